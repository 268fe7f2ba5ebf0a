import JSONStore
import TestSupport

/// A store that is used, crashes, is used again and crashes again, as a seed decides.
///
/// One process works, or two by turns. A crash kills one process or all, or cuts the power; it may
/// come in an opening, too. Calls may fail besides. Whenever the store is opened it must hold the
/// acknowledged commits, and at most the one that was under way.
struct CrashWalk {
  /// What a walk went through.
  struct Tally: Hashable, Sendable, CustomStringConvertible {
    var crashes = 0
    var powerCuts = 0
    var commits = 0
    var checkpoints = 0
    var faults = 0

    var description: String {
      "\(crashes) crashes, of which \(powerCuts) power cuts; \(commits) commits, "
        + "\(checkpoints) checkpoints, \(faults) faults planned"
    }

    static func + (left: Tally, right: Tally) -> Tally {
      Tally(
        crashes: left.crashes + right.crashes,
        powerCuts: left.powerCuts + right.powerCuts,
        commits: left.commits + right.commits,
        checkpoints: left.checkpoints + right.checkpoints,
        faults: left.faults + right.faults,
      )
    }
  }

  private(set) var tally = Tally()
  private let seed: UInt64
  private let hasFaults: Bool
  private var random: SplitMix64
  private var user: CarefulUser
  private var disk: MachineDisk

  /// Starts with a store that was made without trouble.
  init(
    seed: UInt64,
    from disk: MachineDisk,
    hasFaults: Bool = false,
    weaknesses: Set<Weakness> = [],
  ) {
    self.seed = seed
    self.disk = disk
    self.hasFaults = hasFaults
    random = SplitMix64(exactSeed: seed)
    user = CarefulUser(BookModel(seed: random.next()), weaknesses: weaknesses)
  }

  /// Makes the store that walks start with.
  static func newStore(hasIndexes: Bool = false) throws(StoreError) -> MachineDisk {
    let machine = SimulatedMachine(CrashRun.emptyDisk(tellsTimes: hasIndexes))
    let bundle = Bundle(records: BookModel.firstRecords)
    _ = try Store.create(
      at: CommitLaw.path,
      bundle: bundle,
      fileSystem: machine.process(),
      leastIndexed: 0,
    )
    return machine.disk
  }

  /// Walks until so many crashes have happened.
  mutating func run(crashes count: Int) throws(Violation) {
    while tally.crashes < count {
      do throws(Violation) {
        try runUntilCrash()
      } catch {
        throw error.after("walk \(seed), crash \(tally.crashes)")
      }
    }
    tally.commits = user.commits
    tally.checkpoints = user.checkpoints
  }

  // MARK: - Between two crashes

  /// Uses the store until the machine stops or the work is done, and crashes it.
  private mutating func runUntilCrash() throws(Violation) {
    // An opening takes some 30 calls, a commit ten, a checkpoint 40.
    let stop = random.int(in: 1...(random.chance(1, in: 4) ? 30 : 400))
    let machine = SimulatedMachine(disk, stopBefore: stop)
    let plan = hasFaults && random.chance(1, in: 2) ? makeFault() : .none
    machine.follow(plan)
    do throws(Violation) {
      try work(on: machine)
    } catch {
      throw error.after("\(plan), stop before call \(stop)\n\(machine.trace)\n")
    }
    crash(machine)
  }

  private mutating func makeFault() -> FaultPlan {
    tally.faults += 1
    let number = random.pick(ErrorNumber.allCases)
    let fault: Fault =
      switch random.int(in: 0...3) {
      case 0: .refuses(number)
      case 1: .stopsShort(number)
      case 2: .failsAfterwards(number)
      default: .drops(.inputOutput, keepsFirst: random.chance(1, in: 2))
      }
    return .once(random.int(in: 1...120), fault)
  }

  private mutating func crash(_ machine: SimulatedMachine) {
    tally.crashes += 1
    if random.chance(1, in: 3) {
      disk = machine.disk
    } else {
      tally.powerCuts += 1
      let cuts: [PowerCut] = [
        .losesAll, .losesNothing, .losesBytes, .losesNames, .zeroFills, .random(random.next()),
        .random(random.next()), .random(random.next()),
      ]
      disk = machine.disk.after(random.pick(cuts))
    }
  }

  private mutating func work(on machine: SimulatedMachine) throws(Violation) {
    var stores: [Store?] = Array(repeating: nil, count: random.int(in: 1...2))
    for _ in 0..<random.int(in: 1...30) {
      let index = random.int(in: 0...stores.count - 1)
      if let store = stores[index] {
        stores[index] = try step(store, on: machine)
      } else {
        stores[index] = try user.open(on: machine)
      }
      guard !machine.isStopped else { return }
    }
  }

  /// Does something with an open store; returns nothing when it is to be opened again.
  private mutating func step(
    _ store: Store,
    on machine: SimulatedMachine,
  ) throws(Violation) -> Store? {
    switch random.int(in: 0...19) {
    case 0...12: return try user.commit(store, machine)
    case 13...16: return try user.checkpoint(store, machine)
    case 17:
      user.close(store, machine)
      return nil
    case 18: return nil
    default: return try user.refresh(store, machine)
    }
  }
}
