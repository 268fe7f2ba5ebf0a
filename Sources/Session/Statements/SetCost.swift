import CommandLanguage
import Diagnostics
import Purchasing
import TradeModel

// `set cost VALUE [on …]` and `set discount VALUE [on …]`, on a purchase document.

extension Workspace {
  func setCost(
    _ value: Ranged<Expression>,
    on scope: LineScope?,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    let draft = try draft(of: statement)
    let values = try values(of: value, as: UnitCost.self, on: scope, in: draft, of: statement)
    let edit = try editing(of: statement) { () throws(PurchaseDraftFailure) in
      try draft.edit(settingCosts: values)
    }
    return try step(editing: edit, on: draft, of: statement)
  }

  func setDiscount(
    _ value: Ranged<Expression>,
    on scope: LineScope?,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    let draft = try draft(of: statement)
    let values = try values(of: value, as: Percent.self, on: scope, in: draft, of: statement)
    guard values.values.allSatisfy({ $0 <= .hundred }) else {
      throw .binding(Located(.aboveHundred, at: value.range))
    }
    let edit = try editing(of: statement) { () throws(PurchaseDraftFailure) in
      try draft.edit(settingDiscounts: values)
    }
    return try step(editing: edit, on: draft, of: statement)
  }

  /// Returns the value of an expression on each line named; none is below zero.
  private func values<Value: FixedPoint>(
    of expression: Ranged<Expression>,
    as type: Value.Type,
    on scope: LineScope?,
    in draft: PurchaseDraft,
    of statement: Statement,
  ) throws(StatementFailure) -> [LineNumber: Value] {
    let lines = PurchaseLines(draft: draft, selection: scene.selection)
    let indices = try lines.indices(on: scope, of: statement)
    var values: [LineNumber: Value] = [:]
    for entry in try lines.evaluate(expression, as: type, at: indices) {
      guard entry.value >= .zero else {
        throw .binding(Located(.belowZero, at: expression.range))
      }
      values[entry.line] = entry.value
    }
    return values
  }
}
