import Purchasing
import TestSupport
import Testing
import TradeModel

@Suite("Offers and strategies")
struct StrategyTests {
  /// Bolts and nuts of the dear V10, each cheaper elsewhere; only V30, which is slow, has both.
  static let book = MemoryBook.sample(
    vendors: [
      .sample("V10", leadTime: "1D"), .sample("V20", leadTime: "3D"),
      .sample("V30", leadTime: "9D"), .sample("V40", leadTime: "0D", block: .all),
    ],
    items: [.sample("BOLT", vendor: "V10"), .sample("NUT", vendor: "V20")],
    itemVendors: [
      ItemVendor(item: "BOLT", vendor: "V30", minimumQuantity: 50, orderMultiple: 20),
      ItemVendor(item: "BOLT", vendor: "V40"),
      ItemVendor(item: "NUT", vendor: "V30"),
    ],
    prices: [
      PurchasePrice(number: 0, item: "BOLT", vendor: "V10", unitCost: 10),
      PurchasePrice(number: 0, item: "BOLT", vendor: "V10", minimumQuantity: 12, unitCost: 8),
      PurchasePrice(number: 0, item: "BOLT", vendor: "V30", unitCost: 9),
      PurchasePrice(number: 0, item: "NUT", vendor: "V20", unitCost: 4),
      PurchasePrice(number: 0, item: "NUT", vendor: "V30", unitCost: 5),
    ],
    sales: [
      .sample(lines: [.line(item: "BOLT", quantity: 10), .line(item: "NUT", quantity: 10)])
    ],
  )

  private func outcome(
    _ strategy: BuyingStrategy,
    in book: MemoryBook = book
  ) throws
    -> StrategyOutcome
  {
    let worksheet = try Desk(book).plan()
    let places = Array(worksheet.rows.indices)
    let offers = try worksheet.offers(forRows: places, in: book)
    return StrategyMaker(worksheet, places: places, offers: offers).outcome(of: strategy)
  }

  @Test(
    arguments: [
      (.default, ["V10", "V20"], 140, 2, "2026-01-08"),
      (.cheapest, ["V30", "V20"], 130, 2, "2026-01-14"),
      (.fastest, ["V10", "V20"], 140, 2, "2026-01-08"),
      (.fewestVendors, ["V30", "V30"], 140, 1, "2026-01-14"),
    ] as [(BuyingStrategy, [VendorCode], Amount, Int, CalendarDate)]
  )
  func `each strategy picks its vendors`(
    strategy: BuyingStrategy,
    vendors: [VendorCode],
    total: Amount,
    orders: Int,
    arrival: CalendarDate,
  ) throws {
    let outcome = try outcome(strategy)
    #expect(outcome.picks.map(\.vendor) == vendors)
    #expect(outcome.total == total)
    #expect(outcome.orders == orders)
    #expect(outcome.lastArrival == arrival)
    #expect(outcome.unassigned.isEmpty)
  }

  @Test func `a vendor's minimum and multiple change no quantity by themselves (PO-16)`() throws {
    let desk = Desk(
      .sample(
        itemVendors: [
          ItemVendor(item: "BOLT", vendor: "V10", minimumQuantity: 50, orderMultiple: 20),
          ItemVendor(item: "BOLT", vendor: "V20", minimumQuantity: 30, orderMultiple: 7),
        ],
        sales: [.sample(lines: [.line(quantity: 8)])],
      )
    )
    var worksheet = try desk.plan()
    #expect(worksheet.quantities == [8] && worksheet.needs == [8])
    try desk.pick("V20", of: &worksheet)
    #expect(worksheet.quantities == [8])
    try desk.set(9, of: &worksheet)
    #expect(worksheet.quantities == [9])
    var buying = desk
    let orders = try buying.commit(worksheet)
    #expect(orders.flatMap(\.lines).map(\.quantity) == [9])
  }

  @Test func `what is late, and what a minimum and a multiple add, is told`() throws {
    let outcome = try outcome(.cheapest)
    #expect(outcome.late == [0])
    // Sixty bolts instead of ten, at nine each.
    #expect(outcome.surplus == 450)
  }

  @Test func `a row that nobody can deliver is told, and one without a quantity is left out`()
    throws
  {
    var closed = Self.book
    closed = .sample(
      vendors: [.sample("V10", block: .payment), .sample("V20", block: .all)],
      items: [.sample("BOLT"), .sample("NUT", vendor: nil)],
      itemVendors: [ItemVendor(item: "NUT", vendor: "V20")],
      inventory: [.stock(10)],
      sales: [
        .sample(lines: [.line(item: "BOLT", quantity: 10), .line(item: "NUT", quantity: 10)])
      ],
    )
    for strategy in BuyingStrategy.allCases {
      let outcome = try outcome(strategy, in: closed)
      #expect(outcome.picks.isEmpty && outcome.unassigned == [1])
      #expect(outcome.total == 0 && outcome.orders == 0 && outcome.lastArrival == nil)
    }
  }

  @Test func `the next quantity that costs less as a whole is told`() throws {
    let worksheet = try Desk(Self.book).plan()
    let offers = try worksheet.offers(forRows: [0], in: Self.book)[0]
    #expect(offers.map(\.vendor.number) == ["V10", "V30", "V40"])
    #expect(offers[0].nextBreak == PriceBreak(quantity: 12, amount: 96))
    #expect(offers[1].nextBreak == nil)
    #expect(offers[1].roundedQuantity == 60)
    #expect(offers[2].rule == .vendorBlocked("V40"))
    #expect(offers[2].nextBreak == nil)
  }

  @Test func `a strategy applied is the rows as it told them`() throws {
    let desk = Desk(Self.book)
    var worksheet = try desk.plan()
    let outcome = try outcome(.cheapest)
    worksheet.apply(try worksheet.edit(pickingVendors: outcome.picks, in: desk.book))
    #expect(worksheet.decisions.map(\.vendor) == ["V30", "V20"])
    #expect(worksheet.decisions.map(\.minimumQuantity) == [50, 0])
    #expect(worksheet.decisions.map(\.orderMultiple) == [20, 0])
    #expect(worksheet.quantities == [10, 10])
  }

  @Test(
    arguments: [
      (0, 0, 7, 7), (10, 0, 7, 10), (10, 0, 12, 12), (0, 6, 7, 12), (0, 6, 12, 12),
      (10, 6, 7, 12), (50, 20, 10, 60), (0, "2.5", 6, "7.5"),
    ] as [(Quantity, Quantity, Quantity, Quantity)]
  )
  func `a vendor sells its minimum, in its multiples`(
    minimum: Quantity,
    multiple: Quantity,
    wanted: Quantity,
    sold: Quantity,
  ) {
    let entry = ItemVendor(
      item: "BOLT",
      vendor: "V10",
      minimumQuantity: minimum,
      orderMultiple: multiple
    )
    #expect(entry.quantity(notBelow: wanted) == sold)
  }

  @Test func `cheapest is never dearer, fastest never later, fewest never more orders`() throws {
    for seed in UInt64(1)...400 {
      var random = SplitMix64(exactSeed: seed)
      let numbers: [VendorCode] = ["V10", "V20", "V30", "V40", "V50"]
      let vendors = numbers.map { number in
        Vendor.sample(
          number,
          leadTime: DateFormula(parsing: "\(random.int(in: 0...9))D") ?? .none,
          block: random.chance(1, in: 8) ? .all : .none
        )
      }
      let codes: [ItemCode] = ["A", "B", "C", "D"]
      let prices = codes.flatMap { code in
        numbers.filter { _ in random.chance(1, in: 2) }.map { number in
          PurchasePrice(
            number: 0,
            item: code,
            vendor: number,
            unitCost: UnitCost(units: Int64(random.int(in: 1...20)) * UnitCost.scale)
          )
        }
      }
      let book = MemoryBook.sample(
        vendors: vendors,
        items: codes.map { .sample($0, vendor: nil) },
        prices: prices,
        sales: [
          .sample(
            lines: codes.map {
              .line(
                item: $0,
                quantity: Quantity(units: Int64(random.int(in: 1...9)) * Quantity.scale)
              )
            }
          )
        ],
      )
      let outcomes = try BuyingStrategy.allCases.dropFirst().map { try outcome($0, in: book) }
      let totals = outcomes.compactMap { $0.total?.units }
      #expect(outcomes[0].total?.units == totals.min(), "seed \(seed)")
      #expect(outcomes[1].lastArrival == outcomes.compactMap(\.lastArrival).min(), "seed \(seed)")
      #expect(outcomes[2].orders == outcomes.map(\.orders).min(), "seed \(seed)")
      #expect(Set(outcomes.map(\.unassigned)).count == 1, "seed \(seed)")
    }
  }
}
