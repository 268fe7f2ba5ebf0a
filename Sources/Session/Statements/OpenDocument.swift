import CommandLanguage
import Diagnostics
import TradeModel

// `open [KIND] NO` and `close`. Neither gives up edits: those are committed or discarded first.

extension Workspace {
  func open(_ name: DocumentName, of statement: Statement) throws(StatementFailure) -> Step {
    try checkNoEdits(of: statement)
    var workspace = self
    workspace.enter(document: try find(name))
    return Step(workspace: workspace, report: try workspace.currentReport(of: statement))
  }

  func close(of statement: Statement) throws(StatementFailure) -> Step {
    guard let document = scene.document else {
      throw .state(Located(.noDocumentOpen, at: statement.range))
    }
    try checkNoEdits(of: statement)
    var workspace = self
    workspace.enter(document: nil)
    return Step(workspace: workspace, report: .closed(document: document.number.text))
  }
}
