import Purchasing
import Session
import SupplyPlanning
import TradeModel

extension ReportRecords {
  /// Makes the records of the sum behind an availability, in base units.
  init(_ report: WhyReport) {
    let sum = report.sum
    self.init(
      [
        NamedValue("document", .text(report.document)),
        NamedValue("line", .line(sum.line)),
        NamedValue("item", .text(report.item)),
        NamedValue("variant", .text(report.variant)),
        NamedValue("location", .text(report.location)),
        NamedValue("unit", .text(report.unit)),
        NamedValue("demandDate", .text(sum.date)),
        NamedValue("outstanding", .number(sum.outstanding)),
        NamedValue("reserved", .number(sum.reserved)),
        NamedValue("demand", .number(sum.demand)),
      ],
      "parts",
      sum.parts,
      Self.partFields,
      tail: [
        NamedValue("available", .number(sum.available)),
        NamedValue("needed", .number(sum.needed)),
        NamedValue("rowUnit", .text(report.rowUnit)),
        NamedValue("rowNeeded", .number(report.rowNeeded)),
        NamedValue("later", .records(sum.later, Self.laterFields)),
        NamedValue("coveredFrom", .text(sum.coveredFrom)),
      ],
    )
  }

  private static var partFields: [RecordField<SumPart>] {
    [
      RecordField("kind") { .text($0.source.word) },
      RecordField("source") { .text($0.source.document) },
      RecordField("sourceLine") { $0.source.line.map { .line($0) } ?? .absent },
      RecordField("date") { .text($0.date) },
      RecordField("quantity") { .number($0.quantity) },
      RecordField("reserved") { .number($0.reserved) },
      RecordField("short") { .number($0.short) },
      RecordField("adds") { .number($0.adds) },
    ]
  }

  private static var laterFields: [RecordField<LaterSupply>] {
    [
      RecordField("kind") { .text($0.source.word) },
      RecordField("source") { .text($0.source.document) },
      RecordField("sourceLine") { $0.source.line.map { .line($0) } ?? .absent },
      RecordField("date") { .text($0.date) },
      RecordField("quantity") { .number($0.quantity) },
    ]
  }

  /// Makes the records of what a vendor would be for a row.
  init(_ report: WhyNotReport) {
    self.init(
      [
        NamedValue("document", .text(report.document)),
        NamedValue("line", .line(report.line)),
        NamedValue("item", .text(report.item)),
        NamedValue("unit", .text(report.unit)),
        NamedValue("demandDate", .text(report.demandDate)),
      ]
        + Self.offerFields.map { NamedValue($0.name, $0.value((report.offer, report.demandDate))) }
        + [
          NamedValue("pickedVendor", .text(report.picked?.vendor.number)),
          NamedValue("difference", .number(report.difference)),
        ]
    )
  }

  /// The fields of an offer for a row that is needed on a day.
  private static var offerFields: [RecordField<(offer: RowOffer, day: CalendarDate)>] {
    [
      RecordField("vendor") { .text($0.offer.vendor.number) },
      RecordField("name") { .text($0.offer.vendor.name) },
      RecordField("ruledOutBy") { .text($0.offer.rule.map { code(of: $0) } ?? "") },
      RecordField("quantity") { .number($0.offer.quantity) },
      RecordField("unitCost") { .number($0.offer.terms?.price.unitCost) },
      RecordField("lineDiscount") { .number($0.offer.terms?.price.lineDiscount) },
      RecordField("currency") { .text($0.offer.terms?.price.currency) },
      RecordField("amount") { .number($0.offer.amount) },
      RecordField("companyAmount") { .number($0.offer.companyAmount) },
      RecordField("leadTime") { .text($0.offer.terms?.leadTime) },
      RecordField("orderDate") { .text($0.offer.terms?.orderDate) },
      RecordField("arrival") { .text($0.offer.arrival) },
      RecordField("daysLate") { .integer($0.offer.daysLate(for: $0.day)) },
      RecordField("default") { .truth($0.offer.isDefault) },
      RecordField("picked") { .truth($0.offer.isPicked) },
      RecordField("known") { .truth($0.offer.isKnown) },
      RecordField("minimumQuantity") { .number($0.offer.terms?.entry?.minimumQuantity) },
      RecordField("orderMultiple") { .number($0.offer.terms?.entry?.orderMultiple) },
      RecordField("roundedQuantity") { .number($0.offer.roundedQuantity) },
      RecordField("nextBreakQuantity") { .number($0.offer.nextBreak?.quantity) },
      RecordField("nextBreakAmount") { .number($0.offer.nextBreak?.amount) },
    ]
  }

  /// Makes the records of the offers for rows, and of the strategies.
  init(_ report: OffersReport) {
    let offers = report.rows.flatMap { row in row.offers.map { (row: row, offer: $0) } }
    let flat: [RecordField<(row: RowOffersReport, offer: RowOffer)>] =
      [
        RecordField("line") { .line($0.row.line) },
        RecordField("item") { .text($0.row.item) },
        RecordField("unit") { .text($0.row.unit) },
        RecordField("demandDate") { .text($0.row.demandDate) },
      ]
      + Self.offerFields.map { field in
        RecordField(field.name) { field.value(($0.offer, $0.row.demandDate)) }
      }
    self.init(
      [NamedValue("document", .text(report.document))],
      "offers",
      offers,
      flat,
      tail: [NamedValue("strategies", .records(report.strategies, Self.strategyFields))],
    )
  }

  private static var strategyFields: [RecordField<StrategyReport>] {
    [
      RecordField("strategy") { .text($0.outcome.strategy.rawValue) },
      RecordField("total") { .number($0.outcome.total) },
      RecordField("lastArrival") { .text($0.outcome.lastArrival) },
      RecordField("orders") { .integer($0.outcome.orders) },
      RecordField("late") { .lines($0.late) },
      RecordField("surplus") { .number($0.outcome.surplus) },
      RecordField("withoutVendor") { .lines($0.unassigned) },
    ]
  }

  // MARK: - Coverage

  /// Makes the records of what covers the lines of a sales order.
  init(_ report: SalesCoverageReport) {
    let coveringFields = Self.coveringPurchaseFields
    self.init(
      [NamedValue("document", .text(report.document))],
      "lines",
      report.lines,
      [
        RecordField("line") { .line($0.line.number) },
        RecordField("item") { .text($0.line.subject.item) },
        RecordField("variant") { .text($0.line.variant) },
        RecordField("location") { .text($0.line.location) },
        RecordField("unit") { .text($0.line.unit) },
        RecordField("shipmentDate") { .text($0.date) },
        RecordField("outstanding") { .number($0.line.outstanding) },
        RecordField("fromStock") { .number($0.fromStock) },
        RecordField("onOrder") { .number($0.onOrder) },
        RecordField("received") { .number($0.received) },
        RecordField("open") { .number($0.open) },
        RecordField("coveredBy") { .records($0.purchases, coveringFields) },
      ],
    )
  }

  private static var coveringPurchaseFields: [RecordField<CoveringPurchase>] {
    [
      RecordField("document") { .text($0.document) },
      RecordField("line") { .line($0.line) },
      RecordField("quantity") { .number($0.quantity) },
      RecordField("expectedReceiptDate") { .text($0.expectedReceiptDate) },
    ]
  }

  /// Makes the records of what the lines of a purchase order are for.
  init(_ report: PurchaseCoverageReport) {
    self.init(
      [NamedValue("document", .text(report.document))],
      "lines",
      report.lines,
      [
        RecordField("line") { .line($0.line.number) },
        RecordField("item") { .text($0.line.subject.item) },
        RecordField("variant") { .text($0.line.variant) },
        RecordField("location") { .text($0.line.location) },
        RecordField("unit") { .text($0.line.unit) },
        RecordField("quantity") { .number($0.line.quantity) },
        RecordField("received") { .number($0.line.received) },
        RecordField("forSales") { .number($0.forSales) },
        RecordField("surplus") { .number($0.surplus) },
        RecordField("salesDocument") { .text($0.line.sales?.document) },
        RecordField("salesLine") { line in line.line.sales.map { .line($0.line) } ?? .absent },
        RecordField("expectedReceiptDate") { .text($0.line.expectedReceiptDate) },
        RecordField("neededDate") { .text($0.neededDate) },
        RecordField("late") { .truth($0.isLate) },
      ],
    )
  }

  /// Makes the records of what no longer adds up.
  init(_ report: DriftReport) {
    self.init(
      [],
      "findings",
      report.findings,
      [
        RecordField("kind") { .text($0.drift.word) },
        RecordField("salesDocument") { .text($0.drift.sale?.document) },
        RecordField("salesLine") { finding in finding.drift.sale.map { .line($0.line) } ?? .absent
        },
        RecordField("purchaseDocument") { .text($0.drift.purchase?.document.number) },
        RecordField("purchaseLine") { finding in
          finding.drift.purchase.map { .line($0.number) } ?? .absent
        },
        RecordField("quantity") { .number($0.drift.quantity) },
        RecordField("date") { .text($0.drift.date) },
        RecordField("statements") { .list($0.statements.map { .text($0) }) },
      ],
    )
  }
}

extension Drift {
  /// The purchase line that it is about, where it is about one.
  fileprivate var purchase: PurchaseLine? {
    switch self {
    case .tooMuch(let line, excess: _, keep: _), .tooLate(let line, needed: _): line
    case .tooLittle: nil
    }
  }

  /// What is too much or too little.
  fileprivate var quantity: Quantity? {
    switch self {
    case .tooMuch(_, let excess, keep: _): excess
    case .tooLittle(_, let open): open
    case .tooLate: nil
    }
  }

  /// The day on which the goods must be there, where they are late.
  fileprivate var date: CalendarDate? {
    if case .tooLate(_, needed: let date) = self { date } else { nil }
  }
}
