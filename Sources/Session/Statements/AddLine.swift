import CommandLanguage
import Diagnostics
import Purchasing
import TradeModel

// `add item NO …` and `add comment "TEXT"`, on a purchase document.

extension Workspace {
  func addItem(_ new: NewItemLine, of statement: Statement) throws(StatementFailure) -> Step {
    let draft = try draft(of: statement)
    let line = try line(of: new, isOrder: draft.document.id.kind == .order)
    let edit = try editing(of: statement) { () throws(PurchaseDraftFailure) in
      try draft.edit(adding: line, in: book, workDate: workDate)
    }
    return try step(editing: edit, on: draft, of: statement)
  }

  func addComment(
    _ text: Ranged<String>,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    let draft = try draft(of: statement)
    let edit = try editing(of: statement) { () throws(PurchaseDraftFailure) in
      try draft.edit(addingComment: text.value)
    }
    return try step(editing: edit, on: draft, of: statement)
  }

  private func line(
    of new: NewItemLine,
    isOrder: Bool,
  ) throws(StatementFailure) -> NewPurchaseLine {
    let item = try item(new.item)
    var line = NewPurchaseLine(item: item)
    if let variant = new.variant { line.variant = try self.variant(variant, of: item) }
    if let location = new.location { line.location = try self.location(location) }
    if let unit = new.unit { line.unit = try self.unit(unit, of: item) }
    if let quantity = new.quantity {
      line.quantity = try constant(quantity, as: Quantity.self, mayBeBelowZero: !isOrder)
    }
    if let cost = new.cost {
      line.unitCost = try constant(cost, as: UnitCost.self, mayBeBelowZero: false)
    }
    line.expectedReceiptDate = new.date.flatMap { CalendarDate(parsing: $0.value.text) }
    return line
  }

  func variant(
    _ typed: Ranged<String>,
    of item: Item,
  ) throws(StatementFailure) -> VariantCode {
    guard let code = VariantCode(typed.value), item.variant(code) != nil else {
      let problem = BindingProblem.unknownVariant(typed.value, item: item.number)
      throw .binding(Located(problem, at: typed.range))
    }
    return code
  }

  private func unit(_ typed: Ranged<String>, of item: Item) throws(StatementFailure) -> UnitCode {
    guard let code = UnitCode(typed.value), item.quantityPerUnit(of: code) != nil else {
      let problem = BindingProblem.unknownUnit(typed.value, item: item.number)
      throw .binding(Located(problem, at: typed.range))
    }
    return code
  }

  func location(_ typed: Ranged<String>) throws(StatementFailure) -> LocationCode {
    guard let code = LocationCode(typed.value),
      try reading({ () throws(BookFailure) in try book.location(code) }) != nil
    else { throw .binding(Located(.unknownLocation(typed.value), at: typed.range)) }
    return code
  }

  /// Returns the value of an expression that names no field.
  func constant<Value: FixedPoint>(
    _ expression: Ranged<Expression>,
    as type: Value.Type,
    mayBeBelowZero: Bool,
  ) throws(StatementFailure) -> Value {
    let values = try NoLines().evaluate(expression, as: type, at: [0])
    let value = values.first?.value ?? .zero
    guard mayBeBelowZero || value >= .zero else {
      throw .binding(Located(.belowZero, at: expression.range))
    }
    return value
  }
}

/// One row without fields, on which only constant expressions mean something.
private struct NoLines: LineSource {
  static var fields: [RowField<Void>] { [] }

  var count: Int { 1 }
  var selection: Set<LineNumber> { [] }

  func number(at index: Int) -> LineNumber { LineNumber(LineNumber.step) }
  func isShown(at index: Int) -> Bool { true }
  func row(at index: Int) {}
}
