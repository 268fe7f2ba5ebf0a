import Purchasing
import SupplyPlanning
import TestSupport
import Testing
import TradeModel

/// The scenarios N of the product that the article describes: its planning engine, in our words.
@Suite("Scenarios of the planning engine")
struct EngineScenarioTests {
  @Test func `N1: a partly shipped order asks for the rest, on its day and at its place`() throws {
    let desk = Desk(
      .sample(
        sales: [.sample(lines: [.line(quantity: 42, location: "BLUE", shipped: 37)])],
        locations: [Location(code: "BLUE")],
      )
    )
    let row = try #require(try desk.plan().rows.first)
    #expect(row.demand == 5)
    #expect(row.location == "BLUE")
    #expect(row.demandDate == "2026-01-10")
  }

  @Test func `N2: what is outstanding at a location is bought for it`() throws {
    var desk = Desk(
      .sample(
        sales: [.sample(lines: [.line(quantity: 42, location: "RED", shipped: 37)])],
        locations: [Location(code: "RED")],
      )
    )
    let line = try #require(try desk.commit(try desk.plan()).first?.lines.first)
    #expect(line.quantity == 5)
    #expect(line.location == "RED")
  }

  @Test func `N3: an order that is shipped has no row`() {
    let desk = Desk(
      .sample(inventory: [.stock(0)], sales: [.sample(lines: [.line(quantity: 9, shipped: 9)])])
    )
    #expect(throws: PlanningFailure.nothingToPlan) { try desk.plan() }
  }

  @Test func `N4: what was ordered is not proposed again, order by order`() throws {
    let places = [Location(code: "RED"), Location(code: "BLUE")]
    var desk = Desk(
      .sample(
        sales: [
          .sample("SO1", lines: [.line(item: "BOLT", quantity: 4, location: "RED")]),
          .sample("SO2", lines: [.line(item: "NUT", quantity: 6, location: "BLUE")]),
          .sample("SO3", lines: [.line(item: "BOLT", quantity: 8, location: "BLUE")]),
        ],
        locations: places,
      )
    )
    let first = try desk.commit(try desk.plan("SO2"))
    #expect(first.flatMap(\.lines).map(\.quantity) == [6])
    #expect(try desk.plan("SO2").needs == [0])
    #expect(try desk.plan("SO1").needs == [4])
    #expect(try desk.plan("SO3").needs == [8])
    for order in ["SO1", "SO3"] as [DocumentNumber] { try desk.commit(try desk.plan(order)) }
    for order in ["SO1", "SO2", "SO3"] as [DocumentNumber] {
      #expect(try desk.plan(order).needs == [0])
    }
  }

  @Test(arguments: ["2026-01-09", "2026-01-26"] as [CalendarDate])
  func `N5: one vendor, two days: one order, each line on its own day`(other: CalendarDate) throws {
    var desk = Desk(
      .sample(sales: [
        .sample(lines: [
          .line(item: "BOLT", quantity: "3.25", shipmentDate: "2026-01-09"),
          .line(item: "NUT", quantity: "7.5", shipmentDate: other),
        ])
      ])
    )
    let orders = try desk.commit(try desk.plan())
    #expect(orders.count == 1)
    #expect(orders[0].lines.map(\.expectedReceiptDate) == ["2026-01-09", other])
  }

  @Test func `N6: the row is in the purchase unit, the sale in the base unit`() throws {
    let item = Item.sample(
      purchaseUnit: "BOX",
      units: [UnitOfMeasure(code: "BOX", quantity: 6)],
    )
    let desk = Desk(.sample(items: [item], sales: [.sample(lines: [.line(quantity: 18)])]))
    let row = try #require(try desk.plan().rows.first)
    #expect(row.unit == "BOX")
    #expect(row.salesUnit == "PCS")
    #expect(row.needed == 3)
  }

  /// A change of the planned sales line, and the figure that stops the commit.
  enum SaleChange: CaseIterable {
    case item, shipmentDate, quantity, location, unit

    var figure: PlannedFigure {
      switch self {
      case .item: .item
      case .shipmentDate: .demandDate
      case .quantity: .openQuantity
      case .location: .location
      case .unit: .quantityPerUnit
      }
    }

    func make(_ line: inout SalesLine) {
      switch self {
      case .item: line.subject = .item("NUT")
      case .shipmentDate: line.shipmentDate = "2026-01-11"
      case .quantity: line.quantity = 6
      case .location: line.location = "BLUE"
      case .unit: line.unit = "BOX"
      }
    }
  }

  @Test(arguments: SaleChange.allCases)
  func `N7: a sale that changed since the plan stops the commit`(change: SaleChange) throws {
    let units = [UnitOfMeasure(code: "BOX", quantity: 6)]
    var desk = Desk(
      .sample(
        items: [.sample("BOLT", units: units), .sample("NUT", units: units)],
        sales: [.sample(lines: [.line(quantity: 5)])],
        locations: [Location(code: "BLUE")],
      )
    )
    let worksheet = try desk.plan()
    let before = worksheet.order.lines[0]
    var after = before
    change.make(&after)
    desk.book = desk.book.applying(
      ChangeSet([Change(before: .salesLine(before), after: .salesLine(after))], note: "changed")
    )
    let figures = try desk.problems(of: worksheet).map { problem -> PlannedFigure? in
      if case .saleChanged(let figure, _, _) = problem.rule { figure } else { nil }
    }
    #expect(figures.first == change.figure)
    #expect(desk.book.purchaseDocuments(.order).isEmpty)
  }

  @Test func `N9: two items at three places are six rows, each for its place`() throws {
    let places: [LocationCode?] = ["RED", "BLUE", nil]
    let lines = (["BOLT", "NUT"] as [ItemCode]).flatMap { item in
      places.map { SalesLine.line(item: item, quantity: 3, location: $0) }
    }
    let desk = Desk(
      .sample(
        inventory: [.stock(3, of: "BOLT", location: "RED"), .stock(3, of: "NUT")],
        sales: [.sample(lines: lines)],
        locations: [Location(code: "RED"), Location(code: "BLUE")],
      )
    )
    let worksheet = try desk.plan()
    #expect(worksheet.rows.map(\.location) == places + places)
    #expect(worksheet.needs == [0, 3, 3, 3, 3, 0])
  }

  @Test func `N10: goods that go out on a return order are a demand`() throws {
    let desk = Desk(
      .sample(
        inventory: [.stock(5)],
        sales: [
          .sample("SO1", shipmentDate: "2026-01-10", lines: [.line(quantity: 4)]),
          .sample(
            "SR1",
            kind: .returnOrder,
            shipmentDate: "2026-01-09",
            lines: [.line(quantity: -3)]
          ),
        ],
      )
    )
    #expect(try desk.plan().needs == [2])
  }

  @Test func `N11: a special order line has no row`() throws {
    let desk = Desk(
      .sample(sales: [
        .sample(lines: [.line(quantity: 4, isSpecialOrder: true), .line(item: "NUT", quantity: 2)])
      ])
    )
    #expect(try desk.plan().rows.map(\.item) == ["NUT"])
  }

  @Test func `N12: an order at a vendor with a currency is in that currency`() throws {
    var desk = Desk(
      .sample(
        vendors: [.sample("V10", currency: "USD")],
        sales: [.sample(lines: [.line(quantity: 4)])],
        currencies: [Currency(code: "USD", rate: "0.8")],
      )
    )
    let order = try #require(try desk.commit(try desk.plan()).first)
    #expect(order.header.vendor == "V10")
    #expect(order.header.currency == "USD")
    #expect(order.lines.map(\.unitCost) == ["12.5"])
  }

  @Test(arguments: [(ReservePolicy.never, Quantity.zero), (.always, 20)])
  func `N15: what is bought is reserved, but never for a line that reserves nothing`(
    policy: ReservePolicy,
    reserved: Quantity,
  ) throws {
    var desk = Desk(.sample(sales: [.sample(lines: [.line(quantity: 20, reserve: policy)])]))
    let worksheet = try desk.plan()
    #expect(worksheet.decisions.map(\.reserve) == [policy == .always])
    let order = try #require(try desk.commit(worksheet).first)
    #expect(order.lines.map(\.reserved) == [reserved])
    let sale = desk.book.salesDocument(SalesDocumentID(.order, "SO1"))
    #expect(sale?.lines.map(\.reserved) == [reserved])
  }

  @Test func `N16: the variant goes from the sale to the row and to the purchase line`() throws {
    var desk = Desk(
      .sample(
        items: [.sample(variants: [ItemVariant(code: "RED")])],
        sales: [.sample(lines: [.line(quantity: 4, variant: "RED")])],
      )
    )
    let worksheet = try desk.plan()
    #expect(worksheet.rows.map(\.variant) == ["RED"])
    #expect(try desk.commit(worksheet).flatMap(\.lines).map(\.variant) == ["RED"])
  }

  @Test func `N17: planned again, a typed quantity is the calculated one again`() throws {
    let desk = Desk(.sample(sales: [.sample(lines: [.line(quantity: 4)])]))
    var worksheet = try desk.plan()
    try desk.set(9, of: &worksheet)
    #expect(worksheet.quantities == [9])
    #expect(try desk.plan().quantities == [4])
  }

  @Test func `N18: a vendor that works on Sundays is ordered from on the Sunday before`() throws {
    var desk = Desk(
      .sample(
        vendors: [.sample("V10", workingDays: [.sunday])],
        sales: [.sample(shipmentDate: "2026-01-16", lines: [.line(quantity: 4)])],
      )
    )
    let worksheet = try desk.plan()
    #expect(worksheet.rows.map(\.demandDate) == ["2026-01-16"])
    let line = try #require(try desk.commit(worksheet).first?.lines.first)
    #expect(line.expectedReceiptDate == "2026-01-16")
    #expect(line.orderDate == "2026-01-11")
  }

  @Test func `N19: the vendor's days do not move the day of receipt`() throws {
    var desk = Desk(
      .sample(
        vendors: [
          .sample("V10", workingDays: [.monday, .tuesday, .wednesday, .thursday, .friday])
        ],
        sales: [.sample(shipmentDate: "2026-01-17", lines: [.line(quantity: 4)])],
      )
    )
    let line = try #require(try desk.commit(try desk.plan()).first?.lines.first)
    #expect(line.expectedReceiptDate == "2026-01-17")
    #expect(line.orderDate == "2026-01-16")
  }

  @Test func `N21: a drop shipment has one row`() throws {
    let desk = Desk(
      .sample(
        inventory: [.stock(50)],
        sales: [.sample(lines: [.line(quantity: 4, isDropShipment: true)])],
      )
    )
    #expect(try desk.plan().needs == [4])
  }

  // MARK: Scenarios T that need more than one worksheet

  @Test func `T6: a plan that is declined leaves nothing behind`() throws {
    let desk = Desk(.sample(sales: [.sample(lines: [.line(quantity: 150)])]))
    let before = try desk.plan()
    #expect(try desk.plan() == before)
    #expect(desk.book.purchaseDocuments(.order).isEmpty)
    #expect(desk.book.salesDocuments(.order).flatMap(\.lines).map(\.reserved) == [0])
  }

  @Test(arguments: [ItemType.nonInventory, .service])
  func `T7: an item that is not kept in inventory can be bought`(type: ItemType) throws {
    var desk = Desk(
      .sample(items: [.sample(type: type)], sales: [.sample(lines: [.line(quantity: 4)])])
    )
    let order = try #require(try desk.commit(try desk.plan()).first)
    #expect(order.header.vendor == "V10")
    #expect(order.lines.map(\.quantity) == [4])
  }

  @Test func `T8: what another analyst has planned and not committed does not count`() throws {
    var desk = Desk(
      .sample(sales: [
        .sample("SO1", lines: [.line(quantity: 15)]),
        .sample("SO2", lines: [.line(quantity: 45)]),
      ])
    )
    let first = try desk.plan("SO1")
    let second = try desk.plan("SO2")
    #expect(second.needs == [45])
    try desk.commit(first)
    try desk.commit(second)
    let orders = desk.book.purchaseDocuments(.order)
    #expect(orders.map(\.header.vendor) == ["V10", "V10"])
    #expect(orders.flatMap(\.lines).map(\.quantity) == [15, 45])
  }

  /// An order with two drop shipments, of a bolt and of a nut, to an address of its own.
  private func dropShipments(vendors: [VendorCode]) -> MemoryBook {
    .sample(
      items: [.sample("BOLT", vendor: vendors[0]), .sample("NUT", vendor: vendors[1])],
      sales: [
        .sample(
          shipTo: ShipToAddress(code: "DOCK", name: "The dock", city: "Delft"),
          lines: [
            .line(item: "BOLT", quantity: 6, isDropShipment: true),
            .line(item: "NUT", quantity: 9, isDropShipment: true),
          ],
        )
      ],
    )
  }

  @Test func `T18 and N20: two drop shipments of one vendor are one order`() throws {
    var desk = Desk(dropShipments(vendors: ["V10", "V10"]))
    let orders = try desk.commit(try desk.plan())
    #expect(orders.count == 1)
    #expect(orders[0].header.customer == "C10")
    #expect(orders[0].lines.map(\.quantity) == [6, 9])
  }

  @Test func `T19: drop shipments of two vendors are two orders, one each`() throws {
    var desk = Desk(dropShipments(vendors: ["V10", "V20"]))
    let orders = try desk.commit(try desk.plan())
    #expect(orders.map(\.header.vendor) == ["V10", "V20"])
    #expect(orders.flatMap(\.lines).map(\.subject.item) == ["BOLT", "NUT"])
    #expect(orders.map(\.header.customer) == ["C10", "C10"])
  }

  @Test func `T24: planned twice, a drop shipment leaves one order and nothing to buy`() throws {
    var desk = Desk(dropShipments(vendors: ["V10", "V10"]))
    try desk.commit(try desk.plan())
    let again = try desk.plan()
    #expect(again.quantities == [0, 0])
    #expect(try desk.commit(again).isEmpty)
    #expect(desk.book.purchaseDocuments(.order).count == 1)
  }

  @Test func `T25 and N22: a drop shipment to another address is linked both ways`() throws {
    var desk = Desk(dropShipments(vendors: ["V10", "V10"]))
    let order = try #require(try desk.commit(try desk.plan()).first)
    #expect(order.header.shipTo.code == "DOCK")
    #expect(order.lines.map(\.isDropShipment) == [true, true])
    #expect(order.lines.map(\.sales?.line) == [10_000, 20_000])
    let bought = desk.book.purchaseLines(boughtFor: "SO1")
    #expect(bought.map(\.document.number) == ["PO000001", "PO000001"])
  }

  @Test func `a drop shipment that was received is not bought again while the sale is open`()
    throws
  {
    var desk = Desk(dropShipments(vendors: ["V10", "V10"]))
    var worksheet = try desk.plan()
    worksheet.apply(try worksheet.edit(settingReserve: false, forRows: [0, 1]))
    let order = try #require(try desk.commit(worksheet).first)
    let received = order.lines.map { before in
      var after = before
      after.received = before.quantity
      return Change(before: .purchaseLine(before), after: .purchaseLine(after))
    }
    desk.book = desk.book.applying(ChangeSet(received, note: "received"))
    #expect(try desk.plan().needs == [0, 0])
  }

  @Test func `T26: an order line is bought as it was sold`() throws {
    var desk = Desk(
      .sample(
        items: [.sample("BOLT", vendor: nil)],
        sales: [.sample(lines: [.line(quantity: "57.3")])],
      )
    )
    var worksheet = try desk.plan()
    try desk.pick("V20", of: &worksheet)
    let line = try #require(try desk.commit(worksheet).first?.lines.first)
    #expect(line.subject.item == "BOLT")
    #expect(line.quantity == "57.3")
  }

  @Test func `T28: more than is needed can be bought`() throws {
    var desk = Desk(.sample(sales: [.sample(lines: [.line(quantity: 5, location: "BLUE")])]))
    var worksheet = try desk.plan()
    try desk.set(10, of: &worksheet)
    let line = try #require(try desk.commit(worksheet).first?.lines.first)
    #expect(line.quantity == 10)
    #expect(line.reserved == 5)
  }
}
