import Session
import TradeModel

extension Page {
  /// Shows a sales document with its lines.
  mutating func show(_ report: SalesDocumentReport) {
    let header = report.document.header
    title("\(header.id.kind.rawValue) \(header.id.number)")
    fields([
      "customer": named(header.customer.text, report.customerName),
      "order date": header.orderDate.text,
      "shipment date": header.shipmentDate.text,
      "currency": header.currency.text,
      "ship to": header.shipTo.oneLine,
    ])
    guard !report.lines.isEmpty else {
      note("no lines")
      return
    }
    table(report.lines, Self.salesColumns(commonDay: header.shipmentDate))
    noteLegend(report.lines.contains { $0.isSelected } ? [.selected] : [])
    noteCounts(report.lines)
    for index in report.lines.indices where !report.lines[index].coveredBy.isEmpty {
      let line = report.lines[index]
      let isLate = line.coveredBy.contains(where: \.isLate)
      note(
        coverage(line.coveredBy, line: line.line.number, item: line.line.subject.item),
        isLate ? .warning : .normal,
      )
    }
  }

  private mutating func noteCounts(_ lines: [SalesLineReport]) {
    var parts = [counted(lines.count, "line")]
    let selected = lines.indices.count { lines[$0].isSelected }
    if selected > 0 { parts.append("\(selected) selected") }
    if lines.contains(where: { $0.needed != nil }) {
      let short = lines.indices.count { (lines[$0].needed ?? .zero) > .zero }
      parts.append(short == 0 ? "all available" : "\(short) short (plan orders starts a worksheet)")
    }
    note(parts.joined(separator: ", "))
  }

  private static func salesColumns(commonDay: CalendarDate?) -> [Column<SalesLineReport>] {
    [
      .optional("", rank: 0) { $0[$1].isSelected ? Marks.selected.text : "" },
      .count("#", rank: 6) { $0[$1].position },
      .count("line", rank: 1) { $0[$1].line.number.value },
      .optional("type", rank: 5) { $0[$1].line.subject.wordUnlessItem },
      .code("no", rank: 0) { $0[$1].line.subject.code },
      .optionalCode("variant", rank: 3) { $0[$1].line.variant?.codeText },
      .optionalCode("location", rank: 7) { $0[$1].line.location?.codeText },
      .text("description", rank: 4, floor: 12) { $0[$1].line.description },
      .figure("quantity", rank: 0) { $0[$1].line.figure($0[$1].line.quantity) },
      .code("unit", rank: 2) { $0[$1].line.unit?.codeText },
      .figure("price", rank: 7) { $0[$1].line.subject.item == nil ? nil : $0[$1].line.unitPrice },
      .date("shipment date", rank: 5, unless: commonDay) { $0[$1].shipmentDate },
      .rareFigure("shipped", rank: 3) { $0[$1].line.shipped },
      .rareFigure("reserved", rank: 3) { $0[$1].line.reserved },
      .rareFigure("short", rank: 1) { $0[$1].needed },
      .optional("flags", rank: 5) {
        flags($0[$1].line.isDropShipment, $0[$1].line.isSpecialOrder, $0[$1].line.reserve)
      },
    ]
  }
}

/// Returns what is out of the ordinary on a line.
private func flags(
  _ isDropShipment: Bool,
  _ isSpecialOrder: Bool,
  _ reserve: ReservePolicy,
) -> String {
  var flags: [String] = []
  if isDropShipment { flags.append("drop shipment") }
  if isSpecialOrder { flags.append("special order") }
  if reserve == .never { flags.append("never reserved") }
  return flags.joined(separator: ", ")
}

extension SalesLine {
  /// A figure of the line; a comment has none.
  fileprivate func figure(_ quantity: Quantity) -> Quantity? {
    if case .comment = subject { nil } else { quantity }
  }
}
