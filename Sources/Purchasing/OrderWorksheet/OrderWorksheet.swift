package import TradeModel

/// The worksheet of Create Purchase Orders: what a sales order is short of, and what to buy.
///
/// The facts were told when it was planned and never change; the decisions start as what the facts
/// propose, and edits change them. Nothing else changes before the worksheet is committed.
package struct OrderWorksheet: Hashable, Sendable {
  /// The sales order as it was planned.
  package let order: SalesDocument
  /// The business "today".
  package let workDate: CalendarDate
  /// The facts of each row, in line order.
  package let rows: [PlannedRow]
  /// The open lines that are not bought here, in line order.
  package let apart: [ApartLine]
  /// What the facts propose for each row, in the order of `rows`.
  let proposals: [RowDecision]
  /// What is decided about each row, in the order of `rows`.
  package private(set) var decisions: [RowDecision]

  init(
    order: SalesDocument,
    workDate: CalendarDate,
    rows: [PlannedRow],
    apart: [ApartLine],
    decisions: [RowDecision],
  ) {
    precondition(rows.count == decisions.count, "each row has a decision")
    self.order = order
    self.workDate = workDate
    self.rows = rows
    self.apart = apart
    proposals = decisions
    self.decisions = decisions
  }

  /// Makes an edit's changes.
  ///
  /// - Precondition: The edit was made on these decisions.
  package mutating func apply(_ edit: WorksheetEdit) {
    for change in edit.changes {
      precondition(decisions[change.row] == change.before, "an edit belongs to its worksheet")
      decisions[change.row] = change.after
    }
  }

  /// Takes an edit's changes back.
  ///
  /// - Precondition: The edit was the last one applied.
  package mutating func revert(_ edit: WorksheetEdit) {
    for change in edit.changes {
      precondition(decisions[change.row] == change.after, "an edit belongs to its worksheet")
      decisions[change.row] = change.before
    }
  }

  /// Returns the place of the row of a sales line, from 0.
  ///
  /// - Complexity: O(log n).
  package func row(of line: LineNumber) -> Int? { rows.index(of: line, by: { $0.line }) }
}
