import CommandLanguage
import Purchasing
import Session
import SupplyPlanning
import TestSupport
import Testing
import TradeModel

@Suite("Asking why")
struct WhyTests {
  /// Of 20 bolts there are 12, of which an earlier order takes 4; 3 more come too late.
  static let scarce = MemoryBook.sample(
    vendors: [
      .sample("V10", name: "Bolts and More"),
      .sample("V20", name: "Nut House", currency: "USD", leadTime: "9D"),
      .sample("V30", name: "Closed Down", block: .all),
      .sample("V40", name: "Slow Payers", block: .payment),
    ],
    items: [
      .sample(
        "BOLT",
        purchaseUnit: "BOX",
        units: [UnitOfMeasure(code: "BOX", quantity: 6)],
        lastDirectCost: 2
      ),
      .sample("NUT", replenishment: .assembly),
      .sample("OLD", isPurchasingBlocked: true),
    ],
    prices: [PurchasePrice(number: 0, item: "BOLT", vendor: "V20", unitCost: "1.5")],
    inventory: [.stock(12)],
    sales: [
      .sample("SO0", shipmentDate: "2026-01-07", lines: [.line(quantity: 4)]),
      .sample(
        "SO1",
        lines: [
          .line(quantity: 20), .line(item: "NUT", quantity: 5), .comment("by telephone"),
          .line(item: "OLD", quantity: 5), .line(quantity: 3, shipped: 3),
        ],
      ),
    ],
    purchases: [
      .sample("PO1", lines: [.line(quantity: 30, expectedReceiptDate: "2026-01-12")])
    ],
    currencies: [Currency(code: "USD", rate: "0.5")],
  )

  @Test func `the sum adds up to what the row shows, and names its parts`() throws {
    var analyst = try Analyst(Self.scarce, typing: "open SO1; plan orders")
    let row = try #require(try analyst.types("show").rows.first)
    let why = try #require(try analyst.types("why 10000").why)
    #expect(why.sum.parts.map(\.adds) == [12, -4])
    #expect(why.sum.parts.last?.source == .sales(SalesDocumentID(.order, "SO0"), 10_000))
    #expect(why.sum.available == 8 && why.sum.needed == 12)
    #expect(why.rowUnit == "BOX" && why.rowNeeded == row.needed && row.needed == 2)
    #expect(why.sum.later.map(\.quantity) == [30])
    #expect(why.sum.coveredFrom == "2026-01-12")
    #expect(analyst.notices.isEmpty)
  }

  @Test func `a line is named by its place, its number, the selection, or is the only one`() throws
  {
    var analyst = try Analyst(Self.scarce, typing: "open SO1; plan orders")
    #expect(try analyst.types("why 1").why?.sum.line == 10_000)
    #expect(try analyst.types("select 40000; why").why?.sum.line == 40_000)
    try analyst.types("select none")
    #expect(try analyst.failure("why")?.state == .noLineNamed(candidates: 2, example: "why 10000"))
    #expect(try analyst.failure("why 77777")?.binding != nil)
    var other = try Analyst(Self.scarce, typing: "open SO0; plan orders")
    #expect(try other.types("why").why?.sum.available == 4)
  }

  @Test func `a line that is not bought here has a sum too`() throws {
    var analyst = try Analyst(Self.scarce, typing: "open SO1; plan orders")
    #expect(try analyst.types("why 20000").why?.sum.needed == 5)
  }

  @Test func `an open sales order is asked without a worksheet`() throws {
    var analyst = try Analyst(Self.scarce, typing: "open SO1")
    #expect(try analyst.types("why 1").why?.sum.needed == 12)
    #expect(try analyst.types("why 50000").why?.sum.demand == 0)
    #expect(try analyst.failure("why 30000")?.refusal != nil)
    #expect(try analyst.failure("why")?.state == .noLineNamed(candidates: 5, example: "why 10000"))
    try analyst.types("close")
    #expect(try analyst.failure("why 1")?.state == .noDocumentOpen)
    try analyst.types("open PO1")
    #expect(
      try analyst.failure("why 1")?.state
        == .wrongDocument(open: "purchase order PO1", needed: ["sales order"])
    )
  }

  @Test func `a book that changed since the plan is told`() throws {
    var analyst = try Analyst(Self.scarce, typing: "open SO1; plan orders")
    let entry = InventoryEntry.stock(-5, number: 9)
    analyst.receives(ChangeSet([Change(before: nil, after: .inventory(entry))], note: "gone"))
    let why = try #require(try analyst.types("why 10000").why)
    #expect(why.sum.needed == 17)
    #expect(analyst.notices == [.needChanged(line: 10_000, planned: 12, now: 17)])
  }

  @Test func `the sum of why equals the row, over random books`() throws {
    var asked = 0
    for seed in UInt64(1)...150 {
      var books = RandomBook(seed: seed)
      let book = books.next()
      for order in book.salesDocuments(.order) {
        var analyst = Analyst(book, workDate: RandomBook.workDate)
        guard (try? analyst.types("open \(order.id.number); plan orders")) != nil else { continue }
        for row in try analyst.types("show").rows {
          let why = try #require(try analyst.types("why \(row.line)").why)
          let total = why.sum.parts.reduce(Quantity.zero) { $0 + $1.adds }
          #expect(total == why.sum.available, "seed \(seed)")
          #expect(why.rowNeeded == row.needed && why.rowUnit == row.unit, "seed \(seed)")
          #expect(analyst.notices.isEmpty, "seed \(seed)")
          asked += 1
        }
      }
    }
    #expect(asked > 300, "\(asked)")
  }

  // MARK: - Why not

  @Test func `a vendor that could deliver is told with its cost and its arrival`() throws {
    var analyst = try Analyst(Self.scarce, typing: "open SO1; plan orders")
    let report = try #require(try analyst.types("why not V20 on 10000").whyNot)
    #expect(report.offer.rule == nil)
    #expect(report.offer.quantity == 2)
    #expect(report.offer.terms?.price.unitCost == 18)
    #expect(report.offer.amount == 36 && report.offer.companyAmount == 18)
    #expect(report.offer.arrival == "2026-01-14")
    #expect(report.offer.daysLate(for: report.demandDate) == 4)
    #expect(report.picked?.vendor.number == "V10")
    #expect(report.difference == -6)
    #expect(report.offer.isKnown)
  }

  @Test func `what is told is what picking the vendor makes of the row`() throws {
    var analyst = try Analyst(Self.scarce, typing: "open SO1; plan orders")
    let offer = try #require(try analyst.types("why not \"Nut House\" on 1").whyNot).offer
    let row = try #require(try analyst.types("pick vendor V20 on 1").rows.first)
    #expect(row.unitCost == offer.terms?.price.unitCost)
    #expect(row.currency == offer.terms?.price.currency)
    let again = try #require(try analyst.types("why not V20 on 1").whyNot)
    #expect(again.offer.isPicked && again.picked == nil && again.difference == nil)
  }

  @Test func `the first rule that rules a vendor out is told`() throws {
    var analyst = try Analyst(Self.scarce, typing: "open SO1; plan orders")
    #expect(
      try analyst.types("why not V30 on 10000").whyNot?.offer.rule == .vendorBlocked("V30")
    )
    #expect(
      try analyst.types("why not V30 on 40000").whyNot?.offer.rule
        == .itemPurchasingBlocked("OLD")
    )
    let paid = try #require(try analyst.types("why not V40 on 10000").whyNot)
    #expect(paid.offer.rule == nil && !paid.offer.isKnown)
    #expect(try analyst.failure("why not V99 on 1")?.binding != nil)
    #expect(
      try analyst.failure("why not V20")?.state
        == .noLineNamed(candidates: 2, example: "why not V20 on 10000")
    )
    #expect(
      try Analyst(Self.scarce, typing: "open SO1").failure("why not V20")?.state == .noWorksheet
    )
  }
}

extension Report {
  /// The sum behind a line.
  var why: WhyReport? {
    if case .why(let report) = self { report } else { nil }
  }

  /// What a vendor would be for a row.
  var whyNot: WhyNotReport? {
    if case .whyNot(let report) = self { report } else { nil }
  }
}
