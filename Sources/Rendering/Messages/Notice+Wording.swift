package import Session
import TradeModel

/// Returns the stable name of a notice.
package func code(of notice: Notice) -> String {
  switch notice {
  case .everythingAvailable: "everything-available"
  case .noOrdersCreated: "no-orders-created"
  case .editsReplaced: "edits-replaced"
  case .invoicedBefore: "invoiced-before"
  case .orderDateInPast: "order-date-in-past"
  case .rowsLeftOut: "rows-left-out"
  case .hiddenRowsChanged: "hidden-rows-changed"
  case .coveredLate: "covered-late"
  case .planChanged: "plan-changed"
  case .planUnchanged: "plan-unchanged"
  case .editDropped: "edit-dropped"
  case .needChanged: "need-changed"
  case .assuming: "assuming"
  }
}

/// Returns the sentence of a notice.
package func sentence(for notice: Notice) -> String {
  switch notice {
  case .everythingAvailable(let document):
    "everything on \(document) is available, nothing has to be purchased"
  case .noOrdersCreated: "no purchase orders were created, no row has a quantity to purchase"
  case .editsReplaced(1): "the edit of the worksheet before is given up (undo brings it back)"
  case .editsReplaced(let count):
    "\(count) edits of the worksheet before are given up (undo brings them back)"
  case .invoicedBefore(let invoices):
    "a purchase invoice was made from this document before: \(listed(invoices.map(\.description)))"
  case .orderDateInPast(let lines):
    "\(lineNames(lines)) had to be ordered before the work date to arrive in time"
  case .hiddenRowsChanged(let edits): hiddenRowsChanged(edits.filter { !$0.isShown }.map(\.line))
  case .rowsLeftOut(let lines): "left out for their problems: \(lineNames(lines))"
  case .coveredLate(let lines):
    "what was purchased for \(lineNames(lines)) arrives after the shipment date"
  case .planChanged(let difference): sentence(for: difference)
  case .planUnchanged(let document): "everything that \(document) was planned from is as it was"
  case .editDropped(let edit): sentence(for: edit)
  case .assuming(let assumptions): "assumed: \(assumptions.map(\.sentence).joined(separator: "; "))"
  case .needChanged(let line, let planned, let now):
    "line \(line) needed \(planned) when it was planned and needs \(now) now"
  }
}

/// Returns the word before the sentence of a notice: something to know, or to look at.
func word(for notice: Notice) -> String { tone(of: notice) == .warning ? "warning" : "note" }

/// Returns the weight of a notice.
func tone(of notice: Notice) -> Tone {
  switch notice {
  case .everythingAvailable, .noOrdersCreated, .planChanged, .planUnchanged, .hiddenRowsChanged:
    .normal
  case .editsReplaced, .invoicedBefore, .orderDateInPast, .rowsLeftOut, .coveredLate, .editDropped,
    .needChanged, .assuming:
    .warning
  }
}

private func hiddenRowsChanged(_ lines: [LineNumber]) -> String {
  let rows = lines.count == 1 ? "1 row that is" : "\(lines.count) rows that are"
  return "\(rows) not shown changed: \(lineNames(lines))"
}
