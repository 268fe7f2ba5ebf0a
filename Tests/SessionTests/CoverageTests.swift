import CommandLanguage
import Purchasing
import Session
import TestSupport
import Testing
import TradeModel

@Suite("Coverage and drift")
struct CoverageTests {
  /// Of 20 bolts 12 were there; 8 were bought for the order and 2 for nobody, and 5 have come.
  static let bought = MemoryBook.sample(
    inventory: [.stock(17)],
    sales: [
      .sample(lines: [
        .line(quantity: 20, reserved: 8), .comment("soon"), .line(item: "NUT", quantity: 3),
      ])
    ],
    purchases: [
      .sample(
        "PO1",
        lines: [
          .line(
            quantity: 10,
            unitCost: 10,
            expectedReceiptDate: "2026-01-09",
            received: 5,
            reserved: 3,
            sales: SalesReference(document: "SO1", line: 10_000, quantity: 8),
          )
        ],
      )
    ],
  )

  private func change(_ before: SalesLine, _ make: (inout SalesLine) -> Void) -> ChangeSet {
    var after = before
    make(&after)
    return ChangeSet([Change(before: .salesLine(before), after: .salesLine(after))], note: "sale")
  }

  private func change(_ before: PurchaseLine, _ make: (inout PurchaseLine) -> Void) -> ChangeSet {
    var after = before
    make(&after)
    return ChangeSet(
      [Change(before: .purchaseLine(before), after: .purchaseLine(after))],
      note: "purchase"
    )
  }

  @Test func `what is outstanding is from stock, on order, received and open`() throws {
    var analyst = Analyst(Self.bought)
    let lines = try analyst.types("coverage SO1").salesCoverage
    #expect(lines.map(\.line.number) == [10_000, 30_000])
    #expect(lines.map(\.fromStock) == [12, 0])
    #expect(lines.map(\.onOrder) == [3, 0])
    #expect(lines.map(\.received) == [5, 0])
    #expect(lines.map(\.open) == [0, 3])
    #expect(try analyst.types("open SO1; coverage").salesCoverage == lines)
  }

  @Test func `the quantity of a purchase line is for its sale and surplus`() throws {
    var analyst = Analyst(Self.bought)
    let lines = try analyst.types("coverage purchase order PO1").purchaseCoverage
    #expect(lines.map(\.forSales) == [8])
    #expect(lines.map(\.surplus) == [2])
  }

  /// A purchase line of some bolts for the first line of a sale.
  private func bought(_ quantity: Quantity, for sale: DocumentNumber) -> PurchaseLine {
    .line(
      quantity: quantity,
      expectedReceiptDate: "2026-01-09",
      sales: SalesReference(document: sale, line: 10_000, quantity: quantity),
    )
  }

  @Test func `purchase lines of one sale are given their shares one after the other`() throws {
    let book = MemoryBook.sample(
      sales: [.sample(lines: [.line(quantity: 10)])],
      purchases: [
        .sample("PO1", lines: [bought(8, for: "SO1"), bought(8, for: "SO1")]),
        .sample("PO2", lines: [bought(3, for: "SO1")]),
      ],
    )
    var analyst = Analyst(book)
    let first = try analyst.types("coverage PO1").purchaseCoverage
    #expect(first.map(\.forSales) == [8, 2] && first.map(\.surplus) == [0, 6])
    #expect(try analyst.types("coverage PO2").purchaseCoverage.map(\.surplus) == [3])
    #expect(
      try analyst.types("drift").drift.map(\.statements) == [
        ["open purchase order PO1", "set qty 2 on 20000", "commit"],
        ["open purchase order PO2", "remove 10000", "commit"],
      ]
    )
  }

  @Test func `an order and an invoice of one number are covered each by its own`() throws {
    let book = MemoryBook.sample(
      sales: [
        .sample("1001", lines: [.line(quantity: 10)]),
        .sample("1001", kind: .invoice, lines: [.line(quantity: 10)]),
        .sample("1002", lines: [.line(quantity: 10)]),
      ],
      purchases: [
        .sample("PO1", lines: [bought(4, for: "1001")]),
        .sample("PI1", kind: .invoice, lines: [bought(5, for: "1001"), bought(6, for: "1002")]),
      ],
    )
    var analyst = Analyst(book)
    func covering(_ name: String) throws -> [DocumentNumber] {
      try analyst.types("show \(name)").salesLines[0].coveredBy.map(\.document)
    }
    #expect(try covering("sales order 1001") == ["PO1"])
    #expect(try covering("sales invoice 1001") == ["PI1"])
    #expect(try covering("sales order 1002") == ["PI1"])
  }

  @Test func `coverage is of orders, and needs one`() throws {
    let invoice = SalesDocument.sample("SI1", kind: .invoice, lines: [.line(quantity: 1)])
    let analyst = Analyst(.sample(sales: [invoice]))
    #expect(try analyst.failure("coverage")?.state == .noDocumentOpen)
    #expect(
      try analyst.failure("coverage SI1")?.state
        == .wrongDocument(
          open: "sales invoice SI1",
          needed: ["sales order", "purchase order"]
        )
    )
    #expect(try analyst.failure("coverage SO7")?.binding != nil)
  }

  @Test func `the parts of a coverage add up, over random books and commits`() throws {
    for seed in UInt64(1)...300 {
      var books = RandomBook(seed: seed)
      var analyst = Analyst(books.next(), workDate: RandomBook.workDate)
      let orders = analyst.book.salesDocuments(.order).map(\.id.number)
      for order in orders {
        _ = try? analyst.types("open \(order); plan orders; commit")
        _ = try? analyst.types("discard")
        _ = try? analyst.types("close")
      }
      for order in orders {
        for line in try analyst.types("coverage \(order)").salesCoverage {
          let sum = line.fromStock + line.onOrder + line.received + line.open
          #expect(sum == line.line.outstanding, "seed \(seed), \(order)")
          let parts = [line.fromStock, line.onOrder, line.received, line.open]
          #expect(parts.allSatisfy { $0 >= .zero }, "seed \(seed), \(order)")
        }
      }
      for order in analyst.book.purchaseDocuments(.order) {
        for line in try analyst.types("coverage \(order.id.number)").purchaseCoverage {
          #expect(line.forSales + line.surplus == line.line.quantity, "seed \(seed)")
          #expect(line.forSales >= .zero, "seed \(seed)")
        }
      }
    }
  }

  // MARK: - Drift

  @Test func `what was bought and adds up is no drift`() throws {
    var analyst = Analyst(Self.bought)
    #expect(try analyst.types("drift").drift.isEmpty)
    try analyst.types("open SO1; plan orders; commit")
    #expect(try analyst.types("drift").drift.isEmpty)
  }

  @Test func `a sale that was cut leaves too much on order`() throws {
    var analyst = Analyst(Self.bought)
    let line = try #require(analyst.book.salesDocument(SalesDocumentID(.order, "SO1"))).lines[0]
    analyst.receives(change(line) { ($0.quantity, $0.reserved) = (6, 6) })
    let found = try analyst.types("drift").drift
    #expect(
      found.map(\.statements) == [
        ["open purchase order PO1", "set qty 6 on 10000", "commit"]
      ]
    )
    for text in found.flatMap(\.statements) { try analyst.types(text) }
    #expect(try analyst.types("drift").drift.isEmpty)
  }

  @Test func `a sale that is gone leaves everything on order`() throws {
    var analyst = try Analyst(.fourRows, typing: "open SO1; plan orders; commit valid; close")
    let order = try #require(analyst.book.salesDocument(SalesDocumentID(.order, "SO1")))
    let bolts = order.lines[0]
    analyst.receives(
      ChangeSet([Change(before: .salesLine(bolts), after: nil)], note: "cancelled")
    )
    let found = try analyst.types("drift").drift
    #expect(
      found.map(\.statements) == [
        ["open purchase order PO000001", "remove 10000", "commit"]
      ]
    )
    for text in found.flatMap(\.statements) { try analyst.types(text) }
    #expect(try analyst.types("drift").drift.isEmpty)
  }

  @Test func `a purchase that comes after the shipment is too late`() throws {
    var analyst = Analyst(Self.bought)
    let line = try #require(analyst.book.purchaseDocuments(.order).first).lines[0]
    analyst.receives(change(line) { $0.expectedReceiptDate = "2026-01-20" })
    let found = try analyst.types("drift").drift
    #expect(
      found.map(\.statements) == [
        ["open purchase order PO1", "set date 2026-01-10 on 10000", "commit"]
      ]
    )
    for text in found.flatMap(\.statements) { try analyst.types(text) }
    #expect(try analyst.types("drift").drift.isEmpty)
  }

  @Test func `a sale that was raised is short again`() throws {
    var analyst = Analyst(Self.bought)
    let line = try #require(analyst.book.salesDocument(SalesDocumentID(.order, "SO1"))).lines[0]
    analyst.receives(change(line) { $0.quantity = 25 })
    let found = try analyst.types("drift").drift
    #expect(
      found.map(\.statements) == [["open sales order SO1", "plan orders", "commit"]]
    )
    for text in found.flatMap(\.statements) { try analyst.types(text) }
    #expect(try analyst.types("drift").drift.isEmpty)
  }

  @Test func `what has been received wholly is not mended`() throws {
    var analyst = Analyst(Self.bought)
    let sale = try #require(analyst.book.salesDocument(SalesDocumentID(.order, "SO1"))).lines[0]
    let line = try #require(analyst.book.purchaseDocuments(.order).first).lines[0]
    analyst.receives(change(sale) { ($0.quantity, $0.reserved) = (6, 0) })
    analyst.receives(change(line) { ($0.received, $0.reserved) = (10, 0) })
    #expect(try analyst.types("drift").drift.isEmpty)
  }

  @Test func `mended as it says, a random book does not drift`() throws {
    var mended = 0
    for seed in UInt64(1)...150 {
      var features = RandomBook.Features()
      features.hasReservations = false
      features.hasDropShipments = false
      var books = RandomBook(seed: seed, features: features)
      var analyst = Analyst(books.next(), workDate: RandomBook.workDate)
      for order in analyst.book.salesDocuments(.order).map(\.id.number) {
        _ = try? analyst.types("open \(order); plan orders; commit")
        _ = try? analyst.types("discard")
        _ = try? analyst.types("close")
      }
      for order in analyst.book.purchaseDocuments(.order) where order.id.number != "PO1" {
        for line in order.lines where books.int(in: 0...2) == 0 {
          let day = CalendarDate(year: 2026, month: 1, day: books.int(in: 1...9))
          analyst.receives(change(line) { $0.expectedReceiptDate = day })
        }
      }
      // Each finding is mended once; a purchase line can be both too much and too late.
      for finding in try analyst.types("drift").drift {
        for text in finding.statements { _ = try? analyst.types(text) }
        _ = try? analyst.types("discard")
        _ = try? analyst.types("close")
        mended += 1
      }
      #expect(try analyst.types("drift").drift.isEmpty, "seed \(seed)")
    }
    #expect(mended > 40, "\(mended)")
  }
}

extension Report {
  /// What covers the lines of a sales order.
  var salesCoverage: [SalesLineCoverage] {
    if case .salesCoverage(let report) = self { report.lines } else { [] }
  }

  /// What the lines of a purchase order are for.
  var purchaseCoverage: [PurchaseLineCoverage] {
    if case .purchaseCoverage(let report) = self { report.lines } else { [] }
  }

  /// What no longer adds up.
  var drift: [DriftFinding] {
    if case .drift(let report) = self { report.findings } else { [] }
  }
}
