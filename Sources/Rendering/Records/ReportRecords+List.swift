import CommandLanguage
import Session
import TradeModel

extension ReportRecords {
  /// Makes the records of a list, with the fields of the bundle (contract, section 3).
  init(_ list: ListReport) {
    switch list.rows {
    case .sales(let rows):
      let kind: SalesDocumentKind = list.subject == .salesInvoices ? .invoice : .order
      let records = ReportRecords([], "records", rows.map(\.document), Self.salesFields(of: kind))
      self = records.flattened(rows, Self.salesRowFields)
    case .purchases(let rows):
      let kind: PurchaseDocumentKind = list.subject == .purchaseInvoices ? .invoice : .order
      let records = ReportRecords(
        [],
        "records",
        rows.map(\.document),
        Self.purchaseFields(of: kind)
      )
      self = records.flattened(rows, Self.purchaseRowFields)
    case .items(let rows): self.init([], "records", rows, BundleFields.item)
    case .vendors(let rows): self.init([], "records", rows, BundleFields.vendor)
    case .customers(let rows): self.init([], "records", rows, BundleFields.customer)
    }
  }

  private static func salesFields(of kind: SalesDocumentKind) -> [RecordField<SalesDocument>] {
    let lineFields = BundleFields.salesLine(of: kind)
    return BundleFields.salesHeader.map { $0.of(\.header) }
      + [RecordField("lines") { .records($0.lines, lineFields) }]
  }

  private static func purchaseFields(
    of kind: PurchaseDocumentKind
  ) -> [RecordField<PurchaseDocument>] {
    let lineFields = BundleFields.purchaseLine(of: kind)
    return BundleFields.purchaseHeader.map { $0.of(\.header) }
      + [RecordField("lines") { .records($0.lines, lineFields) }]
  }

  private static var salesRowFields: [RecordField<SalesListRow>] {
    [
      RecordField("no") { .text($0.document.id.number) },
      RecordField("customer") { .text($0.document.header.customer) },
      RecordField("customerName") { .text($0.customerName) },
      RecordField("orderDate") { .text($0.document.header.orderDate) },
      RecordField("shipmentDate") { .text($0.document.header.shipmentDate) },
      RecordField("currency") { .text($0.document.header.currency) },
      RecordField("lines") { .integer($0.document.lines.count) },
      RecordField("openLines") { .integer($0.openLines) },
      RecordField("short") { $0.isShort.map { .truth($0) } ?? .absent },
    ]
  }

  private static var purchaseRowFields: [RecordField<PurchaseListRow>] {
    [
      RecordField("no") { .text($0.document.id.number) },
      RecordField("vendor") { .text($0.document.header.vendor) },
      RecordField("vendorName") { .text($0.vendorName) },
      RecordField("orderDate") { .text($0.document.header.orderDate) },
      RecordField("currency") { .text($0.document.header.currency) },
      RecordField("lines") { .integer($0.document.lines.count) },
      RecordField("total") { .number($0.total) },
    ]
  }
}
