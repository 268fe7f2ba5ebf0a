import Purchasing
import TestSupport
import Testing
import TradeModel

/// One row of a table: a sale in one unit, bought in another.
struct UnitCase: Sendable, CustomTestStringConvertible {
  let sold: Quantity
  let saleUnit: UnitCode?
  let stock: Quantity
  let purchaseUnit: UnitCode?
  /// Demand, available and needed, in the purchase unit.
  let row: [Quantity]
  /// What the commit reserves on the sales line and on the purchase line, each in its own unit.
  let reserved: [Quantity]

  init(
    _ sold: Quantity,
    _ saleUnit: UnitCode?,
    stock: Quantity = .zero,
    in purchaseUnit: UnitCode?,
    row: [Quantity],
    reserved: [Quantity],
  ) {
    self.sold = sold
    self.saleUnit = saleUnit
    self.stock = stock
    self.purchaseUnit = purchaseUnit
    self.row = row
    self.reserved = reserved
  }

  var testDescription: String {
    "\(sold) \(saleUnit?.text ?? "PCS"), stock \(stock), in \(purchaseUnit?.text ?? "PCS")"
  }
}

@Suite("Units of a row")
struct RowUnitTests {
  static let units = [
    UnitOfMeasure(code: "BOX", quantity: 3),
    UnitOfMeasure(code: "DOZEN", quantity: 12),
    UnitOfMeasure(code: "BAG", quantity: "2.5"),
    UnitOfMeasure(code: "GRAIN", quantity: "0.3"),
  ]

  @Test(
    arguments: [
      UnitCase(20, nil, in: nil, row: [20, 0, 20], reserved: [20, 20]),
      UnitCase(20, nil, stock: 12, in: nil, row: [20, 12, 8], reserved: [8, 8]),
      UnitCase(24, nil, in: "DOZEN", row: [2, 0, 2], reserved: [24, 2]),
      UnitCase(7, nil, in: "BOX", row: ["2.33334", 0, "2.33334"], reserved: [7, "2.33334"]),
      UnitCase(8, nil, in: "BOX", row: ["2.66667", 0, "2.66667"], reserved: [8, "2.66667"]),
      UnitCase(
        8,
        nil,
        stock: 4,
        in: "BOX",
        row: ["2.66667", "1.33333", "1.33334"],
        reserved: ["4.00002", "1.33334"]
      ),
      UnitCase(2, "BOX", in: nil, row: [6, 0, 6], reserved: [2, 6]),
      UnitCase(2, "BOX", stock: 6, in: nil, row: [6, 6, 0], reserved: []),
      UnitCase(1, "BOX", stock: 1, in: nil, row: [3, 1, 2], reserved: ["0.66666", "1.99998"]),
      UnitCase(
        1,
        "BOX",
        stock: 1,
        in: "BOX",
        row: [1, "0.33333", "0.66667"],
        reserved: ["0.66667", "0.66667"]
      ),
      UnitCase(2, "BOX", in: "DOZEN", row: ["0.5", 0, "0.5"], reserved: [2, "0.5"]),
      UnitCase(1, "BAG", in: "BOX", row: ["0.83334", 0, "0.83334"], reserved: [1, "0.83334"]),
      UnitCase(1, nil, in: "GRAIN", row: ["3.33333", 0, "3.33333"], reserved: [1, "3.33333"]),
      UnitCase(
        "0.00001",
        nil,
        in: "GRAIN",
        row: ["0.00003", 0, "0.00003"],
        reserved: ["0.00001", "0.00003"]
      ),
      UnitCase(
        "0.00001",
        nil,
        in: "DOZEN",
        row: ["0.00001", 0, "0.00001"],
        reserved: ["0.00001", "0.00001"]
      ),
    ]
  )
  func `demand, need and reservation are in each line's unit`(example: UnitCase) throws {
    var desk = Desk(
      .sample(
        items: [.sample(purchaseUnit: example.purchaseUnit, units: Self.units)],
        inventory: [.stock(example.stock)],
        sales: [.sample(lines: [.line(quantity: example.sold, unit: example.saleUnit)])],
      )
    )
    let worksheet = try desk.plan()
    let row = try #require(worksheet.rows.first)
    #expect([row.demand, row.available, row.needed] == example.row)
    #expect(row.unit == example.purchaseUnit ?? "PCS")
    let bought = try desk.commit(worksheet).flatMap(\.lines)
    let sale = try #require(desk.book.salesDocument(worksheet.order.id)?.lines.first)
    #expect(bought.map(\.quantity) == (example.reserved.isEmpty ? [] : [example.row[2]]))
    #expect(bought.flatMap { [sale.reserved, $0.reserved] } == example.reserved)
    #expect(try desk.commit(try desk.plan()).isEmpty)
  }

  @Test(
    arguments: [
      ("3", "4.5", "1.5"), ("20", "30", "20"), ("8", "8", "8"), ("20", "0.00001", "0.00001"),
    ] as [(Quantity, Quantity, Quantity)]
  )
  func `at most the open demand is reserved`(
    open: Quantity,
    bought: Quantity,
    reserved: Quantity,
  ) throws {
    let sold = open == 3 ? Quantity("1.5") : open
    var desk = Desk(.sample(sales: [.sample(lines: [.line(quantity: sold)])]))
    var worksheet = try desk.plan()
    try desk.set(bought, of: &worksheet)
    let lines = try desk.commit(worksheet).flatMap(\.lines)
    #expect(lines.map(\.quantity) == [bought])
    #expect(lines.map(\.reserved) == [reserved])
    #expect(desk.book.salesDocument(worksheet.order.id)?.lines[0].reserved == reserved)
  }
}
