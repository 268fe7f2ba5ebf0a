import Session
import TradeModel

extension ReportRecords {
  /// Makes the records of an item: the fields of the bundle, what there is of it, and its vendors.
  init(_ report: ItemReport) {
    let tail = [
      NamedValue("vendorName", .text(report.vendorName)),
      NamedValue("figures", .records(report.figures, Self.figureFields)),
      NamedValue("vendors", .records(report.catalogue, Self.candidateFields)),
    ]
    self.init(Self.values(of: report.item, BundleFields.item) + tail)
  }

  /// Makes the records of a vendor.
  init(_ report: VendorReport) {
    let orders = NamedValue("openOrders", .list(report.openOrders.map { .text($0) }))
    self.init(Self.values(of: report.vendor, BundleFields.vendor) + [orders])
  }

  /// Makes the records of a customer.
  init(_ report: CustomerReport) {
    let orders = NamedValue("openOrders", .list(report.openOrders.map { .text($0) }))
    self.init(Self.values(of: report.customer, BundleFields.customer) + [orders])
  }

  /// Makes the records of the vendors that a row or an invoice could be bought from.
  init(_ report: VendorsReport) {
    self.init(
      [
        NamedValue("document", .text(report.document)),
        NamedValue("line", report.line.map { .line($0) } ?? .absent),
        NamedValue("item", .text(report.item)),
        NamedValue("quantity", .number(report.quantity)),
        NamedValue("unit", .text(report.unit)),
      ],
      "vendors",
      report.candidates,
      Self.candidateFields,
    )
  }

  private static func values<Record>(
    of record: Record,
    _ fields: [RecordField<Record>],
  ) -> [NamedValue] {
    fields.map { NamedValue($0.name, $0.value(record)) }
  }

  private static var figureFields: [RecordField<ItemLocationFigures>] {
    [
      RecordField("variant") { .text($0.variant) },
      RecordField("location") { .text($0.location) },
      RecordField("inventory") { .number($0.inventory) },
      RecordField("onSalesOrders") { .number($0.onSalesOrders) },
      RecordField("onPurchaseOrders") { .number($0.onPurchaseOrders) },
      RecordField("otherSupply") { .number($0.otherSupply) },
      RecordField("otherDemand") { .number($0.otherDemand) },
    ]
  }

  private static var candidateFields: [RecordField<VendorCandidate>] {
    [
      RecordField("no") { .text($0.vendor) },
      RecordField("name") { .text($0.name) },
      RecordField("unitCost") { .number($0.unitCost) },
      RecordField("lineDiscount") { .number($0.lineDiscount) },
      RecordField("currency") { .text($0.currency) },
      RecordField("leadTime") { .text($0.leadTime) },
      RecordField("vendorItemNo") { .text($0.vendorItemNumber) },
      RecordField("default") { .truth($0.isDefault) },
      RecordField("picked") { .truth($0.isPicked) },
      RecordField("blocked") { .text($0.block.rawValue) },
    ]
  }
}
