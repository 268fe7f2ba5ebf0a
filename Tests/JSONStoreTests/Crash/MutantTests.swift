import JSONStore
import Testing

/// Each protection of the store, taken away, must be missed by the tests.
///
/// A test that stays green without the protection proves nothing about it.
@Suite("Mutants")
struct MutantTests {
  private static let steps: [CrashStep] = [
    .create, .commit, .checkpoint, .commit, .commit, .reopen, .commit,
  ]

  @Test(arguments: Weakness.allCases)
  func `a protection that is taken away is missed`(_ weakness: Weakness) throws {
    let found = try weakness == .retriesFlush ? faults(weakness) : crashes(weakness)
    #expect(!found.isEmpty, "\(weakness.rawValue) goes unnoticed")
  }

  @Test func `nothing is missed while no protection is taken away`() throws {
    let machine = SimulatedMachine(CrashRun.emptyDisk())
    var run = CrashRun(machine, BookModel(seed: 21))
    machine.keepMoments()
    try run.play(Self.steps)
    var crashes = CrashEnumeration(randomCount: 12)
    crashes.crash(machine.moments, of: run.model.states)
    for violation in crashes.violations { Issue.record("\(violation)") }
  }

  private func crashes(_ weakness: Weakness) throws -> [Violation] {
    let machine = SimulatedMachine(CrashRun.emptyDisk())
    var run = CrashRun(machine, BookModel(seed: 21), weaknesses: [weakness])
    machine.keepMoments()
    try run.play(Self.steps)
    var crashes = CrashEnumeration(randomCount: 12, violationLimit: 1)
    crashes.crash(machine.moments, of: run.model.states, weaknesses: [weakness])
    return crashes.violations
  }

  private func faults(_ weakness: Weakness) throws -> [Violation] {
    let disk = try CrashWalk.newStore()
    let steps: [CrashStep] = [.commit, .checkpoint, .commit]
    let machine = SimulatedMachine(disk)
    try FaultRun.play(steps, on: machine)
    for call in machine.calls where call.verb.isFlush {
      let plan = FaultPlan.once(call.number, .drops(.inputOutput, keepsFirst: false))
      do throws(Violation) {
        let machine = SimulatedMachine(disk, plan: plan)
        try FaultRun.play(steps, on: machine, weaknesses: [weakness])
      } catch {
        return [error]
      }
    }
    return []
  }
}
