import CommandLanguage
import Purchasing
import TradeModel

// `set date DATE|none [on …]`: the expected receipt date, on a purchase document.

extension Workspace {
  func setDate(
    _ value: Ranged<DateValue>,
    on scope: LineScope?,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    let draft = try draft(of: statement)
    let lines = PurchaseLines(draft: draft, selection: scene.selection)
    let numbers = try lines.indices(on: scope, of: statement).map(lines.number(at:))
    let date: CalendarDate? =
      switch value.value {
      case .date(let literal): CalendarDate(parsing: literal.text)
      case .none: nil
      }
    let edit = try editing(of: statement) { () throws(PurchaseDraftFailure) in
      try draft.edit(settingExpectedDate: date, forLines: numbers, in: book)
    }
    return try step(editing: edit, on: draft, of: statement)
  }
}
