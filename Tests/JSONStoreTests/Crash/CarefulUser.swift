import JSONStore
import TradeModel

/// Somebody who uses a store, keeps account of what it must hold, and looks after every step.
///
/// A call may fail, and the machine may stop: then the account says what may have happened. A
/// commit that was refused must not be there; one that was acknowledged must; of one whose outcome
/// is open, or during which the machine stopped, either is right.
struct CarefulUser {
  private(set) var model: BookModel
  /// The states that the store may be found in.
  private(set) var candidates: [BookModel.State]
  /// The count of commits that were acknowledged.
  private(set) var commits = 0
  /// The count of checkpoints that came to their end.
  private(set) var checkpoints = 0
  private let weaknesses: Set<Weakness>

  /// Starts with a store that holds the model's last state.
  init(_ model: BookModel, weaknesses: Set<Weakness> = []) {
    self.model = model
    self.weaknesses = weaknesses
    candidates = [model.last]
  }

  // MARK: - Steps, which return the store while it is usable

  /// Opens the store as a new process of a machine.
  mutating func open(on machine: SimulatedMachine) throws(Violation) -> Store? {
    let process = machine.process()
    let fileSystem: any FileSystem =
      weaknesses.isEmpty ? process : WeakenedFileSystem(process, weaknesses)
    var opened: Store?
    let error = attempt { () throws(StoreError) in
      opened = try Store.open(at: CommitLaw.path, fileSystem: fileSystem, leastIndexed: 0)
    }
    try expectCause(of: error, machine)
    // A store that may not be written is opened all the same, but only to be read.
    guard let opened, !opened.isReadOnly else { return nil }
    try settle(opened, machine)
    return opened
  }

  /// Commits something made up.
  mutating func commit(_ store: Store, _ machine: SimulatedMachine) throws(Violation) -> Store? {
    let changes = model.makeCommit()
    return try commit(store, machine, changes) { () throws(StoreError) in
      try store.commit(changes)
    }
  }

  /// Adds a bundle made up.
  mutating func importBundle(
    _ store: Store,
    _ machine: SimulatedMachine,
  ) throws(Violation) -> Store? {
    let changes = model.makeImport()
    return try commit(store, machine, changes) { () throws(StoreError) in
      do throws(BundleFailure) {
        try store.addBundle(changes)
      } catch {
        guard case .store(let error) = error else { preconditionFailure("\(error)") }
        throw error
      }
    }
  }

  private mutating func commit(
    _ store: Store,
    _ machine: SimulatedMachine,
    _ changes: ChangeSet,
    _ work: () throws(StoreError) -> Void,
  ) throws(Violation) -> Store? {
    let refusal = attempt { () throws(StoreError) in try store.refresh() }
    var isKnown = refusal == nil
    // Another process may have left it open what its last commit came to.
    if isKnown, candidates.count > 1 { isKnown = try settle(store, machine) }
    guard isKnown else {
      return try goOn(store, after: refusal, isCurrent: false, machine)
    }
    let before = model.last
    model.accept(changes)
    let after = model.last
    let error = attempt(work)
    switch error?.cause {
    case nil:
      commits += 1
      candidates = [after]
    case .outcomeUnknown: candidates = [before, after]
    default: candidates = machine.isStopped ? [before, after] : [before]
    }
    model.settle(on: error == nil ? after : before)
    return try goOn(store, after: error, isCurrent: true, machine)
  }

  /// Folds the journal.
  mutating func checkpoint(
    _ store: Store,
    _ machine: SimulatedMachine,
  ) throws(Violation) -> Store? {
    let error = attempt { () throws(StoreError) in try store.checkpoint() }
    checkpoints += error == nil ? 1 : 0
    return try goOn(store, after: error, isCurrent: error == nil, machine)
  }

  /// Takes in what others have committed.
  mutating func refresh(_ store: Store, _ machine: SimulatedMachine) throws(Violation) -> Store? {
    let error = attempt { () throws(StoreError) in try store.refresh() }
    return try goOn(store, after: error, isCurrent: error == nil, machine)
  }

  /// Closes the store, of which a failure is only noted.
  func close(_ store: Store, _ machine: SimulatedMachine) {
    store.close()
    _ = machine.takeFault()
  }

  // MARK: - What may be

  private func attempt(_ work: () throws(StoreError) -> Void) -> StoreError? {
    do throws(StoreError) {
      try work()
      return nil
    } catch {
      return error
    }
  }

  /// Goes on with a store that is usable; when it is current, what it holds is compared first.
  private mutating func goOn(
    _ store: Store,
    after error: StoreError?,
    isCurrent: Bool,
    _ machine: SimulatedMachine,
  ) throws(Violation) -> Store? {
    try expectCause(of: error, machine)
    if case .outcomeUnknown? = error?.cause { return nil }
    guard !machine.isStopped else { return nil }
    if isCurrent { try settle(store, machine) }
    return store
  }

  /// Checks that an error comes from a call that was made to fail, or from the crash.
  private func expectCause(
    of error: StoreError?,
    _ machine: SimulatedMachine,
  ) throws(Violation) {
    let hasFault = machine.takeFault()
    guard let error, !machine.isStopped else { return }
    switch error.cause {
    case .system, .outcomeUnknown:
      guard hasFault else { throw Violation("an error without a cause: \(error)") }
    default: throw Violation("the store is refused: \(error)")
    }
  }

  /// Compares what a store holds with what it may hold; from then on it is certain.
  ///
  /// Tells whether it could be read.
  @discardableResult
  private mutating func settle(
    _ store: Store,
    _ machine: SimulatedMachine,
  ) throws(Violation) -> Bool {
    let state: BookModel.State
    do throws(Violation) {
      state = try CommitLaw.read(store)
    } catch {
      guard machine.isStopped || machine.takeFault() else { throw error }
      return false
    }
    guard candidates.contains(state) else {
      throw Violation("the store holds none of \(candidates.count) states")
    }
    candidates = [state]
    model.settle(on: state)
    return true
  }
}
