import CommandLanguage
import Diagnostics
import TradeModel

// `select …`: the selection, on a worksheet or a document. It is no edit, and no step to undo.
//
// On the worksheet of Create Purchase Invoice, whose rows cannot be edited, it selects lines of the
// sales document, for `plan invoice selected`.

extension Workspace {
  func select(_ change: SelectionChange, of statement: Statement) throws(StatementFailure) -> Step {
    var workspace = self
    switch (scene.task, scene.document) {
    case (.orders(var orders), _):
      orders.selection = try orderRows(orders).selection(after: change)
      workspace.scene.task = .orders(orders)
    case (.none, .purchase), (.draft, _):
      let lines = PurchaseLines(draft: try draft(of: statement), selection: scene.selection)
      workspace.scene.selection = try lines.selection(after: change)
    case (.none, .sales(let id)), (.invoice, .sales(let id)):
      let document = try book.openSales(id)
      let lines = SalesLines(
        document: document,
        selection: scene.selection,
        needs: try needs(of: document, for: change),
      )
      workspace.scene.selection = try lines.selection(after: change)
      let report = try workspace.report(on: document)
      return Step(workspace: workspace, report: .salesDocument(report))
    case (.none, nil), (.invoice, _):
      throw .state(Located(.noDocumentOpen, at: statement.range))
    }
    return Step(workspace: workspace, report: try workspace.currentReport(of: statement))
  }

  /// Returns what the lines of a sales document need, where a condition asks for it.
  private func needs(
    of document: SalesDocument,
    for change: SelectionChange,
  ) throws(StatementFailure) -> [Quantity]? {
    switch change {
    case .replace(.matching(let condition)), .add(.matching(let condition)),
      .remove(.matching(let condition)):
      guard condition.value.mentions(["needed", "need"]) else { return nil }
      return try reading { () throws(BookFailure) in
        try SalesLineSupply(of: document, in: book, workDate: workDate).needs
      }
    case .replace, .add, .remove, .clear:
      return nil
    }
  }
}
