import Purchasing
import Session
import TestSupport
import Testing
import TradeModel

/// The scenarios of the product's maker for Create Purchase Orders, as an analyst types them.
///
/// The names T1 … are those of the reference; the quantities that it leaves to chance are fixed.
@Suite("Scenarios of purchase orders, by statements") struct OrderScenarioTests {
  /// Three lines of one item without vendor and without entries in the catalogue.
  private let withoutVendor = MemoryBook.sample(
    items: [.sample("BOLT", vendor: nil)],
    sales: [.sample(lines: [.line(quantity: 30), .line(quantity: 1), .line(quantity: 17)])],
  )

  private func purchaseOrders(of analyst: Analyst) -> [PurchaseDocument] {
    analyst.book.purchaseDocuments(.order)
  }

  @Test func `T1: an item without vendors can be bought from all of them, and from none yet`()
    throws
  {
    var analyst = try Analyst(withoutVendor, typing: "open SO1; plan orders")
    let report = try #require(analyst.types("vendors on 1").vendors)
    #expect(report.candidates.map(\.vendor) == ["V10", "V20"])
    try analyst.types("discard")
    #expect(purchaseOrders(of: analyst).isEmpty)
  }

  @Test func `T2: without a vendor nothing is bought, and each row says so`() throws {
    let analyst = try Analyst(withoutVendor, typing: "open SO1; plan orders")
    let problems = [10000, 20000, 30000].map {
      RowProblem(line: LineNumber($0), rule: .vendorMissing(candidates: []))
    }
    #expect(try analyst.failure("commit")?.refusal == .commit(problems))
    #expect(purchaseOrders(of: analyst).isEmpty)
  }

  @Test func `T4: giving the worksheet up makes nothing`() throws {
    var analyst = try Analyst(withoutVendor, typing: "open SO1; plan orders")
    #expect(try analyst.types("discard") == .discarded(document: "SO1", edits: 0))
    #expect(purchaseOrders(of: analyst).isEmpty)
    #expect(analyst.workspace.prompt.task == "")
  }

  @Test func `T5: when all is available, that is said and nothing is bought`() throws {
    let book = MemoryBook.sample(
      inventory: [.stock(63)],
      sales: [.sample(lines: [.line(quantity: 63)])],
    )
    var analyst = try Analyst(book, typing: "open SO1; plan orders")
    #expect(analyst.notices == [.everythingAvailable("SO1")])
    #expect(try analyst.types("commit").created.isEmpty)
    #expect(analyst.notices == [.noOrdersCreated])
    #expect(purchaseOrders(of: analyst).isEmpty)
  }

  @Test func `T9: an item blocked on another order does no harm`() throws {
    let book = MemoryBook.sample(
      items: [.sample("BOLT", isBlocked: true), .sample("NUT", vendor: "V20")],
      sales: [
        .sample("SO1", lines: [.line(item: "BOLT", quantity: 4)]),
        .sample("SO2", lines: [.line(item: "NUT", quantity: 7)]),
      ],
    )
    var analyst = try Analyst(book, typing: "open SO2; plan orders")
    let made = try analyst.types("commit").created
    #expect(made.map(\.header.vendor) == ["V20"])
    #expect(made[0].lines.map(\.subject.item) == ["NUT"])
    #expect(made[0].lines.map(\.quantity) == [7])
  }

  @Test func `T10: a variant blocked on another order does no harm`() throws {
    let blocked = ItemVariant(code: "RED", isBlocked: true)
    let book = MemoryBook.sample(
      items: [.sample("BOLT", variants: [blocked]), .sample("NUT")],
      sales: [
        .sample("SO1", lines: [.line(item: "BOLT", quantity: 4, variant: "RED")]),
        .sample("SO2", lines: [.line(item: "NUT", quantity: 7)]),
      ],
    )
    var analyst = try Analyst(book, typing: "open SO2; plan orders")
    #expect(try analyst.types("commit").created.map { $0.lines.map(\.quantity) } == [[7]])
    try analyst.types("open SO1")
    let problem = RowProblem(line: 10000, rule: .variantBlocked("BOLT", "RED"))
    #expect(try analyst.failure("plan orders")?.refusal == .planning([problem]))
  }

  @Test func `T11: a later order does not make the first one buy twice`() throws {
    let book = MemoryBook.sample(
      sales: [
        .sample("SO1", shipmentDate: "2026-01-10", lines: [.line(quantity: 80)]),
        .sample("SO2", shipmentDate: "2026-01-17", lines: [.line(quantity: 6)]),
      ]
    )
    var analyst = try Analyst(book, typing: "open SO1; plan orders; commit")
    try analyst.types("plan orders; commit")
    #expect(analyst.notices == [.noOrdersCreated])
    let orders = purchaseOrders(of: analyst)
    #expect(orders.count == 1)
    #expect(orders[0].lines.map(\.quantity) == [80])
  }

  @Test func `T12: one order, with the lines in the order of the sale`() throws {
    let book = MemoryBook.sample(
      items: [.sample("I1"), .sample("I2")],
      sales: [
        .sample(lines: [
          .line(item: "I1", quantity: 9, location: "BLUE"), .line(item: "I2", quantity: 3),
        ])
      ],
      locations: [Location(code: "BLUE")],
    )
    var analyst = try Analyst(book, typing: "open SO1; plan orders")
    let made = try analyst.types("commit").created
    #expect(made.count == 1)
    #expect(made[0].lines.map(\.subject.item) == ["I1", "I2"])
    #expect(made[0].lines.map(\.location) == ["BLUE", nil])
  }

  @Test func `T13: an item number may hold brackets`() throws {
    let book = MemoryBook.sample(
      items: [.sample("BOLT(1)")],
      sales: [.sample(lines: [.line(item: "BOLT(1)", quantity: 4, location: "BLUE")])],
      locations: [Location(code: "BLUE")],
    )
    var analyst = try Analyst(book, typing: "open SO1; plan orders")
    #expect(try analyst.types("select where item = \"bolt(1)\"").selected == [10000])
    #expect(try analyst.types("commit").created[0].lines.map(\.subject.item) == ["BOLT(1)"])
  }

  /// An item without vendor that vendor V20 delivers within a week, sold for 10 January.
  private let catalogued = MemoryBook.sample(
    items: [.sample("BOLT", vendor: nil)],
    itemVendors: [
      ItemVendor(item: "BOLT", vendor: "V20", leadTime: DateFormula(parsing: "7D") ?? .none)
    ],
    sales: [.sample(shipmentDate: "2026-01-10", lines: [.line(quantity: 4)])],
  )

  @Test func `T14: a vendor typed by number delivers on the shipment date`() throws {
    var analyst = try Analyst(catalogued, typing: "open SO1; plan orders; pick vendor v20")
    let line = try analyst.types("commit").created[0].lines[0]
    #expect(line.expectedReceiptDate == "2026-01-10")
    #expect(line.orderDate == "2026-01-03")
  }

  @Test func `T15: a vendor of the item's catalogue delivers on the shipment date`() throws {
    var analyst = try Analyst(catalogued, typing: "open SO1; plan orders")
    let report = try #require(analyst.types("vendors").vendors)
    #expect(report.candidates.map(\.vendor) == ["V20"])
    try analyst.types("pick vendor \(report.candidates[0].vendor)")
    #expect(try analyst.types("commit").created[0].lines[0].expectedReceiptDate == "2026-01-10")
  }

  @Test func `T16: without a purchase unit the base unit is bought`() throws {
    let book = MemoryBook.sample(
      items: [.sample("BOLT", baseUnit: "PCS", purchaseUnit: nil)],
      sales: [.sample(lines: [.line(quantity: 4)])],
    )
    var analyst = try Analyst(book, typing: "open SO1; plan orders")
    #expect(try analyst.types("commit").created[0].lines[0].unit == "PCS")
  }
}
