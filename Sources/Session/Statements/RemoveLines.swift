import CommandLanguage
import Purchasing
import TradeModel

// `remove LINES`, on a purchase document.

extension Workspace {
  func removeLines(_ scope: LineScope, of statement: Statement) throws(StatementFailure) -> Step {
    let draft = try draft(of: statement)
    let lines = PurchaseLines(draft: draft, selection: scene.selection)
    let numbers = try lines.indices(in: scope).map(lines.number(at:))
    let edit = try editing(of: statement) { () throws(PurchaseDraftFailure) in
      try draft.edit(removing: numbers)
    }
    return try step(editing: edit, on: draft, of: statement)
  }
}
