import CommandLanguage
import Purchasing
import TradeModel

// `set description "TEXT" [on …]`, on a purchase document.

extension Workspace {
  func setDescription(
    _ text: Ranged<String>,
    on scope: LineScope?,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    let draft = try draft(of: statement)
    let lines = PurchaseLines(draft: draft, selection: scene.selection)
    let numbers = try lines.indices(on: scope, of: statement).map(lines.number(at:))
    let edit = try editing(of: statement) { () throws(PurchaseDraftFailure) in
      try draft.edit(settingDescription: text.value, forLines: numbers)
    }
    return try step(editing: edit, on: draft, of: statement)
  }
}
