import Purchasing
import TestSupport
import Testing
import TradeModel

@Suite("Invoice worksheet") struct InvoiceWorksheetTests {
  private let workDate: CalendarDate = "2026-01-05"

  private func plan(_ book: MemoryBook, lines: Set<LineNumber>? = nil) throws -> InvoiceWorksheet {
    let sale = try #require(book.salesDocument(SalesDocumentID(.order, "SO1")))
    return try InvoiceWorksheet.plan(sale, lines: lines, in: book, workDate: workDate)
  }

  private func invoice(
    _ worksheet: InvoiceWorksheet,
    in book: MemoryBook,
  ) throws -> PurchaseDocument {
    guard case .made(let document, _) = try worksheet.purchase(in: book) else {
      Issue.record("no invoice was made")
      return .sample()
    }
    return document
  }

  @Test func `the vendor that all items share is taken without asking`() throws {
    let book = MemoryBook.sample(
      sales: [
        .sample(lines: [.line(quantity: 1), .comment("note"), .line(item: "NUT", quantity: 2)])
      ]
    )
    #expect(try plan(book).vendor == "V10")
  }

  @Test(arguments: [VendorCode("V20"), nil])
  func `items with different vendors, or without one, leave the vendor to be picked`(
    vendor: VendorCode?
  ) throws {
    let book = MemoryBook.sample(
      items: [.sample("BOLT"), .sample("NUT", vendor: vendor)],
      sales: [.sample(lines: [.line(quantity: 1), .line(item: "NUT", quantity: 2)])],
    )
    let worksheet = try plan(book)
    #expect(worksheet.vendor == nil)
    let known: [VendorCode] = vendor == nil ? ["V10"] : ["V10", "V20"]
    #expect(try worksheet.purchase(in: book) == .vendorMissing(candidates: known))
  }

  @Test func `a document of comments alone leaves the vendor to be picked`() throws {
    let book = MemoryBook.sample(sales: [.sample(lines: [.comment("note")])])
    #expect(try plan(book).vendor == nil)
  }

  @Test func `the full quantity of the sale is taken, whatever is shipped or in stock`() throws {
    let box = UnitOfMeasure(code: "BOX", quantity: 6)
    let book = MemoryBook.sample(
      items: [.sample(purchaseUnit: "BOX", units: [box])],
      inventory: [.stock(100)],
      sales: [
        .sample(lines: [
          .line(
            quantity: 20,
            variant: "RED",
            location: "BLUE",
            description: "Bolt, as agreed",
            shipped: 12,
          ),
          .line(quantity: 2, unit: "BOX"),
        ])
      ],
    )
    let document = try invoice(try plan(book), in: book)
    #expect(document.header.id == PurchaseDocumentID(.invoice, "PI000001"))
    #expect(document.header.orderDate == workDate)
    #expect(document.header.customer == nil)
    #expect(document.lines.map(\.number) == [10000, 20000])
    #expect(document.lines.map(\.quantity) == [20, 2])
    #expect(document.lines.map(\.unit) == ["PCS", "BOX"])
    #expect(document.lines.map(\.unitCost) == [10, 60])
    #expect(document.lines[0].description == "Bolt, as agreed")
    // Variant and location are not taken over (PI-13), and nothing is reserved (PI-5).
    #expect(document.lines[0].variant == nil)
    #expect(document.lines[0].location == nil)
    #expect(document.lines.map(\.reserved) == [0, 0])
    #expect(
      document.lines[1].sales == SalesReference(document: "SO1", line: 20000, quantity: 2)
    )
  }

  @Test func `the cost is the vendor's price on the work date, never the sales price`() throws {
    let book = MemoryBook.sample(
      prices: [
        .sample(9, vendor: "V10", minimumQuantity: 10),
        .sample(7, vendor: "V10", minimumQuantity: 10, from: "2026-02-01"),
        .sample(1, vendor: "V20"),
      ],
      sales: [.sample(lines: [.line(quantity: 10, unitPrice: 99), .line(quantity: 2)])],
    )
    #expect(try invoice(try plan(book), in: book).lines.map(\.unitCost) == [9, 10])
  }

  @Test func `each line of another type is named`() throws {
    let book = MemoryBook.sample(
      sales: [
        .sample(lines: [
          .other(.account(code: "6110"), description: "Freight"),
          .line(quantity: 1),
          .other(.resource(code: "LIFT"), description: "Lift"),
        ])
      ]
    )
    let problems = [
      RowProblem(line: 10000, rule: .lineTypeNotSupported(.account(code: "6110"))),
      RowProblem(line: 30000, rule: .lineTypeNotSupported(.resource(code: "LIFT"))),
    ]
    #expect(throws: InvoicePlanningFailure.refused(problems)) { try plan(book) }
    // A line of another type that is not chosen does no harm.
    #expect(try plan(book, lines: [20000]).rows.map(\.line) == [20000])
  }

  @Test func `every problem of every row is reported together`() throws {
    let book = MemoryBook.sample(
      items: [.sample("BOLT", isBlocked: true), .sample("NUT", isPurchasingBlocked: true)],
      sales: [
        .sample(lines: [
          .line(quantity: 1), .line(item: "NUT", quantity: 1), .line(item: "GONE", quantity: 1),
        ])
      ],
    )
    var worksheet = try plan(book)
    worksheet.pick("V10")
    let problems = [
      RowProblem(line: 10000, rule: .itemBlocked("BOLT")),
      RowProblem(line: 20000, rule: .itemPurchasingBlocked("NUT")),
      RowProblem(line: 30000, rule: .itemUnknown("GONE")),
    ]
    #expect(try worksheet.purchase(in: book) == .refused(problems))
  }

  @Test func `a blocked vendor gets no invoice`() throws {
    let book = MemoryBook.sample(
      vendors: [.sample("V10", block: .all)],
      sales: [.sample(lines: [.line(quantity: 1)])],
    )
    let problem = RowProblem(line: nil, rule: .vendorBlocked("V10"))
    #expect(try plan(book).purchase(in: book) == .refused([problem]))
  }

  @Test func `a document without lines makes no invoice`() throws {
    let book = MemoryBook.sample(sales: [.sample(lines: [])])
    #expect(throws: InvoicePlanningFailure.nothingToInvoice) { try plan(book) }
  }

  @Test func `candidates are the default vendors, the items' others, then the rest`() throws {
    let book = MemoryBook.sample(
      vendors: [.sample("V10"), .sample("V20"), .sample("V30"), .sample("V40")],
      items: [.sample("BOLT", vendor: "V30")],
      itemVendors: [ItemVendor(item: "BOLT", vendor: "V20")],
      sales: [.sample(lines: [.line(quantity: 1)])],
    )
    let candidates = try plan(book).candidates(in: book)
    #expect(candidates.map(\.vendor.number) == ["V30", "V20", "V10", "V40"])
    #expect(candidates.map(\.isDefault) == [true, false, false, false])
  }

  @Test func `where no item has a vendor, all that are not blocked can be picked`() throws {
    let book = MemoryBook.sample(
      vendors: [.sample("V10"), .sample("V20", block: .payment), .sample("V30", block: .all)],
      items: [.sample("BOLT", vendor: nil)],
      sales: [.sample(lines: [.line(quantity: 1)])],
    )
    #expect(try plan(book).purchase(in: book) == .vendorMissing(candidates: ["V10", "V20"]))
  }

  @Test func `earlier invoices of the sale are told`() throws {
    var book = MemoryBook.sample(sales: [.sample(lines: [.line(quantity: 1)])])
    guard case .made(_, let changes) = try plan(book).purchase(in: book) else {
      Issue.record("no invoice was made")
      return
    }
    book = book.applying(changes)
    #expect(try plan(book).earlierInvoices == ["PI000001"])
    #expect(try invoice(try plan(book), in: book).id.number == "PI000002")
  }

  @Test func `a number past the end of the series is refused`() throws {
    let last = PurchaseDocument.sample("PI999999999999999999", kind: .invoice)
    let book = MemoryBook.sample(
      sales: [.sample(lines: [.line(quantity: 1)])],
      purchases: [last],
    )
    let problem = RowProblem(line: nil, rule: .outOfRange(figure: "purchase invoice number"))
    #expect(try plan(book).purchase(in: book) == .refused([problem]))
  }

  @Test func `the last number of the series is given`() throws {
    let book = MemoryBook.sample(
      sales: [.sample(lines: [.line(quantity: 1)])],
      purchases: [.sample("PI999999999999999998", kind: .invoice)],
    )
    #expect(try invoice(try plan(book), in: book).id.number == "PI999999999999999999")
  }
}
