import Session
import TradeModel

extension Page {
  /// Shows a purchase document with its lines and the edits that are not committed.
  mutating func show(_ report: PurchaseDocumentReport) {
    showHeader(report.document.header, vendorName: report.vendorName)
    if report.lines.isEmpty {
      note("no lines (add item NO adds one)")
    } else {
      table(report.lines, Self.purchaseColumns)
    }
    noteLegend(report.lines.reduce(into: []) { $0.formUnion($1.marks) })
    let total = money(report.total, report.document.header.currency)
    note("\(counted(report.lines.count, "line")), total \(total)")
    if !report.removedLines.isEmpty {
      note("removed by the edits: \(lineNames(report.removedLines))")
    }
    if report.isEdited {
      note("edited, not committed (commit stores the edits, discard gives them up)", .warning)
    }
  }

  /// Shows a purchase document without its lines.
  mutating func showHeader(_ header: PurchaseHeader, vendorName: String) {
    title("\(header.id.kind.rawValue) \(header.id.number)")
    fields([
      "vendor": named(header.vendor.description, vendorName),
      "order date": header.orderDate.text,
      "currency": header.currency.text,
      "customer": header.customer.text,
      "ship to": header.shipTo.oneLine,
    ])
  }

  private static var purchaseColumns: [Column<PurchaseLineReport>] {
    [
      .optional("", rank: 0) { $0[$1].marks.text },
      .count("#", rank: 6) { $0[$1].position },
    ]
      + purchaseLineColumns()
  }

  /// Returns the columns of a purchase line within some row.
  static func purchaseLineColumns<Row: PurchaseLineRow>() -> [Column<Row>] {
    [
      .count("line", rank: 1) { $0[$1].line.number.value },
      .optional("type", rank: 6) { $0[$1].line.subject.wordUnlessItem },
      .code("item", rank: 0) { $0[$1].line.subject.code },
      .optionalCode("variant", rank: 3) { $0[$1].line.variant?.codeText },
      .optionalCode("location", rank: 7) { $0[$1].line.location?.codeText },
      .text("description", rank: 4, floor: 12) { $0[$1].line.description },
      .optional("vendor item no", rank: 9) { $0[$1].line.vendorItemNumber },
      .figure("quantity", rank: 0) { $0[$1].line.subject.item == nil ? nil : $0[$1].line.quantity },
      .code("unit", rank: 2) { $0[$1].line.unit?.codeText },
      .figure("cost", rank: 3) { $0[$1].line.subject.item == nil ? nil : $0[$1].line.unitCost },
      .rareFigure("discount %", rank: 7) { $0[$1].line.lineDiscount },
      .amount("amount", rank: 5) { $0[$1].amount },
      .date("order by", rank: 8) { $0[$1].line.orderDate },
      .date("expected", rank: 4) { $0[$1].line.expectedReceiptDate },
      .rareFigure("received", rank: 5) { $0[$1].line.received },
      .rareFigure("reserved", rank: 8) { $0[$1].line.reserved },
      .salesLine("for", rank: 6) { $0[$1].line.sales },
      .optional("flags", rank: 5) { $0[$1].line.isDropShipment ? "drop shipment" : "" },
    ]
  }
}

/// A row of a table that shows a purchase line.
protocol PurchaseLineRow {
  /// The line.
  var line: PurchaseLine { get }
  /// Its amount; none when out of range or for text.
  var amount: Amount? { get }
}

extension PurchaseLineReport: PurchaseLineRow {}

extension PurchaseLineReport {
  fileprivate var marks: Marks {
    (isSelected ? Marks.selected : []).union(isChanged ? .changed : [])
  }
}
