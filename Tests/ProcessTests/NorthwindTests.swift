import Foundation
import Testing

/// The whole path on real data, with the program as it is built.
@Suite(
  "Northwind",
  .tags(.process),
  .enabled(if: NorthwindBundle.path != nil, "../shared/data/northwind.bundle.json is not there"),
)
struct NorthwindTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func run(_ arguments: String...) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(arguments, in: folder)
  }

  /// Returns the last JSON object of an output.
  private func lastObject(_ outcome: BuiltProgram.Outcome) throws -> [String: Any] {
    let line = try #require(outcome.output.split(separator: "\n").last)
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    return try #require(value as? [String: Any])
  }

  /// Returns what each short item of order 11077 needs.
  private func needs(ofStore store: String) throws -> [String: Int] {
    let statements = "open 11077; plan orders"
    let outcome = try run("--store", store, "--output", "json", "-c", statements)
    #expect(outcome.status == 0, "\(outcome.diagnostics)")
    let rows = try #require(try lastObject(outcome)["rows"] as? [[String: Any]])
    #expect(rows.count == 25)
    var needs: [String: Int] = [:]
    for row in rows {
      let item = try #require(row["item"] as? String)
      let needed = try #require(row["needed"] as? Int)
      if needed > 0 { needs[item] = needed }
    }
    return needs
  }

  private func makeStore() throws {
    let made = try run("init", "nw", "--from", try #require(NorthwindBundle.path))
    #expect(made.status == 0, "\(made.diagnostics)")
  }

  @Test func `five of the 25 rows of order 11077 are short`() throws {
    try makeStore()
    #expect(try needs(ofStore: "nw") == ["P02": 5, "P07": 1, "P16": 2, "P60": 2, "P64": 2])
  }

  @Test func `a blocked item stops the commit, and nothing is written`() throws {
    try makeStore()
    let before = try run("export", "--store", "nw").output
    let outcome = try run("--store", "nw", "-c", "open 11077; plan orders; commit")
    #expect(outcome.status == 1)
    #expect(outcome.diagnostics.contains("item-purchasing-blocked"))
    #expect(outcome.diagnostics.contains("10000"))
    #expect(outcome.diagnostics.contains("P02"))
    #expect(try run("export", "--store", "nw").output == before)
  }

  @Test func `the commit makes four purchase orders, and nothing else is short then`() throws {
    try makeStore()
    let statements = "open 11077; plan orders; set qty 0 on 10000; commit"
    let outcome = try run("--store", "nw", "--output", "json", "-c", statements)
    #expect(outcome.status == 0, "\(outcome.diagnostics)")
    let created = try #require(try lastObject(outcome)["created"] as? [[String: Any]])
    #expect(created.compactMap { $0["vendor"] as? String } == ["V03", "V07", "V12", "V28"])
    for order in created {
      let lines = try #require(order["lines"] as? [[String: Any]])
      #expect(lines.count == 1)
      #expect(lines.first?["expectedReceiptDate"] as? String == "1998-06-03")
      let sales = try #require(lines.first?["sales"] as? [String: Any])
      #expect(sales["document"] as? String == "11077")
    }
    #expect(try needs(ofStore: "nw") == ["P02": 5])

    let export = try run("export", "--store", "nw")
    #expect(export.status == 0)
    for order in created {
      #expect(export.output.contains("\"\(try #require(order["no"] as? String))\""))
    }
    try folder.write("again.json", export.output)
    let again = try run("init", "again", "--from", "again.json")
    #expect(again.status == 0, "\(again.diagnostics)")
    #expect(try needs(ofStore: "again") == ["P02": 5])
    #expect(try run("export", "--store", "again").output == export.output)
    #expect(try run("check", "nw").status == 0)
  }
}

/// The bundle of real orders.
enum NorthwindBundle {
  /// The bundle beside the repository, or one folder further up.
  static let path: String? = {
    var around = URL(filePath: #filePath)
    for _ in 0..<3 { around.deleteLastPathComponent() }
    for _ in 0..<2 {
      around.deleteLastPathComponent()
      let path = around.appending(path: "shared/data/northwind.bundle.json").path
      if FileManager.default.fileExists(atPath: path) { return path }
    }
    return nil
  }()
}
