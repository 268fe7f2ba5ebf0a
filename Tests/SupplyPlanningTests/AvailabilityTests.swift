import SupplyPlanning
import TestSupport
import Testing
import TradeModel

/// One row of a table: a book in a line of text, and what each sales line needs.
struct NeedCase: Sendable, CustomTestStringConvertible {
  let rule: String
  let situation: String
  let needs: String

  init(_ rule: String, _ situation: String, _ needs: String) {
    self.rule = rule
    self.situation = situation
    self.needs = needs
  }

  var testDescription: String { "\(rule): \(situation) → \(needs)" }
}

@Suite("Availability")
struct AvailabilityTests {
  @Test(
    arguments: [
      NeedCase("X1", "A 20 @10", "A 20"),
      NeedCase("X2", "stock 12; A 20 @10", "A 8"),
      NeedCase("X3", "stock 20; A 20 @10", "A 0"),
      NeedCase("X4", "stock 10; A 6 @10; B 8 @10", "A 0, B 4"),
      NeedCase("X5", "stock 10; A 6 @10; B 8 @5", "A 4, B 0"),
      NeedCase("X6", "stock 10; A 6 @5; B 8 @10", "A 0, B 4"),
      NeedCase("X7", "stock 5; A 20 @10; buy 10 @10", "A 5"),
      NeedCase("X8", "stock 5; A 20 @10; buy 10 @11", "A 15"),
      NeedCase("X9", "stock 10; B 30 @5; A 5 @10", "B 20, A 5"),
      NeedCase("X10", "stock 10; A 6 @10; A 8 @10", "A.1 0, A.2 4"),
      NeedCase("X11", "stock 10; A 6 @12; A 8 @10", "A.1 4, A.2 0"),
      NeedCase("X12", "A 50 @5; buy 50 @5; B 10 @9", "A 0, B 10"),
    ]
  )
  func `the worked examples X1 to X12 come out`(example: NeedCase) throws {
    #expect(try Situation(example.situation).needs() == example.needs)
  }

  @Test(
    arguments: [
      NeedCase("PO-9 variant", "stock 10 red; A 4 @5; B 4 @5 red", "A 4, B 0"),
      NeedCase("PO-9 location", "stock 10 blue; A 4 @5; B 4 @5 blue", "A 4, B 0"),
      NeedCase(
        "PO-9 both",
        "stock 10 red blue; A 4 @5 red; B 4 @5 blue; C 4 @5 red blue",
        "A 4, B 4, C 0"
      ),
      NeedCase("PO-10 stock of a later day counts", "stock 5 @9; A 5 @4", "A 0"),
      NeedCase("PO-10 several entries add up", "stock 5; stock -3; A 5 @4", "A 3"),
      NeedCase("PO-10 blank receipt counts at once", "buy 5; A 5 @1", "A 0"),
      NeedCase("PO-10 received is not outstanding", "buy 9 received 7 @4; A 5 @4", "A 3"),
      NeedCase("PO-10 other receipts", "receive 3 @4; receive 9 @5; A 5 @4", "A 2"),
      NeedCase("PO-10 goods coming back", "return 3 @4; A 5 @4", "R -, A 2"),
      NeedCase("PO-10 goods going back", "stock 5; giveback 3 @4; A 5 @4", "A 3"),
      NeedCase("PO-10 goods going back later", "stock 5; giveback 3 @5; A 5 @4", "A 0"),
      NeedCase("PO-10 negative sale brings in", "A -3 @4; B 5 @4", "A -, B 2"),
      NeedCase("PO-10 invoices do not count", "stock 5; invoice 5 @1; A 5 @4", "I -, A 0"),
      NeedCase("PO-10 no look-ahead", "stock 5; A 5 @4; production 5 @5", "A 0"),
      NeedCase("PO-11 below zero needs the demand", "stock -5; A 3 @4", "A 3"),
      NeedCase("PO-5 shipped is not open", "stock 5; A 20 shipped 18 @4", "A 0"),
      NeedCase("PO-5 all shipped is no demand", "A 20 shipped 20 @4", "A -"),
      NeedCase("PO-5 reserved is not open", "A 20 reserved 15 @4; buy 15 reserved 15 @9", "A 5"),
      NeedCase("PO-5 all reserved is no demand", "A 5 reserved 5 @4; stock 5; B 5 @4", "A -, B 5"),
      NeedCase("PO-5 negative return is demand", "stock 2; return -5 @4", "R 3"),
      NeedCase("PO-10 inventory reserved", "stock 10; B 4 reserved 4 @9; A 8 @4", "B -, A 2"),
      NeedCase(
        "PO-10 purchase reserved",
        "stock 9; B 4 reserved 4 @9; buy 4 reserved 4 @9; A 9 @4",
        "B -, A 0"
      ),
      NeedCase(
        "PO-10 purchase partly reserved",
        "B 4 reserved 4 @9; buy 6 reserved 4 @3; A 5 @4",
        "B -, A 3"
      ),
      NeedCase(
        "PO-6 special orders take, without a row",
        "stock 5; A 4 special @4; B 3 @4",
        "A -, B 2"
      ),
      NeedCase("PO-7 blank demand is today", "stock 5; A 4; B 4 @2; C 4 @4", "A 3, B 0, C 4"),
      NeedCase(
        "blank returned goods go out today",
        "stock 5; giveback 3; A 5 @2; B 1 @3",
        "A 0, B 1"
      ),
      NeedCase("PO-12 production before sales", "stock 5; A 4 @4; production 4 @4", "A 3"),
      NeedCase("PO-12 sales before service", "stock 5; A 4 @4; service 4 @4", "A 0"),
      NeedCase("PO-12 sales before project", "stock 5; A 4 @4; project 4 @4", "A 0"),
      NeedCase("PO-12 sales before assembly", "stock 5; A 4 @4; assembly 4 @4", "A 0"),
      NeedCase("PO-12 date before kind", "stock 5; A 4 @4; service 4 @3", "A 3"),
      NeedCase("PO-12 order before return", "stock 5; return -4 @4; Z 4 @4", "R 3, Z 0"),
      NeedCase(
        "PO-12 numbers byte by byte",
        "stock 5; SO9 4 @4; SO2 4 @4; SO10 4 @4",
        "SO9 4, SO2 3, SO10 0"
      ),
      NeedCase("PO-13 is not followed", "stock 10; A 5 @4; A 5 @9; B 8 @6", "A.1 0, A.2 5, B 3"),
      NeedCase("what others will buy is no stock", "A 5 @4; B 5 @4; buy 5 @4", "A 0, B 5"),
      NeedCase("PO-15 drop shipment takes no stock", "stock 9; A 5 drop @4; B 9 @4", "A 5, B 0"),
      NeedCase(
        "PO-15 bought drop shipment",
        "A 5 drop @4; buy 5 drop for A.1 @4; B 2 @4",
        "A 0, B 2"
      ),
      NeedCase(
        "PO-15 the other line is bought",
        "A 5 drop @4; A 5 drop @4; buy 5 drop for A.2 @4",
        "A.1 5, A.2 0"
      ),
      NeedCase(
        "PO-15 received, and the sale still open",
        "A 5 drop @4; buy 5 received 5 drop for A.1 @4; stock 5; B 2 @5",
        "A 0, B 2"
      ),
      NeedCase("PO-15 partly shipped", "A 5 shipped 2 drop @4", "A 3"),
      NeedCase(
        "less than the unit can tell is nothing",
        "stock 2.99999; A 1 box @4; B 0.00001 @5",
        "A 0, B 0.00001"
      ),
      NeedCase("the step of the unit is something", "stock 2.99997; A 1 box @4", "A 0.00003"),
    ]
  )
  func `each rule of availability holds`(example: NeedCase) throws {
    #expect(try Situation(example.situation).needs() == example.needs)
  }

  @Test func `lines are told in the order in which they are served`() throws {
    let book = Situation("B 1 @5; A 1 @5; A 1 @4; return -1 @5; C 1 red @3").book
    let movements = try book.movements(of: ["BOLT"])
    let needs = AvailabilityPlanner(workDate: Situation.workDate).needs(in: movements[0])
    let names = needs.map { "\($0.document.number).\($0.line.value / 10_000)" }
    #expect(names == ["C.1", "A.2", "A.1", "B.1", "R.1"])
  }

  @Test func `invoices neither ask nor supply`() throws {
    let item = Item.sample()
    let sale = SalesDocument.sample("SI1", kind: .invoice, lines: [.line(quantity: 5)])
    let bought = PurchaseDocument.sample("PI1", kind: .invoice, lines: [.line(quantity: 4)])
    var movements = try Situation("A 5 @10").book.movements(of: ["BOLT"])[0]
    let planner = AvailabilityPlanner(workDate: Situation.workDate)
    let before = planner.needs(in: movements)
    movements.sales.insert(
      try #require(SalesMovement(sale.lines[0], shipmentDate: "2026-01-03", item: item)),
      at: 0
    )
    movements.purchases.append(try #require(PurchaseMovement(bought.lines[0], item: item)))
    #expect(planner.needs(in: movements) == before)
  }

  @Test func `an order and a return order of one number are told apart`() throws {
    let book = MemoryBook(
      items: [.sample()],
      sales: [
        .sample("SO1", lines: [.line(quantity: 3)]),
        .sample("SO1", kind: .returnOrder, lines: [.line(quantity: -2)]),
      ],
    )
    let movements = try book.movements(of: ["BOLT"])
    let planner = AvailabilityPlanner(workDate: Situation.workDate)
    let order = planner.needs(of: SalesDocumentID(.order, "SO1"), in: movements)
    let returns = planner.needs(of: SalesDocumentID(.returnOrder, "SO1"), in: movements)
    #expect(order.map(\.needed) == [3])
    #expect(returns.map(\.needed) == [2])
  }

  @Test func `an item at many locations leaves nothing to the item after it`() throws {
    let locations = (1...12).map { LocationCode(unchecked: "L\($0)") }
    let bolts = locations.map { SalesLine.line(quantity: 3, location: $0) }
    let nuts = locations.reversed().map { SalesLine.line(item: "NUT", quantity: 3, location: $0) }
    let book = MemoryBook(
      items: [.sample("BOLT"), .sample("NUT")],
      inventory: locations.map { .stock(1, location: $0) }
        + [.stock(2, of: "NUT", location: locations[1])],
      sales: [.sample(lines: bolts + nuts)],
    )
    let movements = try book.movements(of: ["BOLT", "NUT"])
    let planner = AvailabilityPlanner(workDate: Situation.workDate)
    let needs = planner.needs(of: SalesDocumentID(.order, "SO1"), in: movements)
    let ofBolts: [Quantity] = Array(repeating: 2, count: 12)
    let ofNuts: [Quantity] = Array(repeating: 3, count: 10) + [1, 3]
    #expect(needs.map(\.needed) == ofBolts + ofNuts)
  }

  @Test func `quantities at the limit of their fields add up`() throws {
    let most = Quantity(units: Quantity.limit)
    let book = MemoryBook(
      items: [.sample()],
      inventory: Array(repeating: .stock(-most), count: 2_000),
      sales: [.sample(lines: [.line(quantity: most), .line(quantity: most)])],
      purchases: [
        .sample(lines: Array(repeating: .line(quantity: most), count: 2_001))
      ],
    )
    let movements = try book.movements(of: ["BOLT"])
    let needs = AvailabilityPlanner(workDate: "2026-01-03").needs(in: movements[0])
    #expect(needs.map(\.needed) == [.zero, most])
  }

  @Test func `an order is short when one of its lines is`() throws {
    let book = MemoryBook(
      items: [.sample("BOLT"), .sample("NUT")],
      inventory: [.stock(5, of: "BOLT"), .stock(5, of: "NUT")],
      sales: [
        .sample("SO1", lines: [.line(item: "BOLT", quantity: 5), .line(item: "NUT", quantity: 6)]),
        .sample("SO2", lines: [.line(item: "BOLT", quantity: 1, reserved: 1)]),
        .sample("SO3", lines: [.line(item: "BOLT", quantity: 1)]),
        .sample("SO4", lines: [.comment("nothing to ship")]),
        .sample("SR5", kind: .returnOrder, lines: [.line(item: "NUT", quantity: -9)]),
      ],
    )
    let orders = book.salesDocuments(.order) + book.salesDocuments(.returnOrder)
    let short = try shortOrders(in: book, among: orders, workDate: "2026-01-03")
    #expect(short == ["SO1", "SO3"])
    #expect(try shortOrders(in: book, among: [orders[1]], workDate: "2026-01-03").isEmpty)
  }
}
