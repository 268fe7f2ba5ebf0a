import Session
import TradeModel

extension Page {
  /// Shows the worksheet of Create Purchase Invoice.
  mutating func show(_ worksheet: InvoiceWorksheetReport) {
    let id = worksheet.document
    title("purchase invoice for \(id.kind.rawValue) \(id.number)")
    let vendor = worksheet.vendor.map { named($0.description, worksheet.vendorName) }
    fields([
      "vendor": vendor ?? "none yet (vendors lists them, pick vendor NO picks one)",
      "made before": listed(worksheet.earlierInvoices.map(\.description)),
    ])
    let rows = worksheet.rows.enumerated().map { (position: $0.offset + 1, row: $0.element) }
    if rows.isEmpty {
      note("no lines: there is nothing to invoice")
    } else {
      table(rows, Self.invoiceColumns)
      let items = worksheet.rows.count { $0.subject.item != nil }
      note("\(counted(rows.count, "line")), \(counted(items, "item line"))")
    }
  }

  private static var invoiceColumns: [Column<(position: Int, row: InvoiceRowReport)>] {
    [
      .count("#", rank: 5) { $0[$1].position },
      .count("line", rank: 1) { $0[$1].row.line.value },
      .text("type", rank: 6) { $0[$1].row.subject.word },
      .code("item", rank: 0) { $0[$1].row.subject.item?.codeText },
      .text("description", rank: 4, floor: 12) { $0[$1].row.description },
      .number("quantity", rank: 0) {
        $0[$1].row.subject.item == nil ? "" : $0[$1].row.quantity.description
      },
      .code("unit", rank: 2) { $0[$1].row.unit?.codeText },
    ]
  }
}
