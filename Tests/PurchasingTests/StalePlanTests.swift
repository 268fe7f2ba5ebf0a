import Purchasing
import TestSupport
import Testing
import TradeModel

/// One row of a table: what happens between planning and committing, and what is told.
struct StaleCase: Sendable, CustomTestStringConvertible {
  let name: String
  let change: @Sendable (inout SalesLine, inout SalesHeader, inout Item, inout Vendor) -> Void
  let rules: [RowRule]

  init(
    _ name: String,
    _ rules: [RowRule],
    change:
      @escaping @Sendable (inout SalesLine, inout SalesHeader, inout Item, inout Vendor) ->
      Void,
  ) {
    self.name = name
    self.rules = rules
    self.change = change
  }

  var testDescription: String { name }
}

@Suite("Plans that are no longer so")
struct StalePlanTests {
  static let cases = [
    StaleCase("nothing changes", []) { _, _, _, _ in },
    StaleCase("a description changes", []) { line, _, _, _ in line.description = "new" },
    StaleCase(
      "the shipment date changes",
      [.saleChanged(.demandDate, planned: "2026-01-10", now: "2026-01-11")]
    ) { line, _, _, _ in line.shipmentDate = "2026-01-11" },
    StaleCase("the same date is written on the line", []) { line, _, _, _ in
      line.shipmentDate = "2026-01-10"
    },
    StaleCase(
      "the order's shipment date goes",
      [.saleChanged(.demandDate, planned: "2026-01-10", now: "2026-01-05")]
    ) { _, header, _, _ in header.shipmentDate = nil },
    StaleCase("the item changes", [.saleChanged(.item, planned: "BOLT", now: "NUT")]) {
      line,
      _,
      _,
      _ in line.subject = .item("NUT")
    },
    StaleCase("the line becomes text", [.saleChanged(.line, planned: "10000", now: "")]) {
      line,
      _,
      _,
      _ in line.subject = .comment(code: "")
    },
    StaleCase(
      "the unit changes, so the quantity does too",
      [
        .saleChanged(.quantityPerUnit, planned: "1", now: "3"),
        .saleChanged(.openQuantity, planned: "20", now: "60"),
      ]
    ) { line, _, _, _ in line.unit = "BOX" },
    StaleCase("the variant changes", [.saleChanged(.variant, planned: "", now: "RED")]) {
      line,
      _,
      _,
      _ in line.variant = "RED"
    },
    StaleCase("the location changes", [.saleChanged(.location, planned: "", now: "BLUE")]) {
      line,
      _,
      _,
      _ in line.location = "BLUE"
    },
    StaleCase("the quantity changes", [.saleChanged(.openQuantity, planned: "20", now: "21")]) {
      line,
      _,
      _,
      _ in line.quantity = 21
    },
    StaleCase("some is shipped", [.saleChanged(.openQuantity, planned: "20", now: "18")]) {
      line,
      _,
      _,
      _ in line.shipped = 2
    },
    StaleCase("some is reserved", [.saleChanged(.openQuantity, planned: "20", now: "19")]) {
      line,
      _,
      _,
      _ in line.reserved = 1
    },
    StaleCase("the item is blocked", [.itemBlocked("BOLT")]) { _, _, item, _ in
      item.isBlocked = true
    },
    StaleCase("the item is blocked for purchasing", [.itemPurchasingBlocked("BOLT")]) {
      _,
      _,
      item,
      _ in item.isPurchasingBlocked = true
    },
    StaleCase("the item is produced", [.notPurchased("BOLT", .production)]) { _, _, item, _ in
      item.replenishment = .production
    },
    StaleCase("the vendor is blocked", [.vendorBlocked("V10")]) { _, _, _, vendor in
      vendor.block = .all
    },
    StaleCase("the vendor is not paid", []) { _, _, _, vendor in vendor.block = .payment },
    StaleCase("the vendor's currency is unknown", [.currencyUnknown("GBP")]) { _, _, _, vendor in
      vendor.currency = "GBP"
    },
  ]

  private let book = MemoryBook.sample(
    items: [
      .sample(
        units: [UnitOfMeasure(code: "BOX", quantity: 3)],
        variants: [ItemVariant(code: "RED")]
      ),
      .sample("NUT"),
    ],
    sales: [.sample(lines: [.line(quantity: 20)])],
    locations: [Location(code: "BLUE")],
  )

  @Test(arguments: cases)
  func `what changed since is told with the old and the new figure`(example: StaleCase) throws {
    let desk = Desk(book)
    let worksheet = try desk.plan()
    let order = try #require(book.salesDocument(worksheet.order.id))
    var (line, header) = (order.lines[0], order.header)
    var item = try #require(book.item("BOLT"))
    var vendor = try #require(book.vendor("V10"))
    let before: [Record] = [
      .salesLine(line), .salesHeader(header), .item(item), .vendor(vendor),
    ]
    example.change(&line, &header, &item, &vendor)
    let after: [Record] = [.salesLine(line), .salesHeader(header), .item(item), .vendor(vendor)]
    let changes = zip(before, after).map { Change(before: $0, after: $1) }
    let now = Desk(book.applying(ChangeSet(changes, note: example.name)))
    #expect(
      try now.problems(of: worksheet)
        == example.rules.map { RowProblem(line: 10_000, rule: $0) }
    )
  }

  @Test func `an order that is gone is told for each row`() throws {
    let worksheet = try Desk(book).plan()
    let gone = Desk(.sample())
    let problem = RowProblem(
      line: 10_000,
      rule: .saleChanged(.line, planned: "10000", now: "")
    )
    #expect(try gone.problems(of: worksheet) == [problem])
  }

  @Test(
    arguments: [
      (3, nil), (4, .saleChanged(.quantityPerUnit, planned: "3", now: "4")),
      (nil, .unitUnknown("BOLT", "BOX")),
    ] as [(Quantity?, RowRule?)]
  )
  func `the purchase unit must hold what it held`(perUnit: Quantity?, rule: RowRule?) throws {
    func book(_ perUnit: Quantity?) -> MemoryBook {
      let units = perUnit.map { [UnitOfMeasure(code: "BOX", quantity: $0)] } ?? []
      return .sample(
        items: [.sample(purchaseUnit: "BOX", units: units)],
        sales: [.sample(lines: [.line(quantity: 20)])],
      )
    }
    let worksheet = try Desk(book(3)).plan()
    let problems = try Desk(book(perUnit)).problems(of: worksheet)
    #expect(problems.map(\.rule) == (rule.map { [$0] } ?? []))
  }

  @Test func `a commit takes the price, the currency and the number of the newer book`() throws {
    let worksheet = try Desk(book).plan()
    let vendor = try #require(book.vendor("V10"))
    var dollars = vendor
    dollars.currency = "USD"
    let other = PurchaseDocument.sample("PO000005")
    let changes = ChangeSet(
      [
        Change(before: .vendor(vendor), after: .vendor(dollars)),
        Change(before: nil, after: .currency(Currency(code: "USD", rate: "0.5"))),
        Change(before: nil, after: .purchaseHeader(other.header)),
      ],
      note: "meanwhile",
    )
    var desk = Desk(book.applying(changes))
    let order = try #require(try desk.commit(worksheet).first)
    #expect(order.id.number == "PO000006")
    #expect(order.header.currency == "USD")
    #expect(order.lines.map(\.unitCost) == [20])
  }

  @Test func `the commit of a second worksheet of one order is refused`() throws {
    var desk = Desk(book)
    let (first, second) = (try desk.plan(), try desk.plan())
    try desk.commit(first)
    let problem = RowProblem(
      line: 10_000,
      rule: .saleChanged(.openQuantity, planned: "20", now: "0")
    )
    #expect(try desk.problems(of: second) == [problem])
  }

  @Test(
    arguments: [
      ("20", nil, nil), ("19", nil, .dropShipmentQuantity(outstanding: "20")),
      ("21", nil, .dropShipmentQuantity(outstanding: "20")),
      ("20", "BOX", .dropShipmentUnit("PCS")),
    ] as [(Quantity, UnitCode?, RowRule?)]
  )
  func `a drop shipment is bought as it is sold`(
    quantity: Quantity,
    purchaseUnit: UnitCode?,
    rule: RowRule?,
  ) throws {
    let units = [UnitOfMeasure(code: "BOX", quantity: 3)]
    let desk = Desk(
      .sample(
        items: [.sample(purchaseUnit: purchaseUnit, units: units)],
        sales: [.sample(lines: [.line(quantity: 20, isDropShipment: true)])],
      )
    )
    var worksheet = try desk.plan()
    try desk.set(quantity, of: &worksheet)
    #expect(
      try desk.problems(of: worksheet).map(\.rule) == (rule.map { [$0] } ?? [])
    )
  }
}
