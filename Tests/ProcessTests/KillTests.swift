import Foundation
import Glibc
import TestSupport
import Testing

/// The program is killed while it commits, again and again on the same store.
@Suite("Killed programs", .tags(.process, .slow)) struct KillTests {
  /// What kills came upon.
  private struct Tally: CustomStringConvertible {
    var kills = 0
    var commits = 0
    var unacknowledged = 0

    var description: String {
      "\(kills) kills, \(commits) commits, of which \(unacknowledged) not acknowledged"
    }
  }

  /// `REPLENISH_KILLS` is how many there are in all.
  @Test(arguments: [2026, 2027, 2028, 2029] as [UInt64])
  func `kill -9 at random moments keeps every acknowledged commit`(seed: UInt64) throws {
    let wanted = (ProofLimits.count("REPLENISH_KILLS", 200) + 3) / 4
    var random = SplitMix64(seed: seed)
    var tally = Tally()
    while tally.kills < wanted {
      let folder = try Folder()
      let store = try LoopStore(orders: 30, in: folder.url.path)
      var bought: Set<Int> = []
      while tally.kills < wanted, bought.count < 24 {
        let left = Array(
          (1...30).lazy.filter { !bought.contains($0) }.prefix(random.int(in: 1...5))
        )
        bought = try kill(store, buyingFor: left, after: bought, &random, &tally)
      }
    }
    print("\(tally), seed \(random.seed)")
  }

  /// Has the program buy, kills it at a random moment, and looks at what is there.
  ///
  /// - Returns: The orders that are bought for.
  private func kill(
    _ store: LoopStore,
    buyingFor orders: [Int],
    after before: Set<Int>,
    _ random: inout SplitMix64,
    _ tally: inout Tally,
  ) throws -> Set<Int> {
    let place = "seed \(random.seed), kill \(tally.kills + 1)"
    // The moment is some way from one acknowledgement to the next, as long as the last one took; or
    // from the start of the process; or from the last one, in the end of the program.
    let awaited = random.int(in: 0...orders.count)
    var start = ContinuousClock.now
    var length = Duration.milliseconds(60)
    let child = try store.start(orders)
    var seen = 0
    while seen < awaited, let line = child.line() {
      guard OrderLoop.acknowledged(line) != nil else { continue }
      seen += 1
      length = min(length, ContinuousClock.now - start)
      start = ContinuousClock.now
    }
    spin(length * random.int(in: 0...1200) / 1000)
    child.killNow()
    let ending = try child.end()
    if ending.isKilled {
      tally.kills += 1
    } else {
      #expect(ending.status == 0, "\(place): \(ending.diagnostics)")
    }

    let acknowledged = OrderLoop.allAcknowledged(ending.output)
    #expect(acknowledged == Set(orders.prefix(acknowledged.count)), "\(place)")
    // Only the one behind the last acknowledged commit can be there besides.
    let isThere = before.union(acknowledged)
    let mayBeThere = isThere.union(orders.dropFirst(acknowledged.count).prefix(1))
    let purchases = try store.countPurchases()
    #expect([isThere.count, mayBeThere.count].contains { $0 * 2 == purchases }, "\(place)")
    let bought = purchases == isThere.count * 2 ? isThere : mayBeThere
    // Looking into each order costs as much as the rest.
    if tally.kills.isMultiple(of: 10) { #expect(try store.verify() == bought, "\(place)") }
    tally.commits += bought.count - before.count
    tally.unacknowledged += bought.count - isThere.count
    return bought
  }
}
