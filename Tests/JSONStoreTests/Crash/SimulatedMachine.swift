import JSONStore
import Synchronization

/// A machine with one disk, on which processes run one after the other or by turns.
///
/// It counts and keeps every call, makes calls fail as planned, stops at a call as if the power
/// went, and keeps the disk as it was before each call that changes it.
final class SimulatedMachine: Sendable {
  /// The disk before a call, and how many commits were acknowledged then.
  struct Moment: Sendable {
    let call: MachineCall
    let disk: MachineDisk
    let acknowledged: Int
  }

  /// Who holds a lock on a file.
  struct Locks: Sendable {
    struct Holder: Hashable, Sendable {
      let handle: Int
      let process: Int
    }

    var shared: Set<Holder> = []
    var exclusive: Holder?
  }

  struct State: Sendable {
    var disk: MachineDisk
    var calls: [MachineCall] = []
    var plan = FaultPlan.none
    /// The call before which the machine stops; from there on, nothing works.
    var stop: Int?
    var isStopped = false
    var hasFault = false
    var moments: [Moment]?
    var acknowledged = 0
    var locks: [Int: Locks] = [:]
    var killed: Set<Int> = []
    var lastHandle = 0
    var lastProcess = 0
    var clock: Int64 = 1_767_600_000_000_000_000
  }

  let state: Mutex<State>

  /// Starts a machine on a disk.
  init(
    _ disk: MachineDisk = MachineDisk(),
    plan: FaultPlan = .none,
    stopBefore stop: Int? = nil
  ) {
    var state = State(disk: disk)
    // The clock goes on from where the disk left it.
    state.clock = max(state.clock, disk.now + 8_000_000)
    // No process is left over from before.
    for index in state.disk.files.indices { state.disk.files[index].opens = 0 }
    state.plan = plan
    state.stop = stop
    self.state = Mutex(state)
  }

  /// The disk as it is now.
  var disk: MachineDisk { state.withLock { $0.disk } }
  /// The count of calls so far.
  var callCount: Int { state.withLock { $0.calls.count } }
  /// The calls so far.
  var calls: [MachineCall] { state.withLock { $0.calls } }
  /// The last calls, for whoever looks into a violation.
  var trace: String { calls.suffix(24).map { "  \($0)" }.joined(separator: "\n") }
  /// Whether the machine has stopped.
  var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Tells whether a call was made to fail since the last time this was asked.
  func takeFault() -> Bool {
    state.withLock { state in
      defer { state.hasFault = false }
      return state.hasFault
    }
  }

  /// What goes wrong.
  var plan: FaultPlan { state.withLock { $0.plan } }

  /// Starts a process, which sees the disk through a file system of its own.
  func process() -> MachineFileSystem {
    state.withLock { state in
      state.lastProcess += 1
      return MachineFileSystem(machine: self, number: state.lastProcess)
    }
  }

  /// Ends a process at once, as `kill -9` does: its locks are free, what it wrote stays.
  func kill(_ process: MachineFileSystem) {
    state.withLock { state in
      state.killed.insert(process.number)
      for (file, locks) in state.locks {
        state.locks[file]?.shared = locks.shared.filter { $0.process != process.number }
        if locks.exclusive?.process == process.number { state.locks[file]?.exclusive = nil }
      }
    }
  }

  /// Changes what goes wrong from now on; calls are counted on.
  func follow(_ plan: FaultPlan) { state.withLock { $0.plan = plan } }

  /// Keeps the disk before each call that changes it, from now on.
  func keepMoments() { state.withLock { $0.moments = [] } }

  /// Tells how many commits were acknowledged.
  func acknowledge(_ count: Int) { state.withLock { $0.acknowledged = count } }

  /// The moments kept, and the one now.
  var moments: [Moment] {
    state.withLock { state in
      let call = MachineCall(number: state.calls.count + 1, verb: .unlock, path: "the end")
      let now = Moment(call: call, disk: state.disk, acknowledged: state.acknowledged)
      return (state.moments ?? []) + [now]
    }
  }

  /// Does one call, unless it is planned to fail or the machine has stopped.
  func perform<Value>(
    _ verb: MachineCall.Verb,
    _ path: String,
    range: Range<Int>? = nil,
    by process: Int,
    _ work: (inout State, Fault?) throws(StoreError) -> Value,
  ) throws(StoreError) -> Value {
    // What is made by a call that fails afterwards goes only when the state is free again.
    let (value, error) = try state.withLock { (state) throws(StoreError) in
      let call = try begin(verb, path, range, by: process, &state)
      let fault = state.plan.fault(in: call)
      guard let fault else { return (try work(&state, nil) as Value?, nil as StoreError?) }
      state.hasFault = true
      let error = Self.error(verb, path, fault.number.failure)
      switch fault {
      case .refuses: return (nil, error)
      case .stopsShort, .drops:
        guard verb == .write || verb.isFlush else { return (nil, error) }
        return (try work(&state, fault), error)
      case .failsAfterwards: return (try work(&state, fault), error)
      }
    }
    guard error == nil, let value else {
      throw error ?? Self.error(verb, path, ErrorNumber.inputOutput.failure)
    }
    return value
  }

  /// Counts and keeps a call, unless the machine has stopped.
  private func begin(
    _ verb: MachineCall.Verb,
    _ path: String,
    _ range: Range<Int>?,
    by process: Int,
    _ state: inout State,
  ) throws(StoreError) -> MachineCall {
    let number = state.calls.count + 1
    if state.stop == number { state.isStopped = true }
    guard !state.isStopped, !state.killed.contains(process) else {
      throw Self.error(verb, path, SystemFailure(code: 5, text: "the machine is off"))
    }
    let call = MachineCall(
      number: number,
      verb: verb,
      path: path,
      range: range,
      process: process,
    )
    if verb.changes, state.moments != nil {
      let moment = Moment(call: call, disk: state.disk, acknowledged: state.acknowledged)
      state.moments?.append(moment)
    }
    state.calls.append(call)
    state.clock += 1_000_000
    // The clock of a file system goes in steps of some milliseconds.
    state.disk.now = state.clock / 4_000_000 * 4_000_000
    return call
  }

  /// Returns the error of a call, as the files of the machine would report it.
  static func error(
    _ verb: MachineCall.Verb,
    _ path: String,
    _ failure: SystemFailure,
  ) -> StoreError {
    let operation: StoreError.Operation =
      switch verb {
      case .openFolder, .openFile, .identify: .open
      case .makeFolder, .makeFile: .create
      case .list: .list
      case .rename: .rename
      case .remove: .remove
      case .syncFolder, .syncData, .sync: .flush
      case .measure, .read: .read
      case .write: .write
      case .truncate: .truncate
      case .lock, .unlock: .lock
      }
    return StoreError(operation, path, .system(failure))
  }
}
