import Foundation
import TestSupport
import Testing

/// Stores that crash, recover, go on and crash again, some thousand times.
///
/// Runs in about half a minute on one core, the most of it in the walks of fixed seeds.
@Suite("Crash walks")
struct CrashWalkTests {
  /// Walks from a range of seeds, each walk with calls that fail when its seed is odd.
  private func walk(
    _ seeds: some Sequence<UInt64>,
    crashes: Int,
    hasIndexes: Bool = false,
  ) throws {
    let disk = try CrashWalk.newStore(hasIndexes: hasIndexes)
    var total = CrashWalk.Tally()
    for seed in seeds {
      var walk = CrashWalk(seed: seed, from: disk, hasFaults: !seed.isMultiple(of: 2))
      do {
        try walk.run(crashes: crashes)
      } catch {
        Issue.record("\(error)")
      }
      total = total + walk.tally
    }
    print(total)
  }

  /// `REPLENISH_WALKS` is how many there are.
  @Test func `walks of fixed seeds keep every acknowledged commit`() throws {
    let named = ProcessInfo.processInfo.environment["REPLENISH_WALKS"]
    try walk(1...(named.flatMap { UInt64($0) } ?? 2000), crashes: 4)
  }

  @Test func `walks of a store with indexes keep every acknowledged commit`() throws {
    try walk(3001...3080, crashes: 4, hasIndexes: true)
  }

  /// The seed is printed; `REPLENISH_SEED` gives it again.
  @Test func `walks of a random seed keep every acknowledged commit`() throws {
    var random = SplitMix64(seed: UInt64.random(in: 0...UInt64.max))
    print("random crash walks: REPLENISH_SEED=\(random.seed)")
    try walk((0..<200).map { _ in random.next() }, crashes: 4)
  }
}
