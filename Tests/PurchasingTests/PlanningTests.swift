import Purchasing
import TestSupport
import Testing
import TradeModel

/// One row of a table: an item, a vendor and a line, and the problem of planning them.
struct RefusalCase: Sendable, CustomTestStringConvertible {
  var name: String
  var item: Item = .sample()
  var vendor: Vendor = .sample()
  var line: SalesLine = .line(quantity: 5)
  var rule: RowRule?

  var testDescription: String { name }
}

@Suite("Planning a sales order")
struct PlanningTests {
  @Test(
    arguments: [
      RefusalCase(name: "an ordinary line"),
      RefusalCase(
        name: "an unknown item",
        line: .line(item: "SCREW", quantity: 5),
        rule: .itemUnknown("SCREW")
      ),
      RefusalCase(
        name: "a blocked item",
        item: .sample(isBlocked: true),
        rule: .itemBlocked("BOLT")
      ),
      RefusalCase(
        name: "a blocked item that has been shipped",
        item: .sample(isBlocked: true),
        line: .line(quantity: 5, shipped: 5)
      ),
      RefusalCase(name: "an item blocked for purchasing", item: .sample(isPurchasingBlocked: true)),
      RefusalCase(
        name: "an unknown variant",
        line: .line(quantity: 5, variant: "RED"),
        rule: .variantUnknown("BOLT", "RED")
      ),
      RefusalCase(
        name: "a blocked variant",
        item: .sample(variants: [ItemVariant(code: "RED", isBlocked: true)]),
        line: .line(quantity: 5, variant: "RED"),
        rule: .variantBlocked("BOLT", "RED")
      ),
      RefusalCase(
        name: "a blocked variant on another line",
        item: .sample(variants: [ItemVariant(code: "RED", isBlocked: true)])
      ),
      RefusalCase(
        name: "no base unit",
        item: .sample(baseUnit: nil),
        rule: .baseUnitMissing("BOLT")
      ),
      RefusalCase(
        name: "an unknown unit",
        line: .line(quantity: 5, unit: "BAG"),
        rule: .unitUnknown("BOLT", "BAG")
      ),
      RefusalCase(
        name: "an unknown purchase unit",
        item: .sample(purchaseUnit: "BAG"),
        rule: .unitUnknown("BOLT", "BAG")
      ),
      RefusalCase(
        name: "a blocked vendor",
        vendor: .sample(block: .all),
        rule: .vendorBlocked("V10")
      ),
      RefusalCase(name: "a vendor that is not paid", vendor: .sample(block: .payment)),
      RefusalCase(name: "a vendor that is not there", vendor: .sample("V99")),
      RefusalCase(
        name: "a vendor of an unknown currency",
        vendor: .sample(currency: "GBP"),
        rule: .currencyUnknown("GBP")
      ),
      RefusalCase(
        name: "a blocked vendor of an item that is produced",
        item: .sample(replenishment: .production),
        vendor: .sample(block: .all)
      ),
      RefusalCase(
        name: "a quantity that does not fit into the purchase unit",
        item: .sample(
          purchaseUnit: "GRAIN",
          units: [UnitOfMeasure(code: "GRAIN", quantity: "0.00001")]
        ),
        line: .line(quantity: Quantity(units: Quantity.limit)),
        rule: .outOfRange(figure: "demand")
      ),
    ]
  )
  func `what forbids planning is told`(example: RefusalCase) throws {
    let desk = Desk(
      .sample(
        vendors: [example.vendor],
        items: [example.item],
        sales: [.sample(lines: [example.line, .comment("and a comment")])],
      )
    )
    if let rule = example.rule {
      let failure = PlanningFailure.refused([RowProblem(line: 10_000, rule: rule)])
      #expect(throws: failure) { try desk.plan() }
    } else if example.line.outstanding.isZero {
      #expect(throws: PlanningFailure.nothingToPlan) { try desk.plan() }
    } else {
      let worksheet = try desk.plan()
      #expect(worksheet.rows.count + worksheet.apart.count == 1)
    }
  }

  @Test func `the problems of all lines are told together`() {
    let desk = Desk(
      .sample(
        items: [.sample("BOLT", isBlocked: true), .sample("NUT", baseUnit: nil)],
        sales: [
          .sample(lines: [
            .line(item: "BOLT", quantity: 1), .line(item: "SCREW", quantity: 1),
            .line(item: "NUT", quantity: 1),
          ])
        ],
      )
    )
    let problems = [
      RowProblem(line: 10_000, rule: .itemBlocked("BOLT")),
      RowProblem(line: 20_000, rule: .itemUnknown("SCREW")),
      RowProblem(line: 30_000, rule: .baseUnitMissing("NUT")),
    ]
    #expect(throws: PlanningFailure.refused(problems)) { try desk.plan() }
  }

  @Test(
    arguments: [
      [],
      [.comment("thank you")],
      [.line(quantity: 5, shipped: 5)],
      [.line(quantity: -5)],
      [.line(quantity: 5, isSpecialOrder: true)],
      [.other(.resource(code: "R1"), description: "work", quantity: 3)],
    ] as [[SalesLine]]
  )
  func `an order with nothing to ship is not planned`(lines: [SalesLine]) {
    let desk = Desk(.sample(sales: [.sample(lines: lines)]))
    #expect(throws: PlanningFailure.nothingToPlan) { try desk.plan() }
  }

  @Test func `each open item line has a row, in line order, whatever is available`() throws {
    let desk = Desk(
      .sample(
        items: [.sample("BOLT"), .sample("NUT", replenishment: .production)],
        inventory: [.stock(5)],
        sales: [
          .sample(lines: [
            .line(quantity: 5), .comment("text"), .line(item: "NUT", quantity: 2),
            .line(quantity: 3), .line(quantity: 7, isSpecialOrder: true),
            .line(quantity: 4, reserved: 4), .line(quantity: 6, shipped: 6),
          ])
        ],
        purchases: [.sample("PO1", lines: [.line(quantity: 11, reserved: 4)])],
      )
    )
    let worksheet = try desk.plan()
    #expect(worksheet.rows.map(\.line) == [10_000, 40_000, 60_000])
    #expect(worksheet.rows.map(\.demand) == [5, 3, 0])
    #expect(worksheet.needs == [0, 3, 0])
    #expect(worksheet.rows.map(\.available) == [5, 0, 0])
    #expect(worksheet.apart.map(\.line) == [30_000])
    #expect(worksheet.row(of: 40_000) == 1)
    #expect(worksheet.row(of: 30_000) == nil)
  }

  @Test func `non-inventory items and services are bought like goods`() throws {
    let desk = Desk(
      .sample(
        items: [.sample("BOLT", type: .nonInventory), .sample("NUT", type: .service)],
        sales: [.sample(lines: [.line(quantity: 5), .line(item: "NUT", quantity: 2)])],
      )
    )
    #expect(try desk.plan().quantities == [5, 2])
  }

  @Test func `a row proposes the need, the item's vendor and what follows from them`() throws {
    let desk = Desk(
      .sample(
        vendors: [.sample("V10", currency: "USD", leadTime: "1W")],
        items: [
          .sample(
            description: "Bolt",
            vendorItemNumber: "A-1",
            variants: [
              ItemVariant(code: "RED", description: "Bolt, red"), ItemVariant(code: "BLUE"),
            ]
          )
        ],
        sales: [
          .sample(lines: [
            .line(quantity: 5, description: "Bolt as ordered", reserve: .never),
            .line(quantity: 1, variant: "RED"),
            .line(quantity: 1, variant: "BLUE", shipmentDate: "2026-01-12", reserve: .always),
          ])
        ],
        currencies: [Currency(code: "USD", rate: "0.5")],
      )
    )
    let worksheet = try desk.plan()
    #expect(worksheet.decisions.map(\.quantity) == [5, 1, 1])
    #expect(worksheet.decisions.map(\.vendor) == ["V10", "V10", "V10"])
    #expect(worksheet.decisions.map(\.currency) == ["USD", "USD", "USD"])
    #expect(worksheet.decisions.map(\.unitCost) == [20, 20, 20])
    #expect(worksheet.decisions.map(\.vendorItemNumber) == ["A-1", "A-1", "A-1"])
    #expect(worksheet.decisions.map(\.description) == ["Bolt", "Bolt, red", "Bolt"])
    #expect(worksheet.decisions.map(\.orderDate) == ["2026-01-03", "2026-01-03", "2026-01-05"])
    #expect(worksheet.decisions.map(\.reserve) == [false, true, true])
    #expect(worksheet.rows.map(\.demandDate) == ["2026-01-10", "2026-01-10", "2026-01-12"])
  }

  @Test func `a blank shipment date is the order's, and then the work date`() throws {
    let lines = [SalesLine.line(quantity: 1), .line(quantity: 1, shipmentDate: "2026-02-01")]
    var desk = Desk(.sample(sales: [.sample(shipmentDate: "2026-01-20", lines: lines)]))
    #expect(try desk.plan().rows.map(\.demandDate) == ["2026-01-20", "2026-02-01"])
    desk = Desk(.sample(sales: [.sample(shipmentDate: nil, lines: lines)]))
    #expect(try desk.plan().rows.map(\.demandDate) == ["2026-01-05", "2026-02-01"])
  }

  @Test func `a row says what was bought for it before, in its unit`() throws {
    let units = [UnitOfMeasure(code: "BOX", quantity: 3)]
    func sale(_ quantity: Quantity, _ document: DocumentNumber = "SO1") -> SalesReference {
      SalesReference(document: document, line: 10_000, quantity: quantity)
    }
    let desk = Desk(
      .sample(
        items: [.sample(purchaseUnit: "BOX", units: units)],
        sales: [.sample(lines: [.line(quantity: 30)])],
        purchases: [
          .sample(
            "PO2",
            lines: [
              .line(quantity: 9, unit: "PCS", expectedReceiptDate: "2026-01-08", sales: sale(6)),
              .line(quantity: 1, unit: "BOX", sales: sale(1, "SO2")),
            ]
          ),
          .sample(
            "PO1",
            lines: [.line(quantity: 2, unit: "BOX", received: 2, sales: sale(5))]
          ),
          .sample("PI1", kind: .invoice, lines: [.line(quantity: 4, unit: "BOX", sales: sale(4))]),
        ],
      )
    )
    let covered = try desk.plan().rows[0].coveredBy
    #expect(
      covered == [
        CoveringPurchase(
          document: "PO1",
          line: 10_000,
          quantity: 2,
          expectedReceiptDate: nil,
          isReceived: true
        ),
        CoveringPurchase(
          document: "PO2",
          line: 10_000,
          quantity: 2,
          expectedReceiptDate: "2026-01-08"
        ),
      ]
    )
  }
}
