import JSONStore
import TradeModel

/// Something that must not happen: what it is, and how to see it again.
struct Violation: Error, Hashable, Sendable, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  /// Returns the violation with what led to it.
  func after(_ cause: String) -> Violation { Violation("\(cause): \(description)") }
}

/// What a store promises of every crash.
///
/// After commits of which the first k were acknowledged, the store holds exactly what it held after
/// commit k, or after commit k + 1 when that one was under way. Opening it twice gives the same,
/// it takes one more commit, which then survives a power cut, and bytes that recovery cuts off are
/// kept.
struct CommitLaw: Sendable {
  /// The path of every store here.
  static let path = "/books/store"

  /// The states that the store may be found in.
  let candidates: [BookModel.State]
  /// Whether there may be no store at all: its creation was not acknowledged.
  var mayBeAbsent = false
  /// The protections that are taken away.
  var weaknesses: Set<Weakness> = []

  /// The law for a moment of a run that made some states, of which so many were acknowledged.
  init(_ states: [BookModel.State], acknowledged: Int, weaknesses: Set<Weakness> = []) {
    let first = max(0, acknowledged)
    candidates = Array(states[first..<min(first + 2, states.count)])
    mayBeAbsent = acknowledged < 0
    self.weaknesses = weaknesses
  }

  /// The law for states that were found otherwise.
  init(candidates: [BookModel.State], weaknesses: Set<Weakness> = []) {
    self.candidates = candidates
    self.weaknesses = weaknesses
  }

  /// Checks a disk as a crash left it.
  func check(_ disk: MachineDisk) throws(Violation) {
    let machine = SimulatedMachine(disk)
    guard let found = try openFirst(machine, before: disk) else { return }
    try expect(found, from: machine, "opened again")
    let next = try commitOnce(machine, on: found)
    let left = SimulatedMachine(machine.disk.after(.losesAll))
    try expect(next, from: left, "after one more commit and a power cut")
  }

  /// Opens the store for the first time after the crash.
  private func openFirst(
    _ machine: SimulatedMachine,
    before disk: MachineDisk,
  ) throws(Violation) -> BookModel.State? {
    let store: Store
    do throws(StoreError) {
      store = try Store.open(at: Self.path, fileSystem: fileSystem(machine), leastIndexed: 0)
    } catch {
      if mayBeAbsent, error.cause.isAbsence { return nil }
      throw Violation("the store cannot be opened: \(error)")
    }
    let state = try Self.read(store)
    guard candidates.contains(state) else {
      throw Violation("the store holds neither of \(candidates.count) states")
    }
    try checkCutOff(before: disk.contents(), after: machine.disk.contents())
    return state
  }

  /// Opens the store and compares it with a state.
  private func expect(
    _ state: BookModel.State,
    from machine: SimulatedMachine,
    _ moment: String,
  ) throws(Violation) {
    let store: Store
    do throws(StoreError) {
      store = try Store.open(at: Self.path, fileSystem: fileSystem(machine), leastIndexed: 0)
    } catch {
      throw Violation("the store cannot be opened: \(error)").after(moment)
    }
    guard try Self.read(store) == state else {
      throw Violation("the store is another").after(moment)
    }
  }

  private func commitOnce(
    _ machine: SimulatedMachine,
    on state: BookModel.State,
  ) throws(Violation) -> BookModel.State {
    var model = BookModel(seed: 1)
    model.settle(on: state)
    let changes = model.makeCommit()
    do throws(StoreError) {
      try Store.open(at: Self.path, fileSystem: fileSystem(machine), leastIndexed: 0).commit(
        changes
      )
    } catch {
      throw Violation("one more commit fails: \(error)")
    }
    model.accept(changes)
    return model.last
  }

  private func fileSystem(_ machine: SimulatedMachine) -> any FileSystem {
    weaknesses.isEmpty
      ? machine.process() : WeakenedFileSystem(machine.process(), weaknesses)
  }

  /// Reads what a store holds.
  static func read(_ store: Store) throws(Violation) -> BookModel.State {
    do throws(BookFailure) {
      return try BookModel.state(of: store.book)
    } catch {
      throw Violation("the book cannot be read: \(error.place): \(error.reason)")
    }
  }

  /// Checks that what was cut off a journal is kept in a file of its own.
  private func checkCutOff(
    before: [String: [UInt8]],
    after: [String: [UInt8]],
  ) throws(Violation) {
    for (path, bytes) in before where path.hasPrefix("\(Self.path)/journal/") {
      guard let left = after[path], left.count < bytes.count else { continue }
      let isKept = after.contains { name, kept in
        name.hasPrefix("\(Self.path)/recovered/") && kept == Array(bytes[left.count...])
      }
      guard isKept else { throw Violation("bytes cut off \(path) are gone") }
    }
  }
}

extension StoreError.Cause {
  /// Whether there is no store, or no whole one: its making did not come to the end.
  var isAbsence: Bool { self == .notAStore || self == .manifestMissing }
}
