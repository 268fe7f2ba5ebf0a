import Session
import TradeModel

extension ReportRecords {
  /// Makes the records of what is assumed.
  init(_ report: AssumptionsReport) {
    self.init(
      [],
      "assumptions",
      report.assumptions,
      [
        RecordField("kind") { .text($0.kind) },
        RecordField("item") { .text($0.item) },
        RecordField("variant") { .text($0.place.variant) },
        RecordField("location") { .text($0.place.location) },
        RecordField("vendor") { .text($0.vendor) },
        RecordField("document") { .text($0.document) },
        RecordField("quantity") { .number($0.quantity) },
        RecordField("unitCost") { .number($0.unitCost) },
        RecordField("span") { .text($0.span) },
      ],
    )
  }

  /// Makes the records of the rows that are others under what is assumed.
  init(_ report: ComparisonReport) {
    let side = Self.sideFields
    self.init(
      [NamedValue("document", .text(report.document))],
      "rows",
      report.rows,
      [
        RecordField("line") { .line($0.line) },
        RecordField("item") { .text($0.item) },
        RecordField("unit") { .text($0.unit) },
        RecordField("base") { .record($0.base, side) },
        RecordField("assumed") { .record($0.assumed, side) },
      ],
    )
  }

  private static var sideFields: [RecordField<ComparedRow>] {
    [
      RecordField("needed") { .number($0.needed) },
      RecordField("vendor") { .text($0.vendor) },
      RecordField("unitCost") { .number($0.unitCost) },
      RecordField("orderDate") { .text($0.orderDate) },
    ]
  }
}

extension Assumption {
  fileprivate var kind: String {
    switch self {
    case .stock: "stock"
    case .late: "late"
    case .blocked: "blocked"
    case .price: "price"
    }
  }

  fileprivate var item: ItemCode? {
    switch self {
    case .stock(let item, _, _, _), .price(let item, _, _): item
    case .late, .blocked: nil
    }
  }

  fileprivate var place: (variant: VariantCode?, location: LocationCode?) {
    if case .stock(_, let variant, let location, _) = self {
      (variant, location)
    } else {
      (nil, nil)
    }
  }

  fileprivate var vendor: VendorCode? {
    switch self {
    case .blocked(let vendor), .price(_, let vendor, _): vendor
    case .stock, .late: nil
    }
  }

  fileprivate var document: DocumentNumber? {
    if case .late(let order, _) = self { order } else { nil }
  }

  fileprivate var quantity: Quantity? {
    if case .stock(_, _, _, let quantity) = self { quantity } else { nil }
  }

  fileprivate var unitCost: UnitCost? {
    if case .price(_, _, let cost) = self { cost } else { nil }
  }

  fileprivate var span: DateFormula? {
    if case .late(_, let span) = self { span } else { nil }
  }
}
