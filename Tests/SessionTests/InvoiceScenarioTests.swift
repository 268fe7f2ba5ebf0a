import Purchasing
import Session
import TestSupport
import Testing
import TradeModel

/// The scenarios of the product's maker for Create Purchase Invoice, each for a sales order and for
/// a sales invoice, as an analyst types them.
///
/// The names V1 … are those of the reference; the first of two is the invoice's, the second the
/// order's. V9 and V10 stop before posting.
@Suite("Scenarios of purchase invoices, by statements") struct InvoiceScenarioTests {
  /// A book with one sale, number S1.
  private func book(
    _ kind: SalesDocumentKind,
    items: [Item] = [.sample("BOLT", vendor: nil)],
    lines: [SalesLine],
  ) -> MemoryBook {
    .sample(items: items, sales: [.sample("S1", kind: kind, lines: lines)])
  }

  private let threeLines: [SalesLine] = [
    .line(quantity: 30), .line(quantity: 1, unit: "PCS"), .line(quantity: 17),
  ]

  /// Checks that an invoice has the lines of the sale.
  private func check(_ invoice: PurchaseDocument, hasLinesOf sale: SalesDocument?) throws {
    let sold = try #require(sale).lines
    #expect(invoice.lines.map(\.subject) == sold.map(\.subject))
    #expect(invoice.lines.map(\.description) == sold.map(\.description))
    #expect(invoice.lines.map(\.quantity) == sold.map(\.quantity))
    let units = sold.map { $0.subject.item == nil ? nil : $0.unit ?? "PCS" }
    #expect(invoice.lines.map(\.unit) == units)
  }

  private func sale(_ kind: SalesDocumentKind, in book: MemoryBook) -> SalesDocument? {
    book.salesDocument(SalesDocumentID(kind, "S1"))
  }

  private func invoices(of analyst: Analyst) -> [PurchaseDocument] {
    analyst.book.purchaseDocuments(.invoice)
  }

  static let kinds: [SalesDocumentKind] = [.invoice, .order]

  @Test(arguments: kinds)
  func `V1, V2: all lines become one invoice of the picked vendor`(
    kind: SalesDocumentKind
  ) throws {
    let book = book(kind, lines: threeLines + [.comment("as agreed")])
    var analyst = try Analyst(book, typing: "open S1; plan invoice all; pick vendor V20")
    let made = try analyst.types("commit").created
    #expect(invoices(of: analyst) == made)
    #expect(made.map(\.header.vendor) == ["V20"])
    try check(made[0], hasLinesOf: sale(kind, in: book))
  }

  @Test(arguments: kinds)
  func `V3, V4: the selected line becomes an invoice of one line`(
    kind: SalesDocumentKind
  ) throws {
    let book = book(kind, lines: threeLines)
    var analyst = try Analyst(book, typing: "open S1; select 1; plan invoice selected")
    try analyst.types("pick vendor V20")
    let made = try analyst.types("commit").created
    #expect(made.map { $0.lines.map(\.quantity) } == [[30]])
    #expect(made[0].lines[0].sales?.line == 10000)
  }

  @Test(arguments: kinds)
  func `V5, V6: a document without lines makes no invoice, which is said`(
    kind: SalesDocumentKind
  ) throws {
    let analyst = try Analyst(book(kind, lines: []), typing: "open S1")
    #expect(try analyst.failure("plan invoice all")?.refusal == .nothingToInvoice("S1"))
    #expect(invoices(of: analyst).isEmpty)
  }

  @Test(arguments: kinds)
  func `V7, V8: giving it up before or after the vendor is asked for makes nothing`(
    kind: SalesDocumentKind
  ) throws {
    let book = book(kind, lines: threeLines)
    var analyst = try Analyst(book, typing: "open S1; plan invoice; discard")
    #expect(invoices(of: analyst).isEmpty)
    try analyst.types("plan invoice; vendors; pick vendor V20; discard")
    #expect(invoices(of: analyst).isEmpty)
    #expect(analyst.workspace.prompt.task == "")
  }

  @Test(arguments: kinds)
  func `V9, V10: the invoice is a document of its own, equal to the sale, ready to go on with`(
    kind: SalesDocumentKind
  ) throws {
    let book = book(kind, lines: threeLines)
    var analyst = try Analyst(book, typing: "open S1; plan invoice all; pick vendor V20; commit")
    let shown = try analyst.types("open PI000001").purchaseLines
    #expect(shown.map(\.line.quantity) == [30, 1, 17])
    try check(invoices(of: analyst)[0], hasLinesOf: sale(kind, in: book))
    #expect(sale(kind, in: analyst.book) == sale(kind, in: book))
  }

  @Test(arguments: kinds)
  func `V11, V12: the vendor that all items share is not asked for`(
    kind: SalesDocumentKind
  ) throws {
    let lines = threeLines + [.comment("as agreed"), .line(item: "NUT", quantity: 2)]
    let book = book(kind, items: [.sample("BOLT"), .sample("NUT")], lines: lines)
    var analyst = try Analyst(book, typing: "open S1; plan invoice all")
    let made = try analyst.types("commit").created
    #expect(made.map(\.header.vendor) == ["V10"])
    try check(made[0], hasLinesOf: sale(kind, in: book))
  }

  @Test(arguments: kinds)
  func `V13, V14: items with different vendors are all bought from the one picked`(
    kind: SalesDocumentKind
  ) throws {
    let items = [Item.sample("BOLT", vendor: "V10"), .sample("NUT", vendor: "V20")]
    let lines = threeLines + [.line(item: "NUT", quantity: 2), .comment("as agreed")]
    let book = book(kind, items: items, lines: lines)
    var analyst = try Analyst(book, typing: "open S1; plan invoice all")
    let candidates = [
      VendorName(number: "V10", name: "Vendor V10"), VendorName(number: "V20", name: "Vendor V20"),
    ]
    #expect(
      try analyst.failure("commit")?.refusal == .invoiceVendorMissing(candidates: candidates)
    )
    let made = try analyst.types("pick vendor V20; commit").created
    #expect(made.map(\.header.vendor) == ["V20"])
    try check(made[0], hasLinesOf: sale(kind, in: book))
  }
}
