import CommandLanguage
import Diagnostics
import Purchasing
import TradeModel

// `plan invoice [all|selected]`: starts Create Purchase Invoice on the open sales document.

extension Workspace {
  func planInvoice(_ scope: InvoiceScope, of statement: Statement) throws(StatementFailure) -> Step
  {
    let sale = try sale([.order, .invoice], of: statement)
    let selected = scene.selection.intersection(sale.lines.map(\.number))
    let lines = scope == .all || selected.isEmpty ? nil : selected
    let worksheet = try plannedInvoice(of: sale, lines: lines, workDate: workDate, statement)
    var workspace = self
    workspace.replan(.invoice(worksheet), effect: "planned anew", of: statement)
    let earlier = worksheet.earlierInvoices
    return Step(
      workspace: workspace,
      report: try workspace.currentReport(of: statement),
      notices: replacedEdits + (earlier.isEmpty ? [] : [.invoicedBefore(earlier)]),
    )
  }

  /// Returns the worksheet of Create Purchase Invoice on a sales document.
  func plannedInvoice(
    of sale: SalesDocument,
    lines: Set<LineNumber>?,
    workDate: CalendarDate,
    _ statement: Statement,
  ) throws(StatementFailure) -> InvoiceWorksheet {
    do throws(InvoicePlanningFailure) {
      return try InvoiceWorksheet.plan(sale, lines: lines, in: book, workDate: workDate)
    } catch {
      switch error {
      case .refused(let problems):
        throw .refused(Located(.planning(problems), at: statement.range))
      case .nothingToInvoice:
        throw .refused(Located(.nothingToInvoice(sale.id.number), at: statement.range))
      case .book(let failure): throw .book(failure)
      }
    }
  }
}
