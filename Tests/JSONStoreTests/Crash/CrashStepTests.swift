import JSONStore
import TestSupport
import Testing

/// A crash at every step of creating, committing, folding and closing a store.
@Suite("Crashes")
struct CrashStepTests {
  /// Plays steps on a fresh machine, and keeps the disk before each call that changes it.
  private func play(
    _ steps: [CrashStep],
    seed: UInt64,
  ) throws -> (moments: [SimulatedMachine.Moment], states: [BookModel.State]) {
    let machine = SimulatedMachine(CrashRun.emptyDisk())
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
    print("crashes: \(crashes.crashes), different disks: \(crashes.checked)")
    for violation in crashes.violations { Issue.record("seed 11, \(violation)") }
    #expect(crashes.checked > 200)
  }

  @Test func `a store made in a folder that was just made survives a power cut`() throws {
    let machine = SimulatedMachine(CrashRun.emptyDisk())
    let around = try #require(try machine.process().folder(at: "/books"))
    _ = try around.makeFolder("store")
    var run = CrashRun(machine, BookModel(seed: 3))
    try run.play([.create, .commit])
    try CommitLaw(candidates: [run.model.last]).check(machine.disk.after(.losesAll))
  }

  @Test func `walks that crash, recover, go on and crash again keep every acknowledged commit`()
    throws
  {
    let disk = try CrashWalk.newStore()
    var total = CrashWalk.Tally()
    for seed in UInt64(1)...300 {
      var walk = CrashWalk(seed: seed, from: disk)
      do {
        try walk.run(crashes: 6)
      } catch {
        Issue.record("\(error)")
      }
      total = total + walk.tally
    }
    print("walks: \(total)")
  }

  @Test func `walks with calls that fail keep every acknowledged commit`() throws {
    let disk = try CrashWalk.newStore()
    var total = CrashWalk.Tally()
    for seed in UInt64(1)...300 {
      var walk = CrashWalk(seed: seed, from: disk, hasFaults: true)
      do {
        try walk.run(crashes: 6)
      } catch {
        Issue.record("\(error)")
      }
      total = total + walk.tally
    }
    print("walks: \(total)")
  }
}
