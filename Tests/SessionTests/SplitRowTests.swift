import Purchasing
import Session
import TestSupport
import Testing
import TradeModel

@Suite("Dividing a row over vendors")
struct SplitRowTests {
  private func analyst() throws -> Analyst {
    try Analyst(.fourRows, typing: "open SO1; plan orders")
  }

  @Test func `the row shows its parts, and says what was bought of each vendor`() throws {
    var analyst = try analyst()
    let report = try analyst.types("split 1 V10 60% V20 rest")
    #expect(report.changedLines == [10_000])
    let row = report.rows[0]
    #expect(row.quantity == 8 && row.vendor == nil && row.unitCost == .zero)
    #expect(row.parts.map(\.vendor) == ["V10", "V20"])
    #expect(row.parts.map(\.quantity) == [5, 3])
    #expect(row.parts.map(\.unitCost) == [2, 4])
    #expect(row.parts.map(\.currency) == [nil, "USD"])
    #expect(row.parts.map(\.vendorName) == ["Bolts and More", "Nut House"])
    try analyst.types("pick vendor V20 on 4")
    let created = try analyst.types("commit").created
    #expect(created.map(\.header.vendor) == ["V10", "V20"])
    #expect(created.map { $0.lines.map(\.quantity) } == [[5], [3, 5, 6]])
    let coverage = try analyst.types("coverage SO1").salesCoverage
    #expect(coverage[0].fromStock == 12 && coverage[0].onOrder == 8 && coverage[0].open == 0)
    #expect(coverage[0].purchases.map(\.quantity) == [5, 3])
    #expect(try analyst.types("drift").drift.isEmpty)
    #expect(try analyst.types("plan orders").quantities == [0, 0, 0, 0])
    try analyst.types("undo")
    #expect(try analyst.types("show").rows[0].parts.map(\.quantity) == [5, 3])
    #expect(analyst.book.purchaseDocuments(.order).isEmpty)
  }

  @Test func `rows are found by the vendors of their parts`() throws {
    var analyst = try analyst()
    try analyst.types("split 1 V10 60% V20 rest")
    #expect(try analyst.types("select where split").selected == [10_000])
    #expect(try analyst.types("select where vendor contains \"V20\"").selected == [10_000, 20_000])
    #expect(try analyst.types("select where vendor = \"\"").selected == [50_000])
    #expect(try analyst.types("select where vendor = \"V10\"").selected == [40_000])
    let candidates = try analyst.types("vendors on 1").vendors?.candidates ?? []
    #expect(candidates.filter(\.isPicked).map(\.vendor) == ["V10"])
  }

  @Test func `what is wrong is told where it stands`() throws {
    let analyst = try analyst()
    func problem(_ text: String) throws -> (BindingProblem?, Range<Int>?) {
      let failure = try analyst.failure(text)
      return (failure?.binding, failure?.range)
    }
    var found = try problem("split 1 V10 60% V20 30%")
    #expect(found.0 == .split(.percentSum(90)) && found.1 == 8..<23)
    found = try problem("split 1 V10 5 V20 2")
    #expect(found.0 == .split(.sum(7, row: 8)) && found.1 == 8..<19)
    found = try problem("split 1 V10 60% \"bolts and more\" rest")
    #expect(found.0 == .split(.vendorTwice("V10", place: 1)) && found.1 == 16..<32)
    found = try problem("split 1 V10 100% V20 rest")
    #expect(found.0 == .split(.emptyShare("V20", place: 1)) && found.1 == 21..<25)
    found = try problem("split 3 V10 60% V20 rest")
    #expect(found.0 == .split(.nothingToSplit) && found.1 == 6..<7)
    found = try problem("split 1 V10 1.234567 V20 rest")
    #expect(found.0 == .tooManyDecimals(allowed: 5) && found.1 == 12..<20)
    found = try problem("split 1 V10 60% V99 rest")
    #expect(found.0 == .unknownVendor("V99", suggestion: "V10") || found.1 == 16..<19)
    let blocked = try analyst.failure("split 1 V10 60% V30 rest")
    #expect(blocked?.refusal == .vendor(.vendorBlocked("V30")) && blocked?.range == 16..<19)
    #expect(try analyst.failure("split 9 V10 60% V20 rest")?.binding != nil)
  }

  @Test func `another quantity is refused while the row is divided`() throws {
    var analyst = try analyst()
    try analyst.types("split 1 V10 60% V20 rest")
    #expect(
      try analyst.failure("set qty 9 on all")?.refusal
        == .edit([RowProblem(line: 10_000, rule: .rowSplit(vendors: ["V10", "V20"]))])
    )
    #expect(try analyst.types("set qty 0 on 1").rows[0].parts.isEmpty)
    #expect(try analyst.types("undo; pick vendor V20 on 1").quantities[0] == 8)
    #expect(try analyst.types("show").rows[0].vendor == "V20")
  }
}
