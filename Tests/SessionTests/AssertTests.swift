import CommandLanguage
import Session
import TestSupport
import Testing
import TradeModel

@Suite("Assertions") struct AssertTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let marked: String
    let found: [String]
    let line: LineNumber?
    var testDescription: String { marked }

    init(_ marked: String, _ found: String..., line: Int? = nil) {
      self.marked = marked
      self.found = found
      self.line = line.map { LineNumber($0) }
    }
  }

  static let holding = [
    "assert rows = 4 and shown = 4 and selected = 0", "assert edits = 0",
    "assert document = \"so1\" and kind = \"sales order\" and task = \"plan orders\"",
    "assert workDate = 2026-01-05", "assert salesOrders = 1 and purchaseOrders = 0",
    "assert items = 4 and vendors = 3 and customers = 1 and commits = 0",
    "assert needed > 0 on 1", "assert available + needed = demand on all",
    "assert needed > 0 or quantity = 0 on all", "assert not dropShipment on where needed > 0",
  ]

  @Test(arguments: holding)
  func `what holds changes and shows nothing`(text: String) throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan orders")
    #expect(try analyst.types(text) == .nothing)
    #expect(try analyst.types("changes").history.isEmpty)
  }

  static let failing = [
    Case("assert ⟦rows = 5⟧", "rows is 4"),
    Case("assert rows = 4 and ⟦edits > 0⟧", "edits is 0"),
    Case("assert ⟦rows = 5⟧ and edits > 0", "rows is 4"),
    Case("assert rows = 4 and (edits = 0 and ⟦shown < rows⟧)", "shown is 4", "rows is 4"),
    Case("assert ⟦rows = 5 or rows = 6⟧", "rows is 4"),
    Case("assert ⟦not edits = 0⟧", "edits is 0"),
    Case("assert ⟦document = \"SO2\"⟧", "document is \"SO1\""),
    Case("assert ⟦workDate < 2026-01-05⟧", "workDate is 2026-01-05"),
    Case("assert ⟦rows / 3 = 1⟧", "rows / 3 is 1.33333"),
    Case("assert ⟦false⟧"),
    Case("assert ⟦quantity >= demand⟧ on 1", "quantity is 8", "demand is 20", line: 10000),
    Case("assert ⟦vendor = \"V10\"⟧ on all", "vendor is \"V20\"", line: 20000),
    Case("assert ⟦dropShipment⟧ on 2", "dropShipment is false", line: 20000),
    Case("assert ⟦description contains \"x\"⟧ on 1", "description is \"Bolt M8\"", line: 10000),
  ]

  @Test(arguments: failing)
  func `the part that is false is marked, with the values found`(example: Case) throws {
    let analyst = try Analyst(.fourRows, typing: "open SO1; plan orders")
    let sample = MarkedText(example.marked)
    let failure = try #require(try analyst.failure(sample.text))
    guard case .doesNotHold(let values, let line) = failure.assertion else {
      Issue.record("\(failure)")
      return
    }
    #expect(failure.range == sample.range)
    #expect(values.map { "\($0.part) is \($0.value)" } == example.found)
    #expect(line == example.line)
  }

  @Test func `no line to check is no success`() throws {
    let analyst = try Analyst(.fourRows, typing: "open SO1; plan orders")
    #expect(try analyst.failure("assert true on where quantity = 77")?.assertion == .noLine)
  }

  @Test func `it is about the lines of what is open`() throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1")
    try analyst.types("assert rows = 5; assert needed = 8 on 1; select 1; assert selected = 1")
    #expect(try analyst.failure("assert quantity = 1 on 1")?.assertion != nil)
    var buyer = try Analyst(.purchases, typing: "open PO1")
    try buyer.types("assert kind = \"purchase order\" and rows > 0; assert quantity > 0 on 10000")
  }

  @Test func `without a document there are no lines`() throws {
    var analyst = Analyst(.fourRows)
    #expect(try analyst.failure("assert needed = 0 on all")?.state == .noDocumentOpen)
    try analyst.types("assert rows = 0 and document = \"\" and task = \"\"")
  }

  @Test func `a field that there is not is told with those that there are`() throws {
    let analyst = Analyst(.fourRows)
    let failure = try analyst.failure("assert row = 4")
    guard case .unknownField(_, let suggestion, let fields, _) = failure?.binding else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(suggestion == "rows")
    #expect(fields == StatementTable.assertionFields)
  }
}
