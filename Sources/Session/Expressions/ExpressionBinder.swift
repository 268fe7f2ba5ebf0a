import CommandLanguage
import Diagnostics
import TradeModel

/// Checks an expression against the fields of a row, and makes it ready to evaluate.
///
/// Types are checked here, once, so that a statement with a wrong type fails even where there is
/// no row. What depends on figures (a division by zero, a number out of range) fails when a row is
/// evaluated.
struct ExpressionBinder<Row> {
  let fields: [RowField<Row>]

  typealias Bound = BoundExpression<Row>
  typealias Failure = Located<BindingProblem>

  /// Binds a condition.
  func condition(
    _ expression: Ranged<Expression>
  ) throws(Failure) -> Evaluation<Row, Bool> {
    let bound = try bind(expression, as: .truth)
    guard case .truth(let evaluate) = bound else {
      throw mismatch(.truth, bound, expression)
    }
    return evaluate
  }

  /// Binds an expression whose value is a number.
  func number(
    _ expression: Ranged<Expression>
  ) throws(Failure) -> Evaluation<Row, ExactNumber> {
    let bound = try bind(expression, as: .number)
    guard case .number(let evaluate) = bound else {
      throw mismatch(.number, bound, expression)
    }
    return evaluate
  }

  /// Returns the field of a name in lower case.
  func field(
    _ name: String,
    at range: SourceRange,
    in place: FieldPlace = .name,
  ) throws(Failure) -> RowField<Row> {
    if let field = fields.first(where: { $0.isNamed(name) }) { return field }
    let names = fields.map(\.name)
    let suggestion = NameSuggestion.nearest(to: name, among: names)
    throw Located(
      .unknownField(name, suggestion: suggestion, fields: names, place: place),
      at: range,
    )
  }

  // MARK: - Binding

  func bind(_ expression: Ranged<Expression>) throws(Failure) -> Bound {
    try bind(expression, in: .value(nil))
  }

  /// Binds an expression that has to be of a type, which is only told where a name is unknown.
  private func bind(
    _ expression: Ranged<Expression>,
    as type: ValueType,
  ) throws(Failure) -> Bound {
    try bind(expression, in: .value(type))
  }

  private func bind(
    _ expression: Ranged<Expression>,
    in place: FieldPlace,
  ) throws(Failure) -> Bound {
    switch expression.value {
    case .number(let literal):
      guard let number = ExactNumber(digits: literal.digits) else {
        throw Located(.numberOutOfRange, at: expression.range)
      }
      return .number { (_) throws(Failure) in number }
    case .text(let text):
      let folded = text.uppercased()
      return .text { (_) throws(Failure) in folded }
    case .date(let literal):
      let date = CalendarDate(parsing: literal.text)
      return .date { (_) throws(Failure) in date }
    case .truth(let truth):
      return .truth { (_) throws(Failure) in truth }
    case .field(let name):
      return Bound(reading: try field(name, at: expression.range, in: place).reading)
    case .prefix(let sign, let operand):
      return try bindPrefix(sign, operand)
    case .infix(let left, let sign, let right):
      return try bindInfix(left, sign, right)
    case .rounded(let value, let word, to: let step):
      return .number(try bindRounding(value, word, to: step, at: expression.range))
    }
  }

  private func bindPrefix(
    _ sign: PrefixOperator,
    _ operand: Ranged<Expression>,
  ) throws(Failure) -> Bound {
    switch sign {
    case .minus:
      let value = try number(operand)
      return .number { (row) throws(Failure) in try value(row).negated }
    case .not:
      let value = try condition(operand)
      return .truth { (row) throws(Failure) in try !value(row) }
    }
  }

  private func bindInfix(
    _ left: Ranged<Expression>,
    _ sign: Ranged<InfixOperator>,
    _ right: Ranged<Expression>,
  ) throws(Failure) -> Bound {
    switch sign.value {
    case .or:
      let (first, second) = (try condition(left), try condition(right))
      return .truth { (row) throws(Failure) in try first(row) ? true : try second(row) }
    case .and:
      let (first, second) = (try condition(left), try condition(right))
      return .truth { (row) throws(Failure) in try first(row) ? try second(row) : false }
    case .equal: return .truth(try bindComparison(left, right) { $0 == .same })
    case .notEqual: return .truth(try bindComparison(left, right) { $0 != .same })
    case .less: return .truth(try bindOrder(left, right) { $0 == .before })
    case .lessOrEqual: return .truth(try bindOrder(left, right) { $0 != .after })
    case .greater: return .truth(try bindOrder(left, right) { $0 == .after })
    case .greaterOrEqual: return .truth(try bindOrder(left, right) { $0 != .before })
    case .contains:
      let (text, part) = (try self.text(left), try self.text(right))
      return .truth { (row) throws(Failure) in
        let (text, part) = (try text(row), try part(row))
        return part.isEmpty || text.contains(part)
      }
    case .plus, .minus, .times, .divided:
      return .number(try bindArithmetic(left, sign, right))
    }
  }

  private func bindArithmetic(
    _ left: Ranged<Expression>,
    _ sign: Ranged<InfixOperator>,
    _ right: Ranged<Expression>,
  ) throws(Failure) -> Evaluation<Row, ExactNumber> {
    let (first, second) = (try number(left), try number(right))
    let (place, divisorPlace) = (left.range.union(right.range), right.range)
    return { (row) throws(Failure) in
      let (augend, addend) = (try first(row), try second(row))
      let result: ExactNumber?
      switch sign.value {
      case .plus: result = augend.adding(addend)
      case .minus: result = augend.adding(addend.negated)
      case .times: result = augend.multiplied(by: addend)
      default:
        guard addend != .zero else { throw Located(.divisionByZero, at: divisorPlace) }
        result = augend.divided(by: addend)
      }
      guard let result else { throw Located(.numberOutOfRange, at: place) }
      return result
    }
  }

  private func bindRounding(
    _ value: Ranged<Expression>,
    _ word: RoundingWord,
    to step: Ranged<Expression>?,
    at range: SourceRange,
  ) throws(Failure) -> Evaluation<Row, ExactNumber> {
    let value = try number(value)
    let rounding: Rounding =
      switch word {
      case .nearest: .nearest
      case .up: .up
      case .down: .down
      }
    let one = ExactNumber(whole: 1)
    guard let step else {
      return { (row) throws(Failure) in
        guard let rounded = try value(row).rounded(rounding, to: one) else {
          throw Located(.numberOutOfRange, at: range)
        }
        return rounded
      }
    }
    let width = try number(step)
    return { (row) throws(Failure) in
      let stepValue = try width(row)
      guard stepValue != .zero else { throw Located(.divisionByZero, at: step.range) }
      guard stepValue > .zero else { throw Located(.belowZero, at: step.range) }
      guard let rounded = try value(row).rounded(rounding, to: stepValue) else {
        throw Located(.numberOutOfRange, at: range)
      }
      return rounded
    }
  }

  // MARK: - Comparing

  private func bindOrder(
    _ left: Ranged<Expression>,
    _ right: Ranged<Expression>,
    holds: @escaping (RowOrder) -> Bool,
  ) throws(Failure) -> Evaluation<Row, Bool> {
    let bound = try bind(left, comparedWith: right)
    if bound.type == .truth { throw mismatch(.number, bound, left) }
    return try bindComparison(left, right, holds: holds)
  }

  private func bindComparison(
    _ left: Ranged<Expression>,
    _ right: Ranged<Expression>,
    holds: @escaping (RowOrder) -> Bool,
  ) throws(Failure) -> Evaluation<Row, Bool> {
    switch (try bind(left, comparedWith: right), try bind(right, comparedWith: left)) {
    case (.number(let first), .number(let second)):
      return { (row) throws(Failure) in holds(RowOrder(try first(row), try second(row))) }
    case (.text(let first), .text(let second)):
      return { (row) throws(Failure) in holds(RowOrder(try first(row), try second(row))) }
    case (.date(let first), .date(let second)):
      return { (row) throws(Failure) in
        holds(RowOrder(dates: try first(row), try second(row)))
      }
    case (.truth(let first), .truth(let second)):
      return { (row) throws(Failure) in try holds(first(row) == second(row) ? .same : .after) }
    case (let first, let second):
      // The literal is what the analyst got wrong, as in `vendor = 10000`.
      throw left.value.isConstant && !right.value.isConstant
        ? mismatch(second.type, first, left) : mismatch(first.type, second, right)
    }
  }

  /// Binds a side of a comparison; what the other one is only matters where a name is unknown.
  private func bind(
    _ side: Ranged<Expression>,
    comparedWith other: Ranged<Expression>,
  ) throws(Failure) -> Bound {
    guard case .field(let name) = side.value, !fields.contains(where: { $0.isNamed(name) }),
      let bound = try? bind(other)
    else { return try bind(side) }
    var text = other.value.canonicalText
    if case .field(let name) = other.value { text = try field(name, at: other.range).name }
    return try bind(side, in: .comparison(with: text, bound.type))
  }

  private func text(_ expression: Ranged<Expression>) throws(Failure) -> Evaluation<Row, String> {
    let bound = try bind(expression, as: .text)
    guard case .text(let evaluate) = bound else { throw mismatch(.text, bound, expression) }
    return evaluate
  }

  private func mismatch(
    _ expected: ValueType,
    _ found: Bound,
    _ expression: Ranged<Expression>,
  ) -> Failure {
    Located(.typeMismatch(expected: expected, found: found.type), at: expression.range)
  }
}
