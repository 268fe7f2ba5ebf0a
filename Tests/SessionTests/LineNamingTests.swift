import Session
import TestSupport
import Testing
import TradeModel

@Suite("Naming lines") struct LineNamingTests {
  /// A statement's lines, and the rows that they mean on a worksheet of 10000, 20000, 40000, 50000.
  struct Case: Sendable, CustomStringConvertible {
    let lines: String
    let meant: [LineNumber]

    init(_ lines: String, _ meant: LineNumber...) {
      self.lines = lines
      self.meant = meant
    }

    var description: String { lines }
  }

  static let cases = [
    Case("10000", 10000),
    Case("1", 10000),
    Case("3", 40000),
    Case("1,3", 10000, 40000),
    Case("3,1,3,40000", 10000, 40000),
    Case("2-4", 20000, 40000, 50000),
    Case("10000-40000", 10000, 20000, 40000),
    // The bounds of a range of line numbers need not be lines.
    Case("15000-45000", 20000, 40000),
    Case("2-40000", 20000, 40000),
    Case("20000-4", 20000, 40000, 50000),
    Case("1,4-4,20000-30000", 10000, 20000, 50000),
    Case("all", 10000, 20000, 40000, 50000),
  ]

  @Test(arguments: cases)
  func `lines are named by number and by position`(lines: Case) throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan orders")
    #expect(try analyst.types("select \(lines.lines)").selected == lines.meant)
  }

  private let numbers: [LineNumber] = [10000, 20000, 40000, 50000]

  @Test(arguments: ["select ⟦5⟧", "select 1,⟦5⟧", "select ⟦2-5⟧", "set qty 1 on ⟦5⟧"])
  func `a position behind the last is told with the lines that there are`(marked: String) throws {
    let text = MarkedText(marked)
    let analyst = try Analyst(.fourRows, typing: "open SO1; plan orders")
    let failure = try analyst.failure(text.text)
    #expect(failure?.binding == .unknownLine(5, lines: numbers))
    #expect(failure?.range == text.range)
  }

  @Test func `a line that has no row is unknown to the worksheet, but not to the order`() throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1")
    #expect(try analyst.types("select 30000").selected == [30000])
    try analyst.types("plan orders")
    #expect(try analyst.failure("select 30000")?.binding == .unknownLine(30000, lines: numbers))
  }

  @Test(arguments: ["select ⟦40000-10000⟧", "select ⟦3-1⟧", "select ⟦20001-39999⟧"])
  func `a range that runs backward or holds no line is an error`(marked: String) throws {
    let text = MarkedText(marked)
    let analyst = try Analyst(.fourRows, typing: "open SO1; plan orders")
    let failure = try analyst.failure(text.text)
    #expect(failure?.binding == .emptyLineSpan)
    #expect(failure?.range == text.range)
  }

  @Test func `a number up to 9999 is a position, a larger one a line number`() throws {
    let lines = [SalesLine.line(9999, quantity: 1), .line(10000, quantity: 2)]
    let book = MemoryBook.sample(sales: [.sample(lines: lines)])
    var analyst = try Analyst(book, typing: "open SO1")
    #expect(try analyst.types("select 1").selected == [9999])
    #expect(try analyst.types("select 10000").selected == [10000])
    #expect(
      try analyst.failure("select 9999")?.binding == .unknownLine(9999, lines: [9999, 10000])
    )
  }

  @Test func `positions count all rows, also while a filter hides some`() throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan orders; show unavailable")
    #expect(try analyst.types("select 4").selected == [50000])
  }

  // MARK: - Without `on`

  @Test func `nothing is edited unseen when several rows are shown and none is selected`() throws {
    let analyst = try Analyst(.fourRows, typing: "open SO1; plan orders")
    let failure = try analyst.failure("set qty 5")
    #expect(failure?.state == .noLinesNamed(shown: 4))
    #expect(failure?.range == 0..<9)
  }

  @Test func `the only row shown is meant without naming it`() throws {
    let book = MemoryBook.sample(sales: [.sample(lines: [.line(quantity: 5)])])
    var analyst = try Analyst(book, typing: "open SO1; plan orders")
    #expect(try analyst.types("set qty 9").quantities == [9])
  }

  @Test func `the selected rows are meant, also those that a filter hides`() throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan orders; select 1,3")
    let report = try analyst.types("show unavailable; set qty 9")
    #expect(report.quantities == [9, 5, 9, 6])
    #expect(report.changedLines == [10000, 40000])
  }

  @Test func `all and where mean the rows shown`() throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan orders; show unavailable")
    #expect(try analyst.types("set qty 9 on all").quantities == [9, 9, 0, 9])
    #expect(try analyst.types("set qty 1 on where demand = 7").changedLines == [])
    try analyst.types("show all")
    #expect(try analyst.types("set qty 1 on where demand = 7").changedLines == [40000])
  }

  @Test func `a hidden row is meant where it is named`() throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan orders; show unavailable")
    #expect(try analyst.types("set qty 9 on 40000").changedLines == [40000])
  }
}
