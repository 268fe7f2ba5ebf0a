import SupplyPlanning
import TradeModel

/// A line of an open sales document, as expressions read it.
struct SalesRow: Sendable {
  let line: SalesLine
  let shipmentDate: CalendarDate?
  let needed: Quantity
  let isSelected: Bool
}

/// The lines of an open sales document.
struct SalesLines: LineSource {
  let document: SalesDocument
  let selection: Set<LineNumber>
  /// What is not available of each line, in its unit; none where nobody asks for it.
  let needs: [Quantity]?

  var count: Int { document.lines.count }

  func number(at index: Int) -> LineNumber { document.lines[index].number }

  func isShown(at index: Int) -> Bool { true }

  func row(at index: Int) -> SalesRow {
    let line = document.lines[index]
    return SalesRow(
      line: line,
      shipmentDate: line.shipmentDate ?? document.header.shipmentDate,
      needed: needs?[index] ?? .zero,
      isSelected: selection.contains(line.number),
    )
  }

  static let fields: [RowField<SalesRow>] = [
    .number("line") { ExactNumber(whole: $0.line.number.value) },
    .text("type") { $0.line.subject.typeName },
    .text("item", "no") { $0.line.subject.code.string },
    .code("variant") { $0.line.variant },
    .code("location") { $0.line.location },
    .text("description") { $0.line.description },
    .code("unit") { $0.line.unit },
    .quantity("quantity", "qty") { $0.line.quantity },
    .quantity("shipped") { $0.line.shipped },
    .quantity("outstanding") { $0.line.outstanding },
    .quantity("reserved") { $0.line.reserved },
    .quantity("needed", "need") { $0.needed },
    .number("unitPrice", "price") { ExactNumber($0.line.unitPrice) },
    .date("shipmentDate", "date") { $0.shipmentDate },
    .text("reserve") { $0.line.reserve.rawValue },
    .truth("dropShipment") { $0.line.isDropShipment },
    .truth("specialOrder") { $0.line.isSpecialOrder },
    .truth("selected") { $0.isSelected },
  ]
}

extension LineSubject {
  /// The type as it is written in the bundle.
  var typeName: String {
    switch self {
    case .item: "item"
    case .comment: "comment"
    case .account: "account"
    case .resource: "resource"
    case .charge: "charge"
    }
  }
}
