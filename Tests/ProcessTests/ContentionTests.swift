import Foundation
import TestSupport
import Testing

/// Programs that commit to one store at the same time.
@Suite("Programs side by side", .tags(.process, .slow)) struct ContentionTests {
  /// One sales line of a large quantity: every commit buys one piece for it, and counts that up in
  /// the line's `reserved`, so that each rests on the one before.
  private static let bundle = """
    {"format":"replenish-bundle/1","workDate":"2026-01-05",
    "company":{"name":"Shared","currency":"EUR"},
    "vendors":[{"no":"V1","name":"North"}],"customers":[{"no":"C1","name":"Shop"}],
    "items":[{"no":"BOLT","baseUnit":"PCS","vendor":"V1","lastDirectCost":1.5}],
    "salesOrders":[{"no":"SO1","customer":"C1","orderDate":"2026-01-02","shipmentDate":"2026-02-10",
    "lines":[{"type":"item","no":"BOLT","quantity":100000}]}]}
    """

  @Test func `four processes that commit to one store add up exactly`() throws {
    let folder = try Folder()
    try folder.write("shared.json", Self.bundle)
    let path = folder.url.path
    let made = try Child.program(["init", "s", "--from", "shared.json"], in: path).end()
    try #require(made.status == 0, "\(made.diagnostics)")

    // A commit that another process was faster than is refused, and the next attempt plans again.
    let attempts = ProofLimits.count("REPLENISH_ATTEMPTS", 30)
    let attempt = "open SO1; plan orders; set qty 1 on 1; commit; close"
    let text = Array(repeating: attempt, count: attempts).joined(separator: "; ")
    let arguments = ["--store", "s", "--output", "json", "--keep-going", "-c", text]
    let children = try (1...4).map { _ in try Child.program(arguments, in: path) }
    let endings = try children.map { try $0.end() }

    var numbers: [String] = []
    var refusals = 0
    for ending in endings {
      #expect([0, 1].contains(ending.status), "\(ending.diagnostics)")
      for line in ending.output.split(separator: "\n")
      where line.hasPrefix("{\"statement\":\"commit\"") {
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        if let created = value?["created"] as? [[String: Any]] {
          #expect(created.count == 1)
          numbers += created.compactMap { $0["no"] as? String }
        } else {
          let error = try #require(value?["error"] as? [String: Any])
          #expect(error["code"] as? String == "store-changed")
          refusals += 1
        }
      }
    }
    print("\(numbers.count) commits of four processes, \(refusals) refused as stale")
    #expect(numbers.count + refusals == 4 * attempts)
    #expect(refusals > 0, "the processes did not meet")
    #expect(endings.allSatisfy { OrderLoopText.commits(in: $0.output) > 0 })
    #expect(numbers.sorted() == (1...numbers.count).map(Self.number))

    let export = try Child.program(["export", "--store", "s"], in: path).end()
    let value = try JSONSerialization.jsonObject(with: Data(export.output.utf8))
    let book = try #require(value as? [String: Any])
    let purchases = try #require(book["purchaseOrders"] as? [[String: Any]])
    #expect(purchases.compactMap { $0["no"] as? String } == numbers.sorted())
    let lines = purchases.flatMap { $0["lines"] as? [[String: Any]] ?? [] }
    #expect(lines.reduce(0) { $0 + ($1["quantity"] as? Int ?? 0) } == numbers.count)
    let sales = try #require((book["salesOrders"] as? [[String: Any]])?.first)
    let line = try #require((sales["lines"] as? [[String: Any]])?.first)
    #expect(line["reserved"] as? Int == numbers.count)
    #expect(try Child.program(["check", "s"], in: path).end().output == "s: sound\n")
  }

  private static func number(_ index: Int) -> String {
    "PO" + String(String(1_000_000 + index).dropFirst())
  }
}

/// What is counted in an output in JSON.
enum OrderLoopText {
  /// Returns how many commits an output acknowledges.
  static func commits(in output: String) -> Int {
    output.split(separator: "\n").count { $0.hasPrefix("{\"statement\":\"commit\",\"ok\":true") }
  }
}
