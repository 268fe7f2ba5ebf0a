import CommandLanguage
import Purchasing
import TradeModel

// `set reserve on|off [on …]`: whether what is bought will be kept for the sales line.

extension Workspace {
  func setReserve(
    _ reserve: Bool,
    on scope: LineScope?,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    let orders = try ordersTask(of: statement)
    let indices = try orderRows(orders).indices(on: scope, of: statement)
    let edit = try editing(of: statement) { () throws(WorksheetFailure) in
      try orders.worksheet.edit(settingReserve: reserve, forRows: indices)
    }
    return try step(editing: edit, on: orders, of: statement)
  }
}
