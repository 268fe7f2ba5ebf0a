import CommandLanguage
import Session
import TestSupport
import Testing
import TradeModel

@Suite("Lists") struct ListTests {
  /// Sales orders of two customers, of which SO3 is shipped, SO5 and SO6 have no item.
  private let book = MemoryBook.sample(
    customers: [.sample("C10", name: "Cannon"), .sample("C20", name: "Arrow")],
    items: [.sample("BOLT"), .sample("NUT", isBlocked: true, isPurchasingBlocked: true)],
    inventory: [.stock(10)],
    sales: [
      .sample("SO1", shipmentDate: "2026-01-09", lines: [.line(quantity: 6)]),
      .sample("SO2", customer: "C20", shipmentDate: "2026-01-12", lines: [.line(quantity: 8)]),
      .sample("SO3", lines: [.line(quantity: 5, shipped: 5), .comment("done")]),
      .sample("SO4", customer: "C20", shipmentDate: nil, lines: [.line(quantity: 1)]),
      .sample("SO5", lines: [.comment("nothing yet")]),
      .sample("SO6", lines: []),
      .sample("SI1", kind: .invoice, lines: [.line(quantity: 5)]),
      .sample("SI2", kind: .invoice, lines: [.comment("nothing yet")]),
    ],
    purchases: [
      .sample("PO1", vendor: "V20", lines: [.line(quantity: 5, received: 5)]),
      .sample("PO2", lines: [.line(quantity: 5, unitCost: 3, received: 2)]),
      .sample("PO3", lines: []),
      .sample("PI1", kind: .invoice, vendor: "V20", lines: [.line(quantity: 1)]),
    ],
  )

  private func list(_ text: String) throws -> ListReport {
    var analyst = Analyst(book)
    return try #require(analyst.types(text).list)
  }

  private func numbers(_ text: String) throws -> [String] {
    switch try list(text).rows {
    case .sales(let rows): rows.map(\.document.id.number.text)
    case .purchases(let rows): rows.map(\.document.id.number.text)
    case .items(let items): items.map(\.number.text)
    case .vendors(let vendors): vendors.map(\.number.text)
    case .customers(let customers): customers.map(\.number.text)
    }
  }

  @Test func `sales orders are listed while something is left to ship`() throws {
    let report = try list("list sales orders")
    guard case .sales(let rows) = report.rows else { throw WrongReport() }
    #expect(rows.map(\.document.id.number) == ["SO1", "SO2", "SO4"])
    #expect(rows.map(\.customerName) == ["Cannon", "Arrow", "Arrow"])
    #expect(rows.map(\.openLines) == [1, 1, 1])
    // On the work date SO4 takes one, SO1 six, so three are left for SO2.
    #expect(rows.map(\.isShort) == [false, true, false])
    #expect(report.total == 3)
    #expect(report.hiddenCompleted == 3)
    #expect(try numbers("list all sales orders") == ["SO1", "SO2", "SO3", "SO4", "SO5", "SO6"])
  }

  /// A list, and the numbers on it.
  struct Case: Sendable, CustomStringConvertible {
    let text: String
    let numbers: [String]

    init(_ text: String, _ numbers: String...) {
      self.text = text
      self.numbers = numbers
    }

    var description: String { text }
  }

  static let cases = [
    Case("list sales orders where short", "SO2"),
    Case("list sales orders where not short", "SO1", "SO4"),
    Case("list sales orders sort by short desc", "SO2", "SO1", "SO4"),
    Case("list sales orders where customer = \"c20\"", "SO2", "SO4"),
    Case("list sales orders where name contains \"row\"", "SO2", "SO4"),
    // A blank shipment date comes first, and last when the sort is turned round.
    Case("list sales orders sort by shipmentDate", "SO4", "SO1", "SO2"),
    Case("list sales orders sort by shipmentdate desc", "SO2", "SO1", "SO4"),
    // Equal ones stay in the order of their numbers, whichever way the sort goes.
    Case("list sales orders sort by name", "SO2", "SO4", "SO1"),
    Case("list sales orders sort by name desc", "SO1", "SO2", "SO4"),
    Case("list sales orders sort by no desc limit 2", "SO4", "SO2"),
    Case("list all sales orders where lines = 2", "SO3"),
    Case("list all sales orders where openLines = 0", "SO3", "SO5", "SO6"),
    Case("list sales invoices", "SI1", "SI2"),
    Case("list purchase orders", "PO2", "PO3"),
    Case("list all purchase orders", "PO1", "PO2", "PO3"),
    Case("list purchase orders where total = 15", "PO2"),
    Case("list purchase invoices where vendor = \"V20\"", "PI1"),
    Case("list items where blocked and purchasingBlocked", "NUT"),
    Case("list items where vendor = \"V10\" sort by no desc", "NUT", "BOLT"),
    Case("list items where lastDirectCost * 2 = 20 limit 1", "BOLT"),
    Case("list vendors where name contains \"20\"", "V20"),
    Case("list customers sort by name", "C20", "C10"),
  ]

  @Test(arguments: cases)
  func `a list is filtered, sorted and cut`(list: Case) throws {
    #expect(try numbers(list.text) == list.numbers)
  }

  @Test func `the total counts what met the condition before the limit`() throws {
    #expect(try list("list sales orders where customer = \"C20\" limit 1").total == 2)
  }

  @Test func `invoices are never said to be short`() throws {
    guard case .sales(let rows) = try list("list sales invoices").rows else { throw WrongReport() }
    #expect(rows.map(\.isShort) == [nil, nil])
  }

  @Test(arguments: [
    "list items where 1 / ⟦(lastDirectCost - 10)⟧ > 0",
    "list sales orders where 1 / ⟦(lines - 1)⟧ > 0",
  ])
  func `a condition that cannot be worked out for a row is told`(text: String) throws {
    let marked = MarkedText(text)
    let failure = try Analyst(book).failure(marked.text)
    #expect(failure?.binding == .divisionByZero)
    #expect(failure?.range == marked.range)
  }

  @Test func `a sort that there is not is told before a row is looked at`() throws {
    let failure = try Analyst(book).failure("list items where 1 / 0 > 0 sort by colour")
    guard case .unknownField("colour", suggestion: _, fields: _, .name) = failure?.binding else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  @Test func `a field to sort by that there is not is told`() throws {
    let marked = MarkedText("list vendors sort by ⟦nam⟧")
    let failure = try Analyst(book).failure(marked.text)
    guard case .unknownField("nam", suggestion: "name", let fields, .name) = failure?.binding else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(fields.contains("city"))
    #expect(failure?.range == marked.range)
  }
}
