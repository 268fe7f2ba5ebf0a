import JSONStore
import TradeModel

/// What a run does with a store, step by step.
enum CrashStep: Hashable, Sendable {
  case create
  case commit
  case checkpoint
  /// Adds a bundle that goes into the tables at once.
  case importBundle
  /// Closes the store, which folds the journal, and opens it again.
  case reopen
}

/// A run of a store on a simulated machine, with the model of what it should hold.
struct CrashRun {
  let machine: SimulatedMachine
  let weaknesses: Set<Weakness>
  private(set) var model: BookModel
  /// How many commits were acknowledged; -1 before the creation was.
  private(set) var acknowledged = -1
  private var store: Store?

  /// Starts a run on a machine; a store that is there already holds the model's last state.
  init(_ machine: SimulatedMachine, _ model: BookModel, weaknesses: Set<Weakness> = []) {
    self.machine = machine
    self.model = model
    self.weaknesses = weaknesses
  }

  private var fileSystem: any FileSystem {
    weaknesses.isEmpty
      ? machine.process() : WeakenedFileSystem(machine.process(), weaknesses)
  }

  /// A disk on which the folder around the store is there, and nothing else.
  ///
  /// Where its file system tells the times of files, stores on it have indexes.
  static func emptyDisk(tellsTimes: Bool = false) -> MachineDisk {
    var disk = MachineDisk()
    disk.tellsTimes = tellsTimes
    _ = disk.makeFolder("books", in: 0)
    disk.flush(folder: 0)
    return disk
  }

  /// Does all steps, none of which may fail.
  mutating func play(_ steps: [CrashStep]) throws {
    machine.acknowledge(acknowledged)
    for step in steps { try play(step) }
    store = nil
  }

  private mutating func play(_ step: CrashStep) throws {
    switch step {
    case .create:
      let bundle = Bundle(records: model.lastRecords)
      store = try Store.create(
        at: CommitLaw.path,
        bundle: bundle,
        fileSystem: fileSystem,
        leastIndexed: 0,
      )
      acknowledge(0)
    case .commit:
      let changes = model.makeCommit()
      // The model is ahead while the commit is under way: its state may be found, too.
      model.accept(changes)
      try opened().commit(changes)
      acknowledge(model.states.count - 1)
    case .checkpoint: try opened().checkpoint()
    case .importBundle:
      let added = model.makeImport()
      model.accept(added)
      try opened().addBundle(added)
      acknowledge(model.states.count - 1)
    case .reopen:
      try opened().close()
      store = nil
      _ = try opened()
    }
  }

  private mutating func opened() throws(StoreError) -> Store {
    if let store { return store }
    let opened = try Store.open(at: CommitLaw.path, fileSystem: fileSystem, leastIndexed: 0)
    store = opened
    return opened
  }

  private mutating func acknowledge(_ count: Int) {
    acknowledged = count
    machine.acknowledge(count)
  }
}

extension Store {
  /// Adds the records that changes make as a bundle, past the journal's rows in memory.
  func addBundle(_ changes: ChangeSet) throws(BundleFailure) {
    let bundle = Bundle(records: changes.changes.compactMap(\.after))
    _ = try add(BundleBytes(bundle.text, name: "new.json"), note: "import", streamsFrom: 0)
  }
}

/// Every crash of a run: at each call that changes the disk, with each choice of what is left.
struct CrashEnumeration {
  /// What was found, at most so many.
  private(set) var violations: [Violation] = []
  /// The count of different disks that were checked.
  private(set) var checked = 0
  /// The count of crashes that left them.
  private(set) var crashes = 0
  private var seen: Set<Left> = []
  private let randomCount: Int
  private let violationLimit: Int

  /// What a crash left, for finding it again.
  private struct Left: Hashable {
    let contents: [String: [UInt8]]
    let candidates: [BookModel.State]
  }

  init(randomCount: Int, violationLimit: Int = 5) {
    self.randomCount = randomCount
    self.violationLimit = violationLimit
  }

  /// Crashes at each moment of a run, and checks what is left; nested, again at each step of each
  /// recovery.
  mutating func crash(
    _ moments: [SimulatedMachine.Moment],
    of states: [BookModel.State],
    weaknesses: Set<Weakness> = [],
    nested: Bool = false,
  ) {
    for moment in moments {
      let law = CommitLaw(states, acknowledged: moment.acknowledged, weaknesses: weaknesses)
      for (name, disk) in left(by: moment, seed: UInt64(moment.call.number)) {
        guard violations.count < violationLimit else { return }
        let cause = "crash before \(moment.call), which \(name)"
        guard isNew(disk, law) else { continue }
        check(disk, law, cause)
        if nested { crashAgain(disk, law, cause) }
      }
    }
  }

  /// Opens the store on what a crash left, crashing at each step of that.
  private mutating func crashAgain(_ disk: MachineDisk, _ law: CommitLaw, _ cause: String) {
    let machine = SimulatedMachine(disk)
    machine.keepMoments()
    let fileSystem = WeakenedFileSystem(machine.process(), law.weaknesses)
    _ = try? Store.open(at: CommitLaw.path, fileSystem: fileSystem, leastIndexed: 0)
    for moment in machine.moments {
      for (name, disk) in left(by: moment, seed: UInt64(moment.call.number)) {
        guard violations.count < violationLimit else { return }
        guard isNew(disk, law) else { continue }
        check(disk, law, "\(cause), then crash before \(moment.call), which \(name)")
      }
    }
  }

  private func left(
    by moment: SimulatedMachine.Moment,
    seed: UInt64,
  ) -> [(String, MachineDisk)] {
    [("kills the process", moment.disk)]
      + PowerCut.all(randomCount: randomCount, seed: seed).map { cut in
        ("\(cut)", moment.disk.after(cut))
      }
  }

  private mutating func isNew(_ disk: MachineDisk, _ law: CommitLaw) -> Bool {
    crashes += 1
    // A killed process leaves changes that may still be lost, so such a disk is never the same.
    let isSettled =
      disk.files.allSatisfy(\.pending.isEmpty)
      && disk.folders.allSatisfy(\.pending.isEmpty)
    guard isSettled else { return true }
    return seen.insert(Left(contents: disk.contents(), candidates: law.candidates)).inserted
  }

  private mutating func check(_ disk: MachineDisk, _ law: CommitLaw, _ cause: String) {
    checked += 1
    do throws(Violation) {
      try law.check(disk)
    } catch {
      violations.append(error.after(cause))
    }
  }
}
