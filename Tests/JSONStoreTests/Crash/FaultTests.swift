import JSONStore
import Testing

/// Every call of the file system fails once, in every way; and the disk is full, or fails, from
/// every call on.
@Suite("Faults")
struct FaultTests {
  private static let steps: [CrashStep] = [
    .commit, .commit, .checkpoint, .commit, .importBundle, .reopen, .commit,
  ]

  /// The calls of a run in which nothing goes wrong.
  private func calls(from disk: MachineDisk) throws -> [MachineCall] {
    let machine = SimulatedMachine(disk)
    try FaultRun.play(Self.steps, on: machine)
    return machine.calls
  }

  private func play(_ plan: FaultPlan, from disk: MachineDisk) {
    let machine = SimulatedMachine(disk, plan: plan)
    do {
      try FaultRun.play(Self.steps, on: machine)
    } catch {
      Issue.record("\(plan)\n\(machine.trace)\n: \(error)")
    }
  }

  @Test func `a call that fails once loses nothing, and what was refused is not there`() throws {
    let disk = try CrashWalk.newStore()
    var count = 0
    for call in try calls(from: disk) {
      let faults: [Fault] = [
        .refuses(.any(call.number)), .stopsShort(.noSpace), .failsAfterwards(.inputOutput),
        .drops(.inputOutput, keepsFirst: false), .drops(.inputOutput, keepsFirst: true),
      ]
      for fault in faults where fault.matters(to: call.verb) {
        play(.once(call.number, fault), from: disk)
        count += 1
      }
    }
    #expect(count > 300)
  }

  @Test(arguments: [ErrorNumber.noSpace, .inputOutput, .readOnly])
  func `calls that fail from some moment on lose nothing`(_ number: ErrorNumber) throws {
    let disk = try CrashWalk.newStore()
    for call in try calls(from: disk) where call.verb.changes && call.verb.canMeet(number) {
      play(.always(from: call.number, number), from: disk)
    }
  }
}

/// A run in which one call fails, with a look at what is left.
enum FaultRun {
  /// Plays steps, as far as the store can be opened, and checks what each leaves.
  static func play(
    _ steps: [CrashStep],
    on machine: SimulatedMachine,
    weaknesses: Set<Weakness> = [],
  ) throws(Violation) {
    var user = CarefulUser(BookModel(seed: 5), weaknesses: weaknesses)
    var store: Store?
    for step in steps {
      if store == nil { store = try user.open(on: machine) }
      if store == nil { store = try user.open(on: machine) }
      guard let open = store else {
        guard machine.plan.isLasting else { throw Violation("the store cannot be opened again") }
        break
      }
      switch step {
      case .create: throw Violation("a store is there already")
      case .commit: store = try user.commit(open, machine)
      case .checkpoint: store = try user.checkpoint(open, machine)
      case .importBundle: store = try user.importBundle(open, machine)
      case .reopen:
        user.close(open, machine)
        store = try user.open(on: machine)
      }
    }
    store = nil
    let law = CommitLaw(candidates: user.candidates, weaknesses: weaknesses)
    for (name, disk) in [
      ("killed", machine.disk), ("power cut", machine.disk.after(.losesAll)),
      ("power cut", machine.disk.after(.random(UInt64(machine.callCount)))),
    ] {
      do throws(Violation) {
        try law.check(disk)
      } catch {
        throw error.after("after the end, \(name)")
      }
    }
  }
}
