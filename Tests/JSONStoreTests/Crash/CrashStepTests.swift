import JSONStore
import Testing

/// A crash at every step of creating, committing, folding and closing a store, and at every step of
/// the recovery from it.
///
/// Runs in some seconds.
@Suite("Crashes")
struct CrashStepTests {
  /// Plays steps on a fresh machine, and keeps the disk before each call that changes it.
  private func play(
    _ steps: [CrashStep],
    seed: UInt64,
    hasIndexes: Bool = false,
  ) throws -> (moments: [SimulatedMachine.Moment], states: [BookModel.State]) {
    let machine = SimulatedMachine(CrashRun.emptyDisk(tellsTimes: hasIndexes))
    var run = CrashRun(machine, BookModel(seed: seed))
    machine.keepMoments()
    try run.play(steps)
    return (machine.moments, run.model.states)
  }

  @Test func `a crash at any step leaves the commits that were acknowledged`() throws {
    let (moments, states) = try play(
      [.create, .commit, .commit, .checkpoint, .commit, .commit, .reopen, .commit, .commit],
      seed: 11,
    )
    var crashes = CrashEnumeration(randomCount: 12)
    crashes.crash(moments, of: states)
    for violation in crashes.violations { Issue.record("seed 11, \(violation)") }
    print("\(crashes.crashes) crashes left \(crashes.checked) different disks")
    #expect(crashes.checked > 500)
  }

  @Test func `a torn, old or lost index after a crash changes nothing that is read`() throws {
    let (moments, states) = try play(
      [.create, .commit, .checkpoint, .commit, .reopen, .commit],
      seed: 13,
      hasIndexes: true,
    )
    var crashes = CrashEnumeration(randomCount: 3)
    crashes.crash(moments, of: states)
    for violation in crashes.violations { Issue.record("seed 13, \(violation)") }
    let left = moments.contains { $0.disk.contents().keys.contains { $0.hasSuffix(".idx") } }
    #expect(left && crashes.checked > 150)
  }

  @Test func `a crash at any step of the recovery from a crash leaves them, too`() throws {
    let (moments, states) = try play([.create, .commit, .checkpoint, .commit], seed: 12)
    var crashes = CrashEnumeration(randomCount: 4)
    crashes.crash(moments, of: states, nested: true)
    for violation in crashes.violations { Issue.record("seed 12, \(violation)") }
    print("\(crashes.crashes) crashes in recovery left \(crashes.checked) different disks")
    #expect(crashes.checked > 500)
  }

  @Test func `a crash at any step of a large import leaves all of it, or nothing`() throws {
    let (moments, states) = try play(
      [.create, .commit, .importBundle, .commit, .importBundle],
      seed: 13,
    )
    var crashes = CrashEnumeration(randomCount: 2)
    crashes.crash(moments, of: states, nested: true)
    for violation in crashes.violations { Issue.record("seed 13, \(violation)") }
    print("\(crashes.crashes) crashes in imports left \(crashes.checked) different disks")
    #expect(crashes.checked > 500)
  }

  @Test func `a store made in a folder that was just made survives a power cut`() throws {
    let machine = SimulatedMachine(CrashRun.emptyDisk())
    let around = try #require(try machine.process().folder(at: "/books"))
    _ = try around.makeFolder("store")
    var run = CrashRun(machine, BookModel(seed: 3))
    try run.play([.create, .commit])
    try CommitLaw(candidates: [run.model.last]).check(machine.disk.after(.losesAll))
  }
}
