import TestSupport
import TradeModel

// The small books that the tests of the session share.

extension MemoryBook {
  /// Order SO1 with four lines, of which three are short.
  ///
  /// Of 20 bolts there are 12, of nuts 5 are sold and none there, of 7 washers all are there, and 6
  /// screws have no vendor. Line 30000 is text.
  static let fourRows = MemoryBook.sample(
    vendors: [
      .sample("V10", name: "Bolts and More", city: "Gent"),
      .sample("V20", name: "Nut House", currency: "USD"),
      .sample("V30", name: "Closed Down", block: .all),
    ],
    customers: [.sample("C10", name: "Cannon Group", city: "Birmingham")],
    items: [
      .sample("BOLT", description: "Bolt M8", lastDirectCost: 2),
      .sample("NUT", description: "Nut M8", vendor: "V20", lastDirectCost: 1),
      .sample("WASHER", description: "Washer", lastDirectCost: "0.5"),
      .sample("SCREW", description: "Screw", vendor: nil, lastDirectCost: 4),
    ],
    itemVendors: [
      ItemVendor(
        item: "SCREW",
        vendor: "V20",
        vendorItemNumber: "S-1",
        leadTime: DateFormula(parsing: "3D") ?? .none,
      )
    ],
    inventory: [.stock(12, of: "BOLT"), .stock(7, of: "WASHER")],
    sales: [
      .sample(lines: [
        .line(item: "BOLT", quantity: 20),
        .line(item: "NUT", quantity: 5, shipmentDate: "2026-01-12"),
        .comment("as agreed by telephone"),
        .line(item: "WASHER", quantity: 7),
        .line(item: "SCREW", quantity: 6),
      ])
    ],
    currencies: [Currency(code: "USD", rate: "0.5")],
  )

  /// A purchase order of vendor V10 with two items and a comment, and an invoice of one line.
  static let purchases = MemoryBook.sample(
    vendors: [.sample("V10", name: "Bolts and More"), .sample("V20", name: "Nut House")],
    items: [
      .sample(
        "BOLT",
        description: "Bolt M8",
        purchaseUnit: "BOX",
        units: [UnitOfMeasure(code: "BOX", quantity: 6)],
        leadTime: DateFormula(parsing: "1W") ?? .none,
        lastDirectCost: 2,
        variants: [ItemVariant(code: "RED", description: "Bolt M8, red")],
      ),
      .sample("NUT", description: "Nut M8", lastDirectCost: 1),
      .sample("OLD", isPurchasingBlocked: true),
    ],
    sales: [.sample(lines: [.line(item: "BOLT", quantity: 20, reserved: 8)])],
    purchases: [
      .sample(
        "PO1",
        lines: [
          .line(
            item: "BOLT",
            quantity: 8,
            unitCost: 2,
            expectedReceiptDate: "2026-01-10",
            reserved: 8,
            sales: SalesReference(document: "SO1", line: 10000, quantity: 8),
          ),
          .comment("ring before delivery"),
          .line(item: "NUT", quantity: 10, unitCost: 1, received: 4),
        ],
      ),
      .sample("PI1", kind: .invoice, lines: [.line(item: "NUT", quantity: 3, unitCost: 1)]),
    ],
    locations: [Location(code: "BLUE", name: "Blue Warehouse")],
  )
}
