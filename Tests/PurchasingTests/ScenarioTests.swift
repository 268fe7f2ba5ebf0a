import Purchasing
import TestSupport
import Testing
import TradeModel

/// The scenarios T of the product that the article describes, at the level of the worksheet.
@Suite("Scenarios of Create Purchase Orders")
struct ScenarioTests {
  /// Three lines of one item that has no vendor.
  let withoutVendor = MemoryBook.sample(
    items: [.sample("BOLT", vendor: nil)],
    sales: [
      .sample(lines: [.line(quantity: 3), .line(quantity: 30), .line(quantity: 1)])
    ],
  )

  @Test func `T1: an item without any vendor can be bought from every vendor`() throws {
    let desk = Desk(withoutVendor)
    let worksheet = try desk.plan()
    let candidates = try worksheet.candidates(forRow: 0, in: desk.book)
    #expect(candidates.map(\.vendor.number) == ["V10", "V20"])
    #expect(worksheet.decisions.map(\.vendor) == [nil, nil, nil])
    #expect(desk.book.purchaseDocuments(.order).isEmpty)
  }

  @Test func `T2: no vendor is an error that names each row, and nothing is made`() throws {
    var desk = Desk(withoutVendor)
    let worksheet = try desk.plan()
    let problems = [10_000, 20_000, 30_000].map {
      RowProblem(line: LineNumber($0), rule: .vendorMissing(candidates: []))
    }
    #expect(throws: WorksheetFailure.refused(problems)) { try desk.commit(worksheet) }
    #expect(desk.book.purchaseDocuments(.order).isEmpty)
  }

  @Test func `T3: an item that is assembled stands apart, and the worksheet is empty`() throws {
    let desk = Desk(
      .sample(
        items: [.sample("BOLT", replenishment: .assembly)],
        sales: [.sample(lines: [.line(quantity: 3)])],
      )
    )
    let worksheet = try desk.plan()
    #expect(worksheet.rows.isEmpty)
    #expect(worksheet.apart.map(\.replenishment) == [.assembly])
    #expect(worksheet.apart.map(\.neededBase) == [3])
    #expect(try worksheet.purchase(scope: .all, in: desk.book) == .nothing)
  }

  @Test func `T4: giving the worksheet up leaves no purchase order`() throws {
    let desk = Desk(withoutVendor)
    var worksheet = try desk.plan()
    try desk.pick("V10", of: &worksheet)
    try desk.set(7, of: &worksheet)
    #expect(desk.book.purchaseDocuments(.order).isEmpty)
    #expect(try desk.plan().decisions.map(\.vendor) == [nil, nil, nil])
  }

  @Test func `T5: everything is available, so nothing is bought`() throws {
    var desk = Desk(
      .sample(inventory: [.stock(64)], sales: [.sample(lines: [.line(quantity: 64)])])
    )
    let worksheet = try desk.plan()
    #expect(worksheet.needs == [.zero])
    #expect(worksheet.rows[0].available == 64)
    #expect(try worksheet.purchase(scope: .all, in: desk.book) == .nothing)
    #expect(try desk.commit(worksheet).isEmpty)
  }

  @Test func `T9: an item blocked on another order does not hinder this one`() throws {
    var desk = Desk(
      .sample(
        items: [.sample("BOLT", isBlocked: true), .sample("NUT")],
        sales: [
          .sample("SO1", lines: [.line(item: "BOLT", quantity: 4)]),
          .sample("SO2", lines: [.line(item: "NUT", quantity: 6)]),
        ],
      )
    )
    let orders = try desk.commit(try desk.plan("SO2"))
    #expect(orders.map(\.header.vendor) == ["V10"])
    #expect(orders[0].lines.map(\.quantity) == [6])
  }

  @Test func `T10: a variant blocked on another order does not hinder this one`() throws {
    let red = ItemVariant(code: "RED", isBlocked: true)
    var desk = Desk(
      .sample(
        items: [.sample("BOLT", variants: [red]), .sample("NUT")],
        sales: [
          .sample("SO1", lines: [.line(item: "BOLT", quantity: 4, variant: "RED")]),
          .sample("SO2", lines: [.line(item: "NUT", quantity: 6)]),
        ],
      )
    )
    #expect(try desk.commit(try desk.plan("SO2")).count == 1)
  }

  @Test func `T11: what was bought for one order is not bought again for a later one`() throws {
    var desk = Desk(
      .sample(sales: [
        .sample("SO1", shipmentDate: "2026-01-10", lines: [.line(quantity: 75)])
      ])
    )
    try desk.commit(try desk.plan("SO1"))
    let later = SalesDocument.sample(
      "SO2",
      shipmentDate: "2026-01-17",
      lines: [.line(quantity: 8)]
    )
    desk.book = desk.book.applying(
      ChangeSet(
        [
          Change(before: nil, after: .salesHeader(later.header)),
          Change(before: nil, after: .salesLine(later.lines[0])),
        ],
        note: "a later order",
      )
    )
    #expect(try desk.commit(try desk.plan("SO1")).isEmpty)
    let orders = desk.book.purchaseDocuments(.order)
    #expect(orders.count == 1)
    #expect(orders[0].lines.map(\.quantity) == [75])
  }

  @Test func `T12: a purchase order keeps the lines' order across locations`() throws {
    var desk = Desk(
      .sample(
        sales: [
          .sample(lines: [
            .line(item: "NUT", quantity: 5, location: "BLUE"),
            .line(item: "BOLT", quantity: 7),
          ])
        ],
        locations: [Location(code: "BLUE")],
      )
    )
    let orders = try desk.commit(try desk.plan())
    #expect(orders.count == 1)
    #expect(orders[0].lines.map(\.subject.item) == ["NUT", "BOLT"])
    #expect(orders[0].lines.map(\.location) == ["BLUE", nil])
  }

  @Test func `T13: an item number may end with a parenthesis`() throws {
    var desk = Desk(
      .sample(
        items: [.sample("BOLT(1)")],
        sales: [.sample(lines: [.line(item: "BOLT(1)", quantity: 9, location: "BLUE")])],
        locations: [Location(code: "BLUE")],
      )
    )
    let orders = try desk.commit(try desk.plan())
    #expect(orders.flatMap(\.lines).map(\.subject.item) == ["BOLT(1)"])
  }

  /// An item that only the catalogue connects with a vendor, who needs five days.
  let inCatalogue = MemoryBook.sample(
    items: [.sample("BOLT", vendor: nil)],
    itemVendors: [ItemVendor(item: "BOLT", vendor: "V20", leadTime: "5D")],
    sales: [.sample(lines: [.line(quantity: 4)])],
  )

  @Test func `T14: the expected receipt stays the shipment date when a vendor is typed`() throws {
    var desk = Desk(inCatalogue)
    var worksheet = try desk.plan()
    guard case .one(let vendor) = try VendorSearch().find("v20", in: desk.book) else {
      Issue.record("V20 is not found by its number")
      return
    }
    try desk.pick(vendor.number, of: &worksheet)
    let orders = try desk.commit(worksheet)
    #expect(orders[0].lines.map(\.expectedReceiptDate) == ["2026-01-10"])
    #expect(orders[0].lines.map(\.orderDate) == ["2026-01-05"])
  }

  @Test func `T15: the expected receipt stays the shipment date when a vendor is chosen`() throws {
    var desk = Desk(inCatalogue)
    var worksheet = try desk.plan()
    let candidates = try worksheet.candidates(forRow: 0, in: desk.book)
    #expect(candidates.map(\.vendor.number) == ["V20"])
    #expect(candidates.map(\.terms?.leadTime) == ["5D"])
    try desk.pick(candidates[0].vendor.number, of: &worksheet)
    let orders = try desk.commit(worksheet)
    #expect(orders[0].lines.map(\.expectedReceiptDate) == ["2026-01-10"])
  }

  @Test func `T16: an item without a purchase unit is bought in its base unit`() throws {
    var desk = Desk(
      .sample(
        items: [
          .sample("BOLT", units: [UnitOfMeasure(code: "BOX", quantity: 6)])
        ],
        sales: [.sample(lines: [.line(quantity: 2, unit: "BOX")])],
      )
    )
    let orders = try desk.commit(try desk.plan())
    #expect(orders[0].lines.map(\.unit) == ["PCS"])
    #expect(orders[0].lines.map(\.quantity) == [12])
  }

  /// A drop shipment of twenty, of an item without a vendor.
  let dropShipment = MemoryBook.sample(
    items: [.sample("BOLT", vendor: nil)],
    sales: [
      .sample(
        shipTo: ShipToAddress(code: "DOCK", name: "The dock", city: "Delft"),
        lines: [.line(quantity: 20, isDropShipment: true)],
      )
    ],
  )

  @Test func `T17: a drop shipment goes to the customer`() throws {
    var desk = Desk(dropShipment)
    var worksheet = try desk.plan()
    try desk.pick("V10", of: &worksheet)
    let order = try #require(try desk.commit(worksheet).first)
    #expect(order.header.customer == "C10")
    #expect(order.header.shipTo.code == "DOCK")
    #expect(order.lines.map(\.isDropShipment) == [true])
    #expect(order.lines.map(\.quantity) == [20])
  }

  @Test func `T20 and T23: a drop shipment is bought once`() throws {
    var desk = Desk(dropShipment)
    var worksheet = try desk.plan()
    #expect(worksheet.quantities == [20])
    try desk.pick("V10", of: &worksheet)
    try desk.commit(worksheet)
    var again = try desk.plan()
    #expect(again.quantities == [.zero])
    try desk.pick("V10", of: &again)
    try desk.set(20, of: &again)
    let linked = RowProblem(line: 10_000, rule: .dropShipmentLinked("PO000001"))
    #expect(try desk.problems(of: again) == [linked])
  }

  @Test func `T22: a drop shipment needs a vendor too`() throws {
    let desk = Desk(dropShipment)
    let missing = RowProblem(line: 10_000, rule: .vendorMissing(candidates: []))
    #expect(try desk.problems(of: try desk.plan()) == [missing])
  }
}
