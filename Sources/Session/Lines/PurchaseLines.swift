import Purchasing
import TradeModel

/// A line of an open purchase document, as expressions read it.
struct PurchaseRow: Sendable {
  let line: PurchaseLine
  let isSelected: Bool
  let isChanged: Bool
}

/// The lines of an open purchase document, with its edits.
struct PurchaseLines: LineSource {
  let draft: PurchaseDraft
  let selection: Set<LineNumber>

  var count: Int { draft.document.lines.count }

  func number(at index: Int) -> LineNumber { draft.document.lines[index].number }

  func isShown(at index: Int) -> Bool { true }

  func row(at index: Int) -> PurchaseRow {
    let line = draft.document.lines[index]
    return PurchaseRow(
      line: line,
      isSelected: selection.contains(line.number),
      isChanged: draft.isChanged(line),
    )
  }

  static let fields: [RowField<PurchaseRow>] = [
    .number("line") { ExactNumber(whole: $0.line.number.value) },
    .text("type") { $0.line.subject.typeName },
    .text("item", "no") { $0.line.subject.code.string },
    .code("variant") { $0.line.variant },
    .code("location") { $0.line.location },
    .text("description") { $0.line.description },
    .code("unit") { $0.line.unit },
    .quantity("quantity", "qty") { $0.line.quantity },
    .quantity("received") { $0.line.received },
    .quantity("outstanding") { $0.line.outstanding },
    .quantity("reserved") { $0.line.reserved },
    .number("unitCost", "cost") { ExactNumber($0.line.unitCost) },
    .number("lineDiscount", "discount") { ExactNumber($0.line.lineDiscount) },
    .date("expectedReceiptDate", "date") { $0.line.expectedReceiptDate },
    .date("orderDate") { $0.line.orderDate },
    .text("vendorItemNo") { $0.line.vendorItemNumber },
    .code("sales") { $0.line.sales?.document },
    .truth("dropShipment") { $0.line.isDropShipment },
    .truth("selected") { $0.isSelected },
    .truth("changed") { $0.isChanged },
  ]
}
