import CommandLanguage
import Diagnostics
import TradeModel

/// Looks for the part of a condition that does not hold, and for the values in it.
struct AssertionCheck<Row> {
  private let binder: ExpressionBinder<Row>

  typealias Failure = Located<BindingProblem>

  init(fields: [RowField<Row>]) { binder = ExpressionBinder(fields: fields) }

  /// Returns why a condition fails on the first line on which it does.
  func failure<Lines: LineSource>(
    of condition: Ranged<Expression>,
    on lines: Lines,
    at indices: [Int],
    isLine: Bool,
  ) throws(Failure) -> Located<FailedAssertion>? where Lines.Row == Row {
    let holds = try binder.condition(condition)
    guard !indices.isEmpty else { return Located(.noLine, at: condition.range) }
    for index in indices {
      let row = lines.row(at: index)
      guard try !holds(row) else { continue }
      let part = try falsePart(of: condition, on: row)
      let problem = FailedAssertion.doesNotHold(
        try values(in: part, on: row),
        line: isLine ? lines.number(at: index) : nil,
      )
      return Located(problem, at: part.range)
    }
    return nil
  }

  /// Returns the smallest part that makes a condition false.
  private func falsePart(
    of condition: Ranged<Expression>,
    on row: Row,
  ) throws(Failure) -> Ranged<Expression> {
    guard case .infix(let left, let sign, let right) = condition.value, sign.value == .and else {
      return condition
    }
    let isRight = try binder.condition(left)(row)
    return try falsePart(of: isRight ? right : left, on: row)
  }

  /// Returns what is compared in a part and is no literal, with its value, none twice.
  private func values(
    in part: Ranged<Expression>,
    on row: Row,
  ) throws(Failure) -> [FoundValue] {
    var values: [FoundValue] = []
    for operand in operands(of: part) where !operand.value.isConstant {
      let text = try name(of: operand)
      guard !values.contains(where: { $0.part == text }) else { continue }
      values.append(FoundValue(part: text, value: try self.text(of: operand, on: row)))
    }
    return values
  }

  /// Returns what a condition compares.
  private func operands(of condition: Ranged<Expression>) -> [Ranged<Expression>] {
    switch condition.value {
    case .prefix(.not, let operand): return operands(of: operand)
    case .infix(let left, let sign, let right):
      guard sign.value != .and, sign.value != .or else {
        return operands(of: left) + operands(of: right)
      }
      return [left, right]
    case .number, .text, .date, .truth, .field, .prefix(.minus, _), .rounded: return [condition]
    }
  }

  /// Returns a part as canonical text; a field has its own name.
  private func name(of part: Ranged<Expression>) throws(Failure) -> String {
    guard case .field(let name) = part.value else { return part.value.canonicalText }
    return try binder.field(name, at: part.range).name
  }

  /// Returns the value of a part, as it is typed.
  private func text(of part: Ranged<Expression>, on row: Row) throws(Failure) -> String {
    if case .field(let name) = part.value,
      case .text(let read) = try binder.field(name, at: part.range).reading
    {
      return VariableValue.text(read(row)).canonicalText
    }
    switch try binder.bind(part) {
    case .number(let value):
      return try value(row).rounded(as: Quantity.self)?.description ?? "out of range"
    case .text(let value): return VariableValue.text(try value(row)).canonicalText
    case .date(let value): return try value(row)?.description ?? "none"
    case .truth(let value): return try value(row) ? "true" : "false"
    }
  }
}
