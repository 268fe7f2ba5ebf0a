import CommandLanguage
import Purchasing
import TradeModel

// `work date [DATE]`: shows or sets the business "today".
//
// A worksheet without edits is planned again for the new date; one with edits is committed or
// discarded first. Setting the date is a step to undo, so that what is undone later stands on the
// date on which it was done.

extension Workspace {
  func workDate(
    _ literal: Ranged<DateLiteral>?,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    guard let literal, let date = CalendarDate(parsing: literal.value.text), date != workDate
    else { return Step(workspace: self, report: .workDate(workDate)) }
    try checkNoEdits(of: statement)
    var workspace = self
    workspace.enter(
      document: scene.document,
      selection: scene.selection,
      task: try plannedAgain(on: date, statement),
      workDate: date,
    )
    let change = HistoryChange.replaced(from: scene, to: workspace.scene)
    workspace.remember(change, effect: "was \(workDate)", of: statement)
    return Step(workspace: workspace, report: .workDate(date))
  }

  func plannedAgain(
    on date: CalendarDate,
    _ statement: Statement,
  ) throws(StatementFailure) -> SessionTask {
    switch scene.task {
    case .none, .draft: return scene.task
    case .orders(let orders):
      let order = try book.openSales(orders.worksheet.order.id)
      return try plannedOrders(of: order, workDate: date, statement)
    case .invoice(let worksheet):
      return .invoice(
        try plannedInvoice(
          of: try book.openSales(worksheet.document),
          lines: worksheet.wantedLines,
          workDate: date,
          statement,
        )
      )
    }
  }
}
