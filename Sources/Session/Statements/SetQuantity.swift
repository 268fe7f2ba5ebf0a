import CommandLanguage
import Diagnostics
import Purchasing
import TradeModel

// `set qty VALUE [on LINES|all|where EXPR]`: the quantity to purchase of rows, or the quantity of
// lines of a purchase document.

extension Workspace {
  func setQuantity(
    _ value: Ranged<Expression>,
    on scope: LineScope?,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    switch try editTarget(of: statement) {
    case .orders(let orders): try setQuantity(value, on: scope, in: orders, of: statement)
    case .purchase(let draft): try setQuantity(value, on: scope, in: draft, of: statement)
    }
  }

  private func setQuantity(
    _ value: Ranged<Expression>,
    on scope: LineScope?,
    in orders: OrdersTask,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    let lines = try orderRows(orders)
    let indices = try lines.indices(on: scope, of: statement)
    let values = try lines.evaluate(value, as: Quantity.self, at: indices)
    try checkConstant(value, isNotBelowZero: values)
    let edit = try editing(of: statement) { () throws(WorksheetFailure) in
      try orders.worksheet.edit(
        settingQuantities: values.map { RowQuantity(row: $0.index, quantity: $0.value) },
        in: book,
      )
    }
    return try step(editing: edit, on: orders, of: statement)
  }

  private func setQuantity(
    _ value: Ranged<Expression>,
    on scope: LineScope?,
    in draft: PurchaseDraft,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    let lines = PurchaseLines(draft: draft, selection: scene.selection)
    let indices = try lines.indices(on: scope, of: statement)
    let values = try lines.evaluate(value, as: Quantity.self, at: indices)
    if draft.document.id.kind == .order { try checkConstant(value, isNotBelowZero: values) }
    let edit = try editing(of: statement) { () throws(PurchaseDraftFailure) in
      try draft.edit(
        settingQuantities: values.map { LineQuantity(line: $0.line, quantity: $0.value) },
        in: book,
      )
    }
    return try step(editing: edit, on: draft, of: statement)
  }

  /// Returns the rows of the worksheet as expressions and line numbers name them.
  func orderRows(_ orders: OrdersTask) throws(StatementFailure) -> OrderRows {
    let names = try book.names(of: orders.worksheet.decisions.flatMap(\.vendors))
    return OrderRows(task: orders, vendorNames: names)
  }

  /// Refuses a typed value below zero where it was typed; one that comes of the figures of rows is
  /// refused row by row.
  func checkConstant<Value: FixedPoint>(
    _ expression: Ranged<Expression>,
    isNotBelowZero values: [EvaluatedValue<Value>],
  ) throws(StatementFailure) {
    guard expression.value.isConstant, let value = values.first?.value, value < .zero else {
      return
    }
    throw .binding(Located(.belowZero, at: expression.range))
  }
}
