import CommandLanguage
import Diagnostics
import Purchasing
import TradeModel

// `plan orders`: starts Create Purchase Orders on the open sales order, or starts it anew.

extension Workspace {
  func planOrders(of statement: Statement) throws(StatementFailure) -> Step {
    let order = try sale([.order], of: statement)
    let task = try plannedOrders(of: order, workDate: workDate, statement)
    var workspace = self
    workspace.replan(task, effect: "planned again", of: statement)
    return Step(
      workspace: workspace,
      report: try workspace.currentReport(of: statement),
      notices: replacedEdits + workspace.planningNotices,
    )
  }

  /// Returns the task of Create Purchase Orders on a sales order.
  func plannedOrders(
    of order: SalesDocument,
    workDate: CalendarDate,
    _ statement: Statement,
  ) throws(StatementFailure) -> SessionTask {
    do throws(PlanningFailure) {
      let worksheet = try OrderWorksheet.plan(order, in: book, workDate: workDate)
      return .orders(OrdersTask(worksheet: worksheet))
    } catch {
      switch error {
      case .refused(let problems):
        throw .refused(Located(.planning(problems), at: statement.range))
      case .nothingToPlan:
        throw .refused(Located(.nothingToPlan(order.id.number), at: statement.range))
      case .book(let failure): throw .book(failure)
      }
    }
  }

  /// Starts a task on the open document; where edits are lost by it, that is a step to undo.
  mutating func replan(_ task: SessionTask, effect: String, of statement: Statement) {
    let before = scene
    enter(document: before.document, selection: before.selection, task: task)
    if before.edits > 0 {
      remember(.replaced(from: before, to: scene), effect: effect, of: statement)
    }
  }

  /// What to tell about the worksheet that gives way to a new one.
  var replacedEdits: [Notice] { scene.edits > 0 ? [.editsReplaced(scene.edits)] : [] }

  /// What to tell about a worksheet that was just planned.
  private var planningNotices: [Notice] {
    guard case .orders(let orders) = scene.task else { return [] }
    let worksheet = orders.worksheet
    var notices: [Notice] = []
    if worksheet.decisions.allSatisfy({ $0.quantity <= .zero }) {
      notices.append(.everythingAvailable(worksheet.order.id.number))
    }
    notices += pastOrderDates(among: worksheet.rows.indices)
    let rows = worksheet.rows
    let late = rows.indices.filter { place in
      rows[place].coveredBy.contains { $0.isLate(for: rows[place].demandDate) }
    }
    if !late.isEmpty { notices.append(.coveredLate(lines: late.map { rows[$0].line })) }
    return notices
  }
}
