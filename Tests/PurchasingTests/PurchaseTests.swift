import Purchasing
import TestSupport
import Testing
import TradeModel

@Suite("Purchase orders of a worksheet")
struct PurchaseTests {
  @Test func `there is one order for each vendor, in the order of their numbers`() throws {
    var desk = Desk(
      .sample(
        vendors: [.sample("V9"), .sample("V10"), .sample("V20")],
        items: [
          .sample("A", vendor: "V9"), .sample("B", vendor: "V10"), .sample("C", vendor: "V9"),
          .sample("D", vendor: "V20"),
        ],
        sales: [
          .sample(lines: [
            .line(item: "A", quantity: 1), .line(item: "B", quantity: 2),
            .line(item: "C", quantity: 3, isDropShipment: true), .line(item: "D", quantity: 4),
            .line(item: "A", quantity: 5, shipmentDate: "2026-03-01"),
          ])
        ],
        purchases: [.sample("PO000041"), .sample("PO7"), .sample("XX000099")],
      )
    )
    let orders = try desk.commit(try desk.plan())
    #expect(
      orders.map(\.id.number.text) == ["PO000042", "PO000043", "PO000044", "PO000045"]
    )
    #expect(orders.map(\.header.vendor) == ["V10", "V20", "V9", "V9"])
    #expect(orders.map(\.header.customer) == [nil, nil, nil, "C10"])
    #expect(orders.map { $0.lines.map(\.quantity) } == [[2], [4], [1, 5], [3]])
    #expect(orders[2].lines.map(\.number) == [10_000, 20_000])
    #expect(orders[2].lines.map(\.expectedReceiptDate) == ["2026-01-10", "2026-03-01"])
    #expect(orders.allSatisfy { $0.header.orderDate == "2026-01-05" })
  }

  @Test func `the sales lines change in their order, whatever that of the vendors`() throws {
    let desk = Desk(
      .sample(
        vendors: [.sample("V9"), .sample("V10")],
        items: [
          .sample("A", vendor: "V9"), .sample("B", vendor: "V10"), .sample("C", vendor: "V9"),
        ],
        sales: [
          .sample(lines: [
            .line(item: "A", quantity: 1), .line(item: "B", quantity: 2),
            .line(item: "C", quantity: 3),
          ])
        ],
      )
    )
    guard case .made(let made) = try desk.plan().purchase(scope: .all, in: desk.book) else {
      Issue.record("nothing is made")
      return
    }
    let changed = made.changes.changes.compactMap { change -> LineNumber? in
      if case .salesLine(let line)? = change.before { line.number } else { nil }
    }
    #expect(changed == [10_000, 20_000, 30_000])
  }

  @Test func `a line tells everything about what is bought, and for whom`() throws {
    var desk = Desk(
      .sample(
        vendors: [.sample("V10", currency: "USD", leadTime: "4D")],
        items: [
          .sample(
            purchaseUnit: "BOX",
            units: [UnitOfMeasure(code: "BOX", quantity: 3)],
            vendorItemNumber: "A-1",
            variants: [ItemVariant(code: "RED", description: "Bolt, red")]
          )
        ],
        prices: [.sample(30, unit: "BOX", lineDiscount: 5, currency: "USD")],
        sales: [.sample(lines: [.line(quantity: 6, variant: "RED", location: "BLUE")])],
        currencies: [Currency(code: "USD", rate: "0.5")],
        locations: [Location(code: "BLUE")],
      )
    )
    let order = try #require(try desk.commit(try desk.plan()).first)
    #expect(order.header.currency == "USD")
    #expect(
      order.lines == [
        PurchaseLine(
          document: PurchaseDocumentID(.order, "PO000001"),
          number: 10_000,
          subject: .item("BOLT"),
          variant: "RED",
          location: "BLUE",
          description: "Bolt, red",
          vendorItemNumber: "A-1",
          quantity: 2,
          unit: "BOX",
          unitCost: 30,
          lineDiscount: 5,
          orderDate: "2026-01-06",
          expectedReceiptDate: "2026-01-10",
          reserved: 2,
          sales: SalesReference(document: "SO1", line: 10_000, quantity: 2),
        )
      ]
    )
    #expect(desk.book.purchaseDocument(order.id) == order)
  }

  @Test func `a typed quantity is bought even of what is available, and zero is not`() throws {
    var desk = Desk(
      .sample(
        inventory: [.stock(50)],
        sales: [.sample(lines: [.line(quantity: 5), .line(item: "NUT", quantity: 6)])],
      )
    )
    var worksheet = try desk.plan()
    try desk.set(3, onRow: 0, of: &worksheet)
    try desk.set(0, onRow: 1, of: &worksheet)
    let lines = try desk.commit(worksheet).flatMap(\.lines)
    #expect(lines.map(\.subject.item) == ["BOLT"])
    #expect(lines.map(\.quantity) == [3])
  }

  @Test func `the price is the one of the order's date where prices are recorded`() throws {
    let prices = [
      PurchasePrice.sample(9, of: "BOLT", to: "2026-01-04"),
      .sample(7, of: "BOLT", from: "2026-01-05"),
    ]
    var desk = Desk(
      .sample(
        items: [.sample("BOLT", leadTime: "1M"), .sample("NUT", leadTime: "1M")],
        prices: prices,
        sales: [.sample(lines: [.line(quantity: 1), .line(item: "NUT", quantity: 1)])],
      )
    )
    let worksheet = try desk.plan()
    #expect(worksheet.decisions.map(\.unitCost) == [9, 10])
    #expect(try desk.commit(worksheet).flatMap(\.lines).map(\.unitCost) == [7, 10])
  }

  @Test func `reserve off buys without reserving, and on lifts a sales line from never`() throws {
    var desk = Desk(
      .sample(sales: [
        .sample(lines: [
          .line(quantity: 5), .line(quantity: 6, reserve: .never),
          .line(quantity: 7, reserve: .never),
        ])
      ])
    )
    var worksheet = try desk.plan()
    worksheet.apply(try worksheet.edit(settingReserve: false, forRows: [0]))
    worksheet.apply(try worksheet.edit(settingReserve: true, forRows: [1]))
    let lines = try desk.commit(worksheet).flatMap(\.lines)
    let sales = try #require(desk.book.salesDocument(worksheet.order.id)).lines
    #expect(lines.map(\.reserved) == [0, 6, 0])
    #expect(sales.map(\.reserved) == [0, 6, 0])
    #expect(sales.map(\.reserve) == [.optional, .optional, .never])
    #expect(lines.map(\.sales?.quantity) == [5, 6, 7])
  }

  @Test func `a commit that is taken back leaves the book as it was`() throws {
    let book = MemoryBook.sample(
      sales: [.sample(lines: [.line(quantity: 5), .line(item: "NUT", quantity: 6)])])
    let desk = Desk(book)
    guard case .made(let made) = try desk.plan().purchase(scope: .all, in: book) else {
      Issue.record("nothing is made")
      return
    }
    let after = book.applying(made.changes).applying(made.changes.inverse)
    #expect(after.purchaseDocuments(.order).isEmpty)
    #expect(after.salesDocuments(.order) == book.salesDocuments(.order))
    #expect(made.changes.note == "plan orders SO1")
  }

  @Test func `every problem of every row is told, and nothing is made`() throws {
    let desk = Desk(
      .sample(
        items: [
          .sample("A", vendor: nil), .sample("B", isPurchasingBlocked: true), .sample("C"),
          .sample("D", vendor: nil, isPurchasingBlocked: true),
        ],
        itemVendors: [
          ItemVendor(item: "A", vendor: "V20"), ItemVendor(item: "A", vendor: "V10"),
        ],
        sales: [
          .sample(
            lines: ["A", "B", "C", "D"].map {
              .line(item: ItemCode(stringLiteral: $0), quantity: 1)
            }
          )
        ],
      )
    )
    let problems = [
      RowProblem(line: 10_000, rule: .vendorMissing(candidates: ["V10", "V20"])),
      RowProblem(line: 20_000, rule: .itemPurchasingBlocked("B")),
      RowProblem(line: 40_000, rule: .vendorMissing(candidates: [])),
      RowProblem(line: 40_000, rule: .itemPurchasingBlocked("D")),
    ]
    let worksheet = try desk.plan()
    #expect(try desk.problems(of: worksheet) == problems)
    guard case .made(let made) = try worksheet.purchase(scope: .validRows, in: desk.book) else {
      Issue.record("the good row is not bought")
      return
    }
    #expect(made.leftOut == problems)
    #expect(made.documents.flatMap(\.lines).map(\.subject.item) == ["C"])
  }

  @Test func `rows without a quantity may break any rule`() throws {
    let desk = Desk(
      .sample(
        items: [.sample(vendor: nil, isPurchasingBlocked: true)],
        sales: [.sample(lines: [.line(quantity: 1)])],
      )
    )
    var worksheet = try desk.plan()
    try desk.set(0, of: &worksheet)
    #expect(try worksheet.purchase(scope: .all, in: desk.book) == .nothing)
  }

  @Test func `with no good row nothing is made of the good rows`() throws {
    let desk = Desk(
      .sample(items: [.sample(vendor: nil)], sales: [.sample(lines: [.line(quantity: 1)])])
    )
    let missing = RowProblem(line: 10_000, rule: .vendorMissing(candidates: []))
    let outcome = try desk.plan().purchase(scope: .validRows, in: desk.book)
    #expect(outcome == .refused([missing]))
  }

  @Test func `a number past the end of the series is refused`() throws {
    let desk = Desk(
      .sample(
        sales: [.sample(lines: [.line(quantity: 1)])],
        purchases: [.sample("PO999999999999999999")],
      )
    )
    let problem = RowProblem(line: nil, rule: .outOfRange(figure: "purchase order number"))
    #expect(try desk.problems(of: try desk.plan()) == [problem])
  }
}
