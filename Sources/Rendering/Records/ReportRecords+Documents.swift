import Session
import TradeModel

extension ReportRecords {
  /// Makes the records of a sales document: the fields of the bundle, and what is short.
  init(_ report: SalesDocumentReport) {
    let header = report.document.header
    self.init(
      Self.head(header.id.number, kind: header.id.kind.rawValue)
        + [NamedValue("customerName", .text(report.customerName))]
        + BundleFields.salesHeader.dropFirst().map { NamedValue($0.name, $0.value(header)) },
      "lines",
      report.lines,
      Self.salesLineFields(of: header.id.kind),
    )
  }

  /// Makes the records of a purchase document: the fields of the bundle, and the amounts.
  init(_ report: PurchaseDocumentReport) {
    let header = report.document.header
    self.init(
      Self.head(header.id.number, kind: header.id.kind.rawValue)
        + [NamedValue("vendorName", .text(report.vendorName))]
        + BundleFields.purchaseHeader.dropFirst().map { NamedValue($0.name, $0.value(header)) },
      "lines",
      report.lines,
      Self.purchaseLineFields(of: header.id.kind),
      tail: [
        NamedValue("removedLines", .lines(report.removedLines)),
        NamedValue("total", .number(report.total)),
        NamedValue("edited", .truth(report.isEdited)),
      ],
    )
  }

  private static func head(_ number: DocumentNumber, kind: String) -> [NamedValue] {
    [NamedValue("document", .text(number)), NamedValue("kind", .text(kind))]
  }

  private static func salesLineFields(
    of kind: SalesDocumentKind
  ) -> [RecordField<SalesLineReport>] {
    let coveringFields = coveringFields
    let fields = BundleFields.salesLine(of: kind).map { field in
      field.name == "shipmentDate"
        ? RecordField(field.name) { .text($0.shipmentDate) }
        : field.of(\SalesLineReport.line)
    }
    return fields + [
      RecordField("needed") { .number($0.needed) },
      RecordField("coveredBy") { .records($0.coveredBy, coveringFields) },
      RecordField("selected") { .truth($0.isSelected) },
    ]
  }

  private static func purchaseLineFields(
    of kind: PurchaseDocumentKind
  ) -> [RecordField<PurchaseLineReport>] {
    BundleFields.purchaseLine(of: kind).map { $0.of(\PurchaseLineReport.line) } + [
      RecordField("vendorItemNo") { .text($0.line.vendorItemNumber) },
      RecordField("orderDate") { .text($0.line.orderDate) },
      RecordField("amount") { .number($0.amount) },
      RecordField("selected") { .truth($0.isSelected) },
      RecordField("changed") { .truth($0.isChanged) },
    ]
  }
}
