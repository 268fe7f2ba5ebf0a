import Foundation
import Testing

/// Calls of the system that are made to fail, or to kill the program, from outside.
@Suite(
  "Failing calls",
  .tags(.process, .slow),
  .enabled(if: Machine.canInject, "strace is not there, or processes may not be traced"),
)
struct InjectionTests {
  /// A call, which of its times, and what happens to it.
  struct Fault: Sendable, CustomTestStringConvertible {
    let call: String
    let effect: String
    let time: Int

    var testDescription: String { "\(call):\(effect):when=\(time)" }
  }

  // An opening flushes the journal and notes itself in the lock; then come the commits, each with a
  // write, a flush and a note; then the checkpoint.
  private static let faults: [Fault] =
    plan("error=EIO", [("pwrite64", 1...4), ("fdatasync", 1...3), ("fsync", 1...3)])
    + plan("error=ENOSPC", [("pwrite64", 2...4), ("fdatasync", 2...2), ("fsync", 1...1)])
    + plan("error=EACCES", [("rename", 1...2), ("unlink", 1...1)])
    + plan("signal=SIGKILL", [("pwrite64", 1...5), ("fdatasync", 1...3), ("fsync", 1...3)])
    + plan("signal=SIGKILL", [("rename", 1...3), ("unlink", 1...1)])

  private static func plan(
    _ effect: String,
    _ calls: [(call: String, times: ClosedRange<Int>)],
  ) -> [Fault] {
    calls.flatMap { entry in
      entry.times.map { Fault(call: entry.call, effect: effect, time: $0) }
    }
  }

  /// The calls by which the program renames and removes.
  private static let families = [
    "rename": "rename,renameat,renameat2", "unlink": "unlink,unlinkat",
  ]

  @Test func `a call that fails or kills loses no acknowledged commit`() throws {
    let folder = try Folder()
    let path = folder.url.path
    var store = try LoopStore(orders: 200, in: path)
    var bought: Set<Int> = []
    var endings: [Int32: Int] = [:]
    for fault in Self.faults {
      let orders = Array((1...200).lazy.filter { !bought.contains($0) }.prefix(3))
      if orders.isEmpty {
        store = try LoopStore(orders: 200, in: path, path: "s\(endings.count)")
        bought = []
      }
      let calls = Self.families[fault.call] ?? fault.call
      let child = try store.start(
        orders,
        through: [
          "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(calls)", "-e", "signal=none",
          "-e", "inject=\(calls):\(fault.effect):when=\(fault.time)",
        ],
      )
      let ending = try child.end()
      endings[ending.status, default: 0] += 1
      let acknowledged = OrderLoop.allAcknowledged(ending.output)
      let after = try store.verify()
      let place = "\(fault.testDescription): \(ending.status) \(ending.diagnostics)"
      #expect(after.isSuperset(of: bought), "\(place)")
      #expect(after.isSuperset(of: acknowledged), "\(place)")
      let more = after.subtracting(bought).subtracting(acknowledged)
      let mayHaveMore = ending.isKilled || ending.diagnostics.contains("outcome-unknown")
      #expect(more.count <= (mayHaveMore ? 1 : 0), "\(place)")
      #expect([0, 1, 4, 137].contains(ending.status), "\(place)")
      bought = after
    }
    print(
      "\(Self.faults.count) failing calls; programs by exit status: \(endings.sorted { $0.key < $1.key })"
    )
    // The faults did come: programs were killed, and statements failed.
    #expect(endings[137, default: 0] > 5)
    #expect(endings[1, default: 0] + endings[4, default: 0] > 5)
  }
}
