import Purchasing
import TestSupport
import Testing
import TradeModel

@Suite("Edits of the worksheet")
struct EditTests {
  /// Two bolts and a drop shipment; V10 is cheaper from ten pieces on, V20 works in dollars.
  let desk = Desk(
    .sample(
      vendors: [
        .sample("V10", leadTime: "2D"), .sample("V20", currency: "USD", leadTime: "1W"),
        .sample("V30", block: .all), .sample("V40", block: .payment),
      ],
      items: [.sample(vendorItemNumber: "A-1")],
      itemVendors: [ItemVendor(item: "BOLT", vendor: "V20", vendorItemNumber: "Z-9")],
      prices: [
        .sample(9, vendor: "V10"), .sample(8, vendor: "V10", minimumQuantity: 10, lineDiscount: 3),
      ],
      sales: [
        .sample(lines: [
          .line(quantity: 5),
          .line(quantity: 6, reserve: .never),
          .line(quantity: 7, description: "Bolt to the dock", isDropShipment: true),
        ])
      ],
      currencies: [Currency(code: "USD", rate: "0.5")],
    )
  )

  @Test func `a quantity changes the cost and the discount, and nothing else`() throws {
    var worksheet = try desk.plan()
    let before = worksheet.decisions
    try desk.set(10, onRow: 1, of: &worksheet)
    #expect(worksheet.decisions[1].quantity == 10)
    #expect(worksheet.decisions[1].unitCost == 8)
    #expect(worksheet.decisions[1].lineDiscount == 3)
    try desk.set(6, onRow: 1, of: &worksheet)
    #expect(worksheet.decisions == before)
  }

  @Test func `a quantity below zero is refused, with every row that has one`() throws {
    let worksheet = try desk.plan()
    let quantities = [
      RowQuantity(row: 0, quantity: -1), RowQuantity(row: 1, quantity: 3),
      RowQuantity(row: 2, quantity: "-0.00001"),
    ]
    let problems = [
      RowProblem(line: 10_000, rule: .quantityBelowZero(-1)),
      RowProblem(line: 30_000, rule: .quantityBelowZero("-0.00001")),
    ]
    #expect(throws: WorksheetFailure.refused(problems)) {
      try worksheet.edit(settingQuantities: quantities, in: desk.book)
    }
  }

  @Test func `a quantity that does not fit is refused`() throws {
    let worksheet = try desk.plan()
    let tooMuch = [RowQuantity(row: 0, quantity: Quantity(units: Quantity.limit + 1))]
    let problem = RowProblem(line: 10_000, rule: .outOfRange(figure: "quantity"))
    #expect(throws: WorksheetFailure.refused([problem])) {
      try worksheet.edit(settingQuantities: tooMuch, in: desk.book)
    }
  }

  @Test func `a vendor brings its terms, and leaves quantity and demand date`() throws {
    var worksheet = try desk.plan()
    try desk.set(10, of: &worksheet)
    try desk.pick("V20", of: &worksheet)
    let decision = worksheet.decisions[0]
    #expect(decision.vendor == "V20")
    #expect(decision.currency == "USD")
    #expect(decision.unitCost == 20)
    #expect(decision.lineDiscount == .zero)
    #expect(decision.orderDate == "2026-01-03")
    #expect(decision.vendorItemNumber == "Z-9")
    #expect(decision.quantity == 10)
    #expect(decision.description == "Item BOLT")
    #expect(worksheet.rows[0].demandDate == "2026-01-10")
  }

  @Test func `a drop shipment takes the sale's description when its vendor is picked`() throws {
    var worksheet = try desk.plan()
    #expect(worksheet.decisions[2].description == "Item BOLT")
    try desk.pick("V20", onRow: 2, of: &worksheet)
    #expect(worksheet.decisions[2].description == "Bolt to the dock")
  }

  @Test func `a vendor can be taken away`() throws {
    var worksheet = try desk.plan()
    try desk.pick(nil, of: &worksheet)
    #expect(worksheet.decisions[0].vendor == nil)
    #expect(worksheet.decisions[0].unitCost == 10)
    #expect(worksheet.decisions[0].orderDate == "2026-01-10")
    #expect(worksheet.decisions[0].vendorItemNumber == "")
  }

  @Test(
    arguments: [
      ("V30", .vendorBlocked("V30")), ("V99", .vendorUnknown("V99")), ("V40", nil),
    ] as [(VendorCode, RowRule?)]
  )
  func `only a vendor that gets no orders is refused`(vendor: VendorCode, rule: RowRule?) throws {
    let worksheet = try desk.plan()
    if let rule {
      #expect(throws: WorksheetFailure.refused([RowProblem(line: nil, rule: rule)])) {
        try worksheet.edit(pickingVendor: vendor, forRows: [0, 1], in: desk.book)
      }
    } else {
      let edit = try worksheet.edit(pickingVendor: vendor, forRows: [0, 1], in: desk.book)
      #expect(edit.changes.map(\.row) == [0, 1])
    }
  }

  @Test func `reserving follows the sales line and the item`() throws {
    var worksheet = try desk.plan()
    #expect(worksheet.decisions.map(\.reserve) == [true, false, true])
    worksheet.apply(try worksheet.edit(settingReserve: true, forRows: [1, 0]))
    #expect(worksheet.decisions.map(\.reserve) == [true, true, true])
    worksheet.apply(try worksheet.edit(settingReserve: false, forRows: [0]))
    #expect(worksheet.decisions.map(\.reserve) == [false, true, true])
  }

  @Test(arguments: ReservePolicy.allCases, ReservePolicy.allCases)
  func `what may be reserved`(item: ReservePolicy, line: ReservePolicy) throws {
    let desk = Desk(
      .sample(
        items: [.sample(reserve: item)],
        sales: [.sample(lines: [.line(quantity: 1, reserve: line)])],
      )
    )
    let worksheet = try desk.plan()
    let problem = RowProblem(line: 10_000, rule: .reserveNotAllowed("BOLT"))
    #expect(worksheet.decisions[0].reserve == (line != .never))
    if line == .never && item != .optional {
      #expect(throws: WorksheetFailure.refused([problem])) {
        try worksheet.edit(settingReserve: true, forRows: [0])
      }
    } else {
      let edit = try worksheet.edit(settingReserve: true, forRows: [0])
      #expect(edit.isEmpty == (line != .never))
    }
    #expect(try worksheet.edit(settingReserve: false, forRows: [0]).isEmpty == (line == .never))
  }

  @Test func `an edit that changes nothing is empty`() throws {
    let worksheet = try desk.plan()
    let quantities = worksheet.quantities.enumerated().map {
      RowQuantity(row: $0.offset, quantity: $0.element)
    }
    #expect(try worksheet.edit(settingQuantities: quantities, in: desk.book).isEmpty)
    #expect(try worksheet.edit(pickingVendor: "V10", forRows: [0, 1, 2], in: desk.book).isEmpty)
  }

  @Test func `reverting an edit restores every decision`() throws {
    let planned = try desk.plan()
    var worksheet = planned
    var edits: [WorksheetEdit] = []
    edits.append(try worksheet.edit(pickingVendor: "V20", forRows: [2, 0], in: desk.book))
    worksheet.apply(edits[0])
    edits.append(
      try worksheet.edit(
        settingQuantities: [RowQuantity(row: 0, quantity: 99)],
        in: desk.book
      )
    )
    worksheet.apply(edits[1])
    edits.append(try worksheet.edit(settingReserve: false, forRows: [0, 2]))
    worksheet.apply(edits[2])
    #expect(edits[0].changes.map(\.row) == [0, 2])
    for edit in edits.reversed() { worksheet.revert(edit) }
    #expect(worksheet == planned)
  }

  @Test func `candidates come with their terms at the row's quantity`() throws {
    var worksheet = try desk.plan()
    try desk.set(10, of: &worksheet)
    let candidates = try worksheet.candidates(forRow: 0, in: desk.book)
    #expect(candidates.map(\.vendor.number) == ["V10", "V20"])
    #expect(candidates.map(\.isDefault) == [true, false])
    #expect(candidates.map(\.terms?.price.unitCost) == [8, 20])
    #expect(candidates.map(\.terms?.price.lineDiscount) == [3, 0])
    #expect(candidates.map(\.terms?.leadTime) == ["2D", "1W"])
    #expect(candidates.map(\.terms?.vendorItemNumber) == ["A-1", "Z-9"])
  }

  @Test func `candidates of a variant are those of its own catalogue entries`() throws {
    let desk = Desk(
      .sample(
        vendors: [.sample("V10"), .sample("V20"), .sample("V30"), .sample("V40")],
        items: [.sample(vendor: nil, variants: [ItemVariant(code: "RED")])],
        itemVendors: [
          ItemVendor(item: "BOLT", vendor: "V10"),
          ItemVendor(item: "BOLT", vendor: "V20", variant: "RED"),
        ],
        prices: [
          .sample(1, vendor: "V30"), .sample(1, vendor: "V40", variant: "BLUE"), .sample(1),
        ],
        sales: [.sample(lines: [.line(quantity: 1, variant: "RED"), .line(quantity: 1)])],
      )
    )
    let worksheet = try desk.plan()
    let red = try worksheet.candidates(forRow: 0, in: desk.book).map(\.vendor.number)
    let plain = try worksheet.candidates(forRow: 1, in: desk.book).map(\.vendor.number)
    #expect(red == ["V20", "V30"])
    #expect(plain == ["V10", "V20", "V30"])
  }
}
