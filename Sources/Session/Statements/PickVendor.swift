import CommandLanguage
import Diagnostics
import Purchasing
import TradeModel

// `pick vendor NO|"NAME"|none [on …]`: the vendor of rows, or the one vendor of the invoice.

extension Workspace {
  func pickVendor(
    _ choice: Ranged<VendorChoice>,
    on scope: LineScope?,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    if case .invoice(let worksheet) = scene.task {
      guard scope == nil else {
        throw .state(Located(.wrongWorksheet(needed: "plan orders"), at: statement.range))
      }
      return try pickVendor(choice, for: worksheet, of: statement)
    }
    let orders = try ordersTask(of: statement)
    let indices = try orderRows(orders).indices(on: scope, of: statement)
    let vendor = try vendor(of: choice)
    let edit = try editing(of: statement) { () throws(WorksheetFailure) in
      try orders.worksheet.edit(pickingVendor: vendor, forRows: indices, in: book)
    }
    return try step(editing: edit, on: orders, of: statement)
  }

  private func pickVendor(
    _ choice: Ranged<VendorChoice>,
    for worksheet: InvoiceWorksheet,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    let vendor = try vendor(of: choice)
    var workspace = self
    if vendor != worksheet.vendor {
      let effect = vendor.map { "vendor \($0)" } ?? "no vendor"
      let edit = TaskEdit.invoiceVendor(from: worksheet.vendor, to: vendor)
      workspace.edit(edit, effect: effect, of: statement)
    }
    return Step(workspace: workspace, report: try workspace.currentReport(of: statement))
  }

  /// Returns the vendor that is picked, which may not be blocked (PO-25).
  private func vendor(of choice: Ranged<VendorChoice>) throws(StatementFailure) -> VendorCode? {
    let typed: String
    switch choice.value {
    case .number(let text), .name(let text): typed = text
    case .none: return nil
    }
    return try pickedVendor(Ranged(typed, choice.range))
  }

  /// Returns a vendor that is picked by its number or name, which may not be blocked (PO-25).
  func pickedVendor(_ name: Ranged<String>) throws(StatementFailure) -> VendorCode {
    let vendor = try vendor(name)
    guard vendor.block != .all else {
      throw .refused(Located(.vendor(.vendorBlocked(vendor.number)), at: name.range))
    }
    return vendor.number
  }
}
