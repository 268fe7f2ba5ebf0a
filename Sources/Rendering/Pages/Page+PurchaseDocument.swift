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
    noteLegend(report.lines.flatMap(\.marks))
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
      .optional("", rank: 0) { Mark.text($0.marks) },
      .count("#", rank: 6) { $0.position },
    ]
      + purchaseLineColumns(\.line, amount: \.amount)
  }

  /// Returns the columns of a purchase line within some row.
  static func purchaseLineColumns<Row>(
    _ line: @escaping (Row) -> PurchaseLine,
    amount: @escaping (Row) -> Amount?,
  ) -> [Column<Row>] {
    [
      .count("line", rank: 1) { line($0).number.value },
      .optional("type", rank: 6) { line($0).subject.item == nil ? line($0).subject.word : "" },
      .text("item", rank: 0) { line($0).subject.number },
      .optional("variant", rank: 3) { line($0).variant.text },
      .optional("location", rank: 7) { line($0).location.text },
      .text("description", rank: 4, floor: 12) { line($0).description },
      .optional("vendor item no", rank: 9) { line($0).vendorItemNumber },
      .figure("quantity", rank: 0) { line($0).figure(line($0).quantity) },
      .text("unit", rank: 2) { line($0).unit.text },
      .figure("cost", rank: 3) { line($0).figure(line($0).unitCost) },
      .rareFigure("discount %", rank: 7) { line($0).lineDiscount },
      .number("amount", rank: 5) { amount($0)?.twoDecimals ?? "" },
      .optional("order by", rank: 8) { line($0).orderDate.text },
      .optional("expected", rank: 4) { line($0).expectedReceiptDate.text },
      .rareFigure("received", rank: 5) { line($0).received },
      .rareFigure("reserved", rank: 8) { line($0).reserved },
      .optional("for", rank: 6) { line($0).sales.map { "\($0.document)/\($0.line)" } ?? "" },
      .optional("flags", rank: 5) { line($0).isDropShipment ? "drop shipment" : "" },
    ]
  }
}

extension PurchaseLine {
  /// A figure of the line; a comment has none.
  fileprivate func figure<Figure: FixedPoint>(_ number: Figure) -> Figure? {
    subject.item == nil ? nil : number
  }
}

extension PurchaseLineReport {
  fileprivate var marks: [Mark] {
    (isSelected ? [.selected] : []) + (isChanged ? [.changed] : [])
  }
}
