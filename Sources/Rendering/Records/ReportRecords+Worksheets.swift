import Session
import TradeModel

extension ReportRecords {
  /// Makes the records of the worksheet of Create Purchase Orders (contract, section 3).
  init(_ worksheet: OrderWorksheetReport) {
    var tail: [NamedValue] = []
    if !worksheet.apart.isEmpty {
      tail.append(NamedValue("apart", .records(worksheet.apart, Self.apartFields)))
    }
    self.init(
      [NamedValue("document", .text(worksheet.document))],
      "rows",
      worksheet.rows,
      Self.orderRowFields + (worksheet.rows.allSatisfy(\.parts.isEmpty) ? [] : [Self.partsField]),
      tail: tail,
    )
  }

  /// Makes the records of the worksheet of Create Purchase Invoice (contract, section 3).
  init(_ worksheet: InvoiceWorksheetReport) {
    self.init(
      [
        NamedValue("document", .text(worksheet.document.number)),
        NamedValue("vendor", .text(worksheet.vendor)),
      ],
      "rows",
      worksheet.rows,
      Self.invoiceRowFields,
    )
  }

  private static var orderRowFields: [RecordField<OrderRowReport>] {
    let coveringFields = coveringFields
    return [
      RecordField("line") { .line($0.line) },
      RecordField("item") { .text($0.item) },
      RecordField("variant") { .text($0.variant) },
      RecordField("location") { .text($0.location) },
      RecordField("description") { .text($0.description) },
      RecordField("unit") { .text($0.unit) },
      RecordField("demandDate") { .text($0.demandDate) },
      RecordField("demand") { .number($0.demand) },
      RecordField("available") { .number($0.available) },
      RecordField("needed") { .number($0.needed) },
      RecordField("quantity") { .number($0.quantity) },
      RecordField("vendor") { .text($0.vendor) },
      RecordField("unitCost") { .number($0.unitCost) },
      RecordField("dropShipment") { .truth($0.isDropShipment) },
      RecordField("reserve") { .truth($0.reserve) },
      RecordField("coveredBy") { .records($0.coveredBy, coveringFields) },
      RecordField("selected") { .truth($0.isSelected) },
      RecordField("shown") { .truth($0.isShown) },
    ]
  }

  /// What the rows that are divided over vendors have besides.
  private static var partsField: RecordField<OrderRowReport> {
    let fields = [
      RecordField<RowPartReport>("vendor") { .text($0.vendor) },
      RecordField("quantity") { .number($0.quantity) },
      RecordField("unitCost") { .number($0.unitCost) },
      RecordField("lineDiscount") { .number($0.lineDiscount) },
      RecordField("currency") { .text($0.currency) },
    ]
    return RecordField("parts") { $0.parts.isEmpty ? .omitted : .records($0.parts, fields) }
  }

  /// The fields of a purchase line that covers a sales line.
  static var coveringFields: [RecordField<CoveringLine>] {
    [
      RecordField("document") { .text($0.document) },
      RecordField("line") { .line($0.line) },
      RecordField("quantity") { .number($0.quantity) },
      RecordField("expectedReceiptDate") { .text($0.expectedReceiptDate) },
    ]
  }

  private static var apartFields: [RecordField<ApartRow>] {
    [
      RecordField("line") { .line($0.line) },
      RecordField("item") { .text($0.item) },
      RecordField("description") { .text($0.description) },
      RecordField("unit") { .text($0.unit) },
      RecordField("needed") { .number($0.needed) },
      RecordField("replenishment") { .text($0.replenishment.rawValue) },
    ]
  }

  private static var invoiceRowFields: [RecordField<InvoiceRowReport>] {
    [
      RecordField("line") { .line($0.line) },
      RecordField("type") { .text($0.subject.word) },
      RecordField("item") { .text($0.subject.item) },
      RecordField("description") { .text($0.description) },
      RecordField("unit") { .text($0.unit) },
      RecordField("quantity") { .number($0.quantity) },
    ]
  }
}
