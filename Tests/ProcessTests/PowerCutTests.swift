import Foundation
import TestSupport
import Testing

/// Power cuts on a real file system: it is stopped by a call of the system with nothing flushed, then
/// mounted again, which replays its own journal as after a cut.
@Suite(
  "Power cuts",
  .tags(.process, .slow),
  .enabled(if: Machine.canCutPower, "ext4 in a file cannot be mounted and stopped here"),
)
struct PowerCutTests {
  /// What one cut left.
  private struct Outcome {
    /// Those acknowledged before the cut; a later acknowledgement counts for nothing.
    let acknowledged: Set<Int>
    /// Those acknowledged at all, before and after the cut.
    let told: Set<Int>
  }

  /// `REPLENISH_CUTS` is how many there are.
  @Test func `a power cut keeps every acknowledged commit`() throws {
    let wanted = ProofLimits.count("REPLENISH_CUTS", 40)
    var random = SplitMix64(seed: 1905)
    var commits = 0
    var cuts = 0
    while cuts < wanted {
      let disk = try LoopDisk()
      let store = try LoopStore(orders: 120, in: disk.path)
      var bought: Set<Int> = []
      while cuts < wanted, bought.count < 110 {
        cuts += 1
        let outcome = try cut(disk, store, bought, environment: [:], &random)
        let found = try store.verify()
        let place = "seed \(random.seed), cut \(cuts)"
        #expect(found.isSuperset(of: bought), "\(place): earlier commits are gone")
        #expect(found.isSuperset(of: outcome.acknowledged), "\(place): acknowledged, and gone")
        let more = found.subtracting(bought).subtracting(outcome.told)
        #expect(more.count <= 1, "\(place): \(more)")
        commits += found.count - bought.count
        bought = found
      }
    }
    print("\(cuts) power cuts, \(commits) commits, seed \(random.seed)")
  }

  /// The control: with flushes that do nothing, the same cut must lose commits or the whole store,
  /// or else the test above would prove nothing.
  @Test(.enabled(if: Machine.has("cc"), "there is no compiler for C here"))
  func `the same cuts lose commits when flushes do nothing`() throws {
    let folder = try Folder()
    try folder.write("flushless.c", Self.flushless)
    let library = folder.url.appending(path: "flushless.so").path
    try CommandFailed.unless(
      ["cc", "-shared", "-fPIC", "-o", library, "flushless.c"],
      in: folder.url.path,
    )
    var random = SplitMix64(seed: 1906)
    var losses = 0
    let rounds = 4
    for _ in 1...rounds {
      let disk = try LoopDisk()
      let store = try LoopStore(orders: 30, in: disk.path)
      try CommandFailed.unless(["sync", "-f", disk.path])
      let outcome = try cut(disk, store, [], environment: ["LD_PRELOAD": library], &random)
      let found = try? store.verify()
      if found?.isSuperset(of: outcome.acknowledged) != true { losses += 1 }
    }
    print("\(losses) of \(rounds) power cuts without flushes lost acknowledged commits")
    #expect(losses > 0)
  }

  /// What stands in for the calls that flush.
  private static let flushless = """
    int fsync(int descriptor) { return 0; }
    int fdatasync(int descriptor) { return 0; }

    """

  /// Cuts the power while the program buys, at a random moment behind some acknowledgements.
  private func cut(
    _ disk: LoopDisk,
    _ store: LoopStore,
    _ before: Set<Int>,
    environment: [String: String],
    _ random: inout SplitMix64,
  ) throws -> Outcome {
    let orders = (1...store.loop.count).lazy.filter { !before.contains($0) }.prefix(8)
    let child = try store.start(Array(orders), environment: environment)
    let awaited = random.int(in: 1...8)
    var acknowledged: Set<Int> = []
    var start = ContinuousClock.now
    var length = Duration.milliseconds(20)
    while acknowledged.count < awaited, let line = child.line() {
      guard let order = OrderLoop.acknowledged(line) else { continue }
      acknowledged.insert(order)
      length = min(length, ContinuousClock.now - start)
      start = ContinuousClock.now
    }
    spin(length * random.int(in: 0...1200) / 1000)
    try disk.cutPower()
    child.killNow()
    let ending = try child.end()
    try disk.restart()
    let told = OrderLoop.allAcknowledged(ending.output)
    return Outcome(acknowledged: acknowledged, told: told)
  }
}
