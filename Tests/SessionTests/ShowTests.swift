import CommandLanguage
import Session
import TestSupport
import Testing
import TradeModel

@Suite("Showing") struct ShowTests {
  @Test func `status counts what there is and says what is open`() throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan orders; set qty 9 on 1")
    guard case .status(let status) = try analyst.types("status") else { throw WrongReport() }
    #expect(status.counts.items == 4)
    #expect(status.counts.salesOrders == 1)
    #expect(status.ongoingSalesOrders == 1)
    #expect(status.shortSalesOrders == 1)
    #expect(status.workDate == "2026-01-05")
    #expect(status.openDocument == "sales order SO1")
    #expect(status.task == "plan orders")
    #expect(status.uncommittedEdits == 1)
    #expect(status.revision == 0)
  }

  @Test func `an opened order tells what each line needs`() throws {
    var analyst = Analyst(.fourRows)
    let report = try analyst.types("open sales order so1")
    #expect(report.salesLines.map(\.position) == [1, 2, 3, 4, 5])
    #expect(report.salesLines.map(\.needed) == [8, 5, nil, 0, 6])
    #expect(
      report.salesLines.map(\.shipmentDate) == [
        "2026-01-10", "2026-01-12", "2026-01-10", "2026-01-10", "2026-01-10",
      ]
    )
    guard case .salesDocument(let document) = report else { throw WrongReport() }
    #expect(document.customerName == "Cannon Group")
    #expect(try analyst.types("show") == report)
  }

  @Test func `a line that arrives late is said to`() throws {
    let book = MemoryBook.sample(
      sales: [.sample(lines: [.line(quantity: 5, reserved: 5)])],
      purchases: [
        .sample(lines: [
          .line(
            quantity: 5,
            expectedReceiptDate: "2026-01-11",
            reserved: 5,
            sales: SalesReference(document: "SO1", line: 10000, quantity: 5),
          )
        ])
      ],
    )
    var analyst = try Analyst(book, typing: "open SO1")
    #expect(try analyst.types("show").salesLines[0].coveredBy.map(\.isLate) == [true])
    let rows = try analyst.types("plan orders").rows
    #expect(rows[0].demand == 0)
    #expect(rows[0].coveredBy.map(\.isLate) == [true])
    #expect(analyst.notices.contains(.coveredLate(lines: [10000])))
  }

  @Test func `a document that is shown is not opened, and the open one shows its edits`() throws {
    var analyst = try Analyst(.purchases, typing: "open PO1; set qty 5 on 1")
    #expect(try analyst.types("show PO1").purchaseLines.map(\.line.quantity) == [5, 0, 10])
    #expect(try analyst.types("show PI1").purchaseLines.count == 1)
    #expect(try analyst.types("show so1").salesLines.count == 1)
    #expect(analyst.workspace.prompt.document == "PO1")
  }

  @Test func `an item is shown with what there is of it in each place`() throws {
    let book = MemoryBook.sample(
      itemVendors: [ItemVendor(item: "BOLT", vendor: "V20", vendorItemNumber: "B-20")],
      prices: [.sample(7, vendor: "V20")],
      inventory: [.stock(5), .stock(-2), .stock(9, location: "BLUE")],
      sales: [
        .sample(lines: [.line(quantity: 4, shipped: 1), .line(quantity: 2, location: "BLUE")]),
        .sample("SR1", kind: .returnOrder, lines: [.line(quantity: 1)]),
      ],
      purchases: [.sample(lines: [.line(quantity: 6)])],
      otherSupply: [.sample(8)],
      otherDemand: [.sample(1, location: "BLUE")],
    )
    var analyst = Analyst(book)
    guard case .item(let report) = try analyst.types("show item bolt") else { throw WrongReport() }
    #expect(report.vendorName == "Vendor V10")
    #expect(report.figures.map(\.location) == [nil, "BLUE"])
    #expect(report.figures.map(\.inventory) == [3, 9])
    #expect(report.figures.map(\.onSalesOrders) == [3, 2])
    #expect(report.figures.map(\.onPurchaseOrders) == [6, 0])
    #expect(report.figures.map(\.otherSupply) == [9, 0])
    #expect(report.figures.map(\.otherDemand) == [0, 1])
    #expect(report.catalogue.map(\.vendor) == ["V10", "V20"])
    #expect(report.catalogue.map(\.unitCost) == [10, 7])
    #expect(report.catalogue.map(\.vendorItemNumber) == ["", "B-20"])
  }

  @Test func `a vendor and a customer are shown with what is ongoing`() throws {
    var analyst = Analyst(.purchases)
    guard case .vendor(let vendor) = try analyst.types("show vendor \"Bolts and More\"") else {
      throw WrongReport()
    }
    #expect(vendor.vendor.number == "V10")
    #expect(vendor.openOrders == ["PO1"])
    guard case .customer(let customer) = try analyst.types("show customer c10") else {
      throw WrongReport()
    }
    #expect(customer.openOrders == ["SO1"])
  }

  @Test func `a number that nothing has is answered with a near one`() throws {
    let analyst = Analyst(.fourRows)
    let cases: [(String, BindingProblem)] = [
      ("open ⟦SO2⟧", .unknownDocument("SO2", suggestion: "SO1", kind: .salesOrder)),
      ("open ⟦pi999⟧", .unknownDocument("PI999", suggestion: nil, kind: .purchaseInvoice)),
      ("open ⟦99⟧", .unknownDocument("99", suggestion: nil, kind: .salesOrder)),
      (
        "open purchase invoice ⟦SO99⟧",
        .unknownDocument("SO99", suggestion: nil, kind: .purchaseInvoice)
      ),
      (
        "open purchase order ⟦SO1⟧",
        .documentOfAnotherKind("SO1", kinds: ["sales order"], needed: .purchaseOrder)
      ),
      ("show item ⟦BOLD⟧", .unknownItem("BOLD", suggestion: "BOLT")),
      ("show customer ⟦C11⟧", .unknownCustomer("C11", suggestion: "C10")),
    ]
    for (marked, problem) in cases {
      let text = MarkedText(marked)
      let failure = try analyst.failure(text.text)
      #expect(failure?.binding == problem, "\(marked)")
      #expect(failure?.range == text.range, "\(marked)")
    }
  }

  @Test func `a number that two kinds of document have asks for the kind`() throws {
    let book = MemoryBook.sample(
      sales: [.sample("1001", lines: [.line(quantity: 1)]), .sample("1001", kind: .invoice)],
      purchases: [.sample("1001")],
    )
    var analyst = Analyst(book)
    let kinds = ["sales order", "sales invoice", "purchase order"]
    #expect(try analyst.failure("open 1001")?.binding == .ambiguousDocument("1001", kinds: kinds))
    #expect(try analyst.types("open sales order 1001").salesLines.count == 1)
  }

  // MARK: - What completion offers

  @Test func `completion offers numbers with what they stand for`() throws {
    var analyst = Analyst(.fourRows)
    let workspace = analyst.workspace
    #expect(
      workspace.documentChoices(nil, startingWith: "s", limit: 9).list
        == [TypingChoice(text: "SO1", detail: "sales order, Cannon Group")]
    )
    #expect(workspace.documentChoices(.purchaseOrder, startingWith: "", limit: 9).list.isEmpty)
    let items = workspace.itemChoices(startingWith: "", limit: 2)
    #expect(items.list.map(\.text) == ["BOLT", "NUT"] && items.total == 4)
    #expect(
      workspace.vendorChoices(startingWith: "\"nut", limit: 9).list.map(\.text) == ["\"Nut House\""]
    )
    #expect(
      workspace.vendorChoices(startingWith: "v2", limit: 9).list
        == [TypingChoice(text: "V20", detail: "Nut House")]
    )
    #expect(workspace.customerChoices(startingWith: "c", limit: 9).list.map(\.text) == ["C10"])
    #expect(workspace.lineChoices(startingWith: "", limit: 9).list.isEmpty)
    try analyst.types("open SO1; plan orders")
    #expect(
      analyst.workspace.lineChoices(startingWith: "1", limit: 9).list
        == [TypingChoice(text: "10000", detail: "BOLT, needed 8")]
    )
    #expect(
      analyst.workspace.fieldChoices(of: nil, startingWith: "need").list.map(\.text) == ["needed"]
    )
    #expect(
      analyst.workspace.fieldChoices(of: .vendors, startingWith: "").list.map(\.text).contains(
        "city"
      )
    )
  }
}
