import CommandLanguage
import Diagnostics
import TradeModel

// `discard`: gives the worksheet up, or the edits of a document. `undo` brings edits back.

extension Workspace {
  func discard(of statement: Statement) throws(StatementFailure) -> Step {
    guard let document = scene.document else {
      throw .state(Located(.noDocumentOpen, at: statement.range))
    }
    if case .none = scene.task { throw .state(Located(.noWorksheet, at: statement.range)) }
    var workspace = self
    let effect = countOf(scene.edits, "edit") + " given up"
    workspace.replan(.none, effect: effect, of: statement)
    return Step(
      workspace: workspace,
      report: .discarded(document: document.number.text, edits: scene.edits),
    )
  }
}
