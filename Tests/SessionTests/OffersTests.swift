import CommandLanguage
import Purchasing
import Session
import TestSupport
import Testing
import TradeModel

@Suite("Offers at the prompt")
struct OffersTests {
  /// Bolts that are sold in dozens by V20, cheaper than the default V10; nuts of V20 alone.
  static let book = MemoryBook.sample(
    items: [.sample("BOLT"), .sample("NUT", vendor: "V20")],
    itemVendors: [
      ItemVendor(item: "BOLT", vendor: "V20", minimumQuantity: 24, orderMultiple: 12)
    ],
    prices: [PurchasePrice(number: 0, item: "BOLT", vendor: "V20", unitCost: 7)],
    inventory: [.stock(4)],
    sales: [
      .sample(lines: [
        .line(quantity: 9), .line(item: "NUT", quantity: 3), .line(quantity: 30),
      ])
    ],
  )

  @Test func `offers are for the selected rows, the rows named, or all shown`() throws {
    var analyst = try Analyst(Self.book, typing: "open SO1; plan orders")
    #expect(try analyst.types("offers").offers?.rows.map(\.line) == [10_000, 20_000, 30_000])
    #expect(try analyst.types("offers on 2").offers?.rows.map(\.line) == [20_000])
    #expect(try analyst.types("select 1,3; offers").offers?.rows.map(\.line) == [10_000, 30_000])
    #expect(try analyst.types("offers on all").offers?.rows.count == 3)
    #expect(try Analyst(Self.book, typing: "open SO1").failure("offers")?.state == .noWorksheet)
  }

  @Test func `the strategies stand side by side, and using one makes its picks`() throws {
    var analyst = try Analyst(Self.book, typing: "open SO1; plan orders")
    let strategies = try #require(try analyst.types("offers").offers).strategies
    #expect(strategies.map(\.outcome.strategy) == BuyingStrategy.allCases)
    #expect(strategies.map(\.outcome.orders) == [2, 1, 1, 1])
    let rows = try analyst.types("use cheapest on all")
    #expect(rows.rows.map(\.vendor) == ["V20", "V20", "V20"])
    #expect(rows.changedLines == [10_000, 30_000])
    #expect(try analyst.types("undo; show").rows.map(\.vendor) == ["V10", "V20", "V10"])
    #expect(
      try analyst.types("use fewest vendors on 1").rows.map(\.vendor) == ["V20", "V20", "V10"]
    )
    #expect(try analyst.types("use default on all").rows.map(\.vendor) == ["V10", "V20", "V10"])
    #expect(try analyst.failure("use fastest")?.state == .noLinesNamed(shown: 3))
  }

  @Test func `a quantity is brought to the vendor's multiple and minimum when that is asked`()
    throws
  {
    var analyst = try Analyst(Self.book, typing: "open SO1; plan orders; pick vendor V20 on 1,3")
    #expect(try analyst.types("show").quantities == [5, 3, 30])
    #expect(
      try analyst.types("set qty need round up to multiple on all").quantities == [12, 3, 36]
    )
    #expect(try analyst.types("set qty minimum on where qty < minimum").quantities == [24, 3, 36])
  }
}

extension Report {
  /// The offers for rows.
  var offers: OffersReport? {
    if case .offers(let report) = self { report } else { nil }
  }
}
