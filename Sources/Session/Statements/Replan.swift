import CommandLanguage
import Diagnostics
package import Purchasing
package import TradeModel

// `replan`: plans the worksheet again in the book as it is now, and keeps the edits.

extension Workspace {
  func replanAll(of statement: Statement) throws(StatementFailure) -> Step {
    switch scene.task {
    case .orders(let orders): return try replan(orders, of: statement)
    case .invoice(let worksheet): return try replan(worksheet, of: statement)
    case .draft, .none: break
    }
    guard scene.document != nil else {
      throw .state(Located(.noDocumentOpen, at: statement.range))
    }
    throw .state(Located(.noWorksheet, at: statement.range))
  }

  private func replan(
    _ orders: OrdersTask,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    let replanning = try replanning(orders.worksheet, of: statement)
    var task = OrdersTask(worksheet: replanning.worksheet)
    task.filter = orders.filter
    let lines = Set(replanning.worksheet.rows.map(\.line))
    task.selection = orders.selection.intersection(lines)
    let edit = replanning.kept.isEmpty ? nil : TaskEdit.orders(replanning.kept)
    let notices = replanning.dropped.map(Notice.editDropped)
    return try step(.orders(task), edit, replanning.differences, notices, of: statement)
  }

  private func replanning(
    _ worksheet: OrderWorksheet,
    of statement: Statement,
  ) throws(StatementFailure) -> OrderReplanning {
    do throws(PlanningFailure) {
      return try worksheet.replanned(in: book)
    } catch {
      switch error {
      case .refused(let problems):
        throw .refused(Located(.planning(problems), at: statement.range))
      case .nothingToPlan:
        throw .refused(Located(.nothingToPlan(worksheet.order.id.number), at: statement.range))
      case .book(let failure): throw .book(failure)
      }
    }
  }

  private func replan(
    _ worksheet: InvoiceWorksheet,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    let replanning: InvoiceReplanning
    do throws(InvoicePlanningFailure) {
      replanning = try worksheet.replanned(in: book)
    } catch {
      switch error {
      case .refused(let problems):
        throw .refused(Located(.planning(problems), at: statement.range))
      case .nothingToInvoice:
        throw .refused(Located(.nothingToInvoice(worksheet.document.number), at: statement.range))
      case .book(let failure): throw .book(failure)
      }
    }
    var edit: TaskEdit?
    var notices: [Notice] = []
    if scene.edits > 0, worksheet.vendor != replanning.worksheet.vendor {
      if let obstacle = replanning.obstacle, let line = worksheet.rows.first?.line {
        let dropped = DroppedEdit(line: line, .vendor(worksheet.vendor), .rule(obstacle))
        notices.append(.editDropped(dropped))
      } else {
        edit = .invoiceVendor(from: replanning.worksheet.vendor, to: worksheet.vendor)
      }
    }
    let task = SessionTask.invoice(replanning.worksheet)
    return try step(task, edit, replanning.differences, notices, of: statement)
  }

  /// Puts a worksheet that was planned again in the place of the one before, as one step to undo.
  private func step(
    _ task: SessionTask,
    _ edit: TaskEdit?,
    _ differences: [PlanDifference],
    _ dropped: [Notice],
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    var workspace = self
    let before = scene
    workspace.enter(document: before.document, selection: before.selection, task: task)
    if let edit { workspace.scene.apply(edit) }
    if before.edits > 0 {
      workspace.remember(
        .replaced(from: before, to: workspace.scene),
        effect: "planned again, edits kept",
        of: statement,
      )
    }
    var notices = differences.map(Notice.planChanged) + dropped
    if notices.isEmpty, let document = before.document {
      notices.append(.planUnchanged(document.number))
    }
    let rows = edit?.worksheetRows ?? []
    return Step(
      workspace: workspace,
      report: try workspace.currentReport(of: statement),
      notices: notices + workspace.pastOrderDates(among: rows),
    )
  }

  /// Returns what a plan rests on and is another one in a newer book, row by row.
  ///
  /// - Parameter newer: The book.
  /// - Returns: The differences; nothing where it cannot be told, as the plan could not be made any
  ///   more. Where nothing is planned, there are none.
  package func planDifferences(in newer: any Book) -> [PlanDifference]? {
    // What is assumed is no difference: the plan was made under it.
    let newer = assumed(newer)
    switch scene.task {
    case .orders(let orders):
      return try? orders.worksheet.replanned(in: newer).differences
    case .invoice(let worksheet):
      return try? worksheet.replanned(in: newer).differences
    case .draft(let draft):
      let now = try? newer.purchaseDocument(draft.base.id)
      return now == draft.base ? [] : nil
    case .none: return []
    }
  }
}
