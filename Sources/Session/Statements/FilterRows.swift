import CommandLanguage

// `show unavailable` and `show all`: which rows of the worksheet are shown. The selection stays.

extension Workspace {
  func filterRows(_ filter: RowFilter, of statement: Statement) throws(StatementFailure) -> Step {
    var orders = try ordersTask(of: statement)
    orders.filter = filter
    var workspace = self
    workspace.scene.task = .orders(orders)
    return Step(workspace: workspace, report: try workspace.currentReport(of: statement))
  }
}
