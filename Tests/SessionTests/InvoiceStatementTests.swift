import Purchasing
import Session
import TestSupport
import Testing
import TradeModel

/// The statements on the worksheet of Create Purchase Invoice.
@Suite("Purchase invoices, by statements") struct InvoiceStatementTests {
  private let twoVendors = MemoryBook.sample(
    vendors: [.sample("V10"), .sample("V20"), .sample("V30", block: .all)],
    items: [.sample("BOLT", vendor: "V10"), .sample("NUT", vendor: "V20")],
    sales: [
      .sample(
        kind: .invoice,
        lines: [
          .line(item: "BOLT", quantity: 2), .comment("as agreed"), .line(item: "NUT", quantity: 3),
        ],
      )
    ],
  )

  @Test func `nothing selected means all lines, a selection means itself`() throws {
    var analyst = try Analyst(twoVendors, typing: "open SO1")
    #expect(try analyst.types("plan invoice").invoice?.rows.map(\.line) == [10000, 20000, 30000])
    try analyst.types("select 3")
    #expect(try analyst.types("plan invoice").invoice?.rows.map(\.line) == [30000])
    #expect(
      try analyst.types("plan invoice all").invoice?.rows.map(\.line) == [10000, 20000, 30000]
    )
    let selected = try analyst.types("select 1,2; plan invoice selected").invoice
    #expect(selected?.rows.map(\.line) == [10000, 20000])
    try analyst.types("select none")
    #expect(
      try analyst.types("plan invoice selected").invoice?.rows.map(\.line) == [10000, 20000, 30000]
    )
  }

  @Test func `one vendor is picked for the invoice, and can be picked again`() throws {
    var analyst = try Analyst(twoVendors, typing: "open SO1; plan invoice")
    #expect(try analyst.types("show").invoice?.vendor == nil)
    #expect(try analyst.types("pick vendor v10").invoice?.vendorName == "Vendor V10")
    #expect(try analyst.types("pick vendor V20").invoice?.vendor == "V20")
    #expect(try analyst.types("undo; show").invoice?.vendor == "V10")
    #expect(try analyst.types("redo; show").invoice?.vendor == "V20")
    #expect(try analyst.types("pick vendor none").invoice?.vendor == nil)
    #expect(
      try analyst.failure("pick vendor V30")?.refusal == .vendor(.vendorBlocked("V30"))
    )
  }

  @Test func `the candidates are the items' vendors, then all others`() throws {
    var analyst = try Analyst(twoVendors, typing: "open SO1; plan invoice; pick vendor V20")
    let report = try #require(analyst.types("vendors").vendors)
    #expect(report.line == nil)
    #expect(report.candidates.map(\.vendor) == ["V10", "V20", "V30"])
    #expect(report.candidates.map(\.isDefault) == [true, true, false])
    #expect(report.candidates.map(\.isPicked) == [false, true, false])
  }

  @Test func `an invoice made before is told, and made again all the same`() throws {
    var analyst = try Analyst(twoVendors, typing: "open SO1; plan invoice; pick vendor V10; commit")
    #expect(analyst.workspace.prompt.document == "SO1")
    let report = try analyst.types("plan invoice").invoice
    #expect(report?.earlierInvoices == ["PI000001"])
    #expect(analyst.notices == [.invoicedBefore(["PI000001"])])
    #expect(try analyst.types("pick vendor V20; commit").created.map(\.id.number) == ["PI000002"])
    let lines = try analyst.types("show").salesLines
    #expect(lines[0].coveredBy.map(\.document) == ["PI000001", "PI000002"])
    #expect(lines.map(\.needed) == [nil, nil, nil])
  }

  @Test func `each line of another type is named`() throws {
    let book = MemoryBook.sample(
      sales: [
        .sample(lines: [
          .line(quantity: 1), .other(.charge(code: "FREIGHT"), description: "Freight"),
        ])
      ]
    )
    let analyst = try Analyst(book, typing: "open SO1")
    let problem = RowProblem(line: 20000, rule: .lineTypeNotSupported(.charge(code: "FREIGHT")))
    #expect(try analyst.failure("plan invoice")?.refusal == .planning([problem]))
  }

  @Test func `preview shows the invoice that commit makes`() throws {
    var analyst = try Analyst(twoVendors, typing: "open SO1; plan invoice; pick vendor V10")
    let preview = try analyst.types("preview").created
    #expect(analyst.commits == 0)
    #expect(try analyst.types("commit").created == preview)
    #expect(analyst.commits == 1)
  }
}
