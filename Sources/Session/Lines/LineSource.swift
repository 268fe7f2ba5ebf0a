import CommandLanguage
import Diagnostics
import TradeModel

/// Lines that statements name: those of a document, or the rows of a worksheet.
///
/// Lines stand in the order of their numbers; an index is a position less one.
protocol LineSource {
  /// What an expression reads of a line.
  associatedtype Row

  /// The fields that an expression can name.
  static var fields: [RowField<Row>] { get }

  /// How many lines there are, shown or not.
  var count: Int { get }
  /// The selected lines.
  var selection: Set<LineNumber> { get }

  /// Returns the number of the line at an index.
  func number(at index: Int) -> LineNumber
  /// Returns whether a filter lets the line at an index through.
  func isShown(at index: Int) -> Bool
  /// Returns what an expression reads of the line at an index.
  func row(at index: Int) -> Row
}

extension LineSource {
  /// The largest number that means a position; a larger one is a line number.
  static var positionLimit: Int { 9999 }

  /// The indices of the lines that the filter lets through.
  var shownIndices: [Int] { (0..<count).filter(isShown(at:)) }

  /// Returns the index of the first line whose number is not below a number.
  ///
  /// - Complexity: O(log n).
  private func firstIndex(notBelow value: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if number(at: middle).value < value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Returns the index of the line of a number.
  func index(of line: LineNumber) -> Int? {
    let index = firstIndex(notBelow: line.value)
    return index < count && number(at: index) == line ? index : nil
  }

  // MARK: - Naming lines

  /// Returns the index of the one line that a number or position names.
  func index(named value: Int, at range: SourceRange) throws(StatementFailure) -> Int {
    let index = value <= Self.positionLimit ? value - 1 : index(of: LineNumber(value))
    guard let index, index >= 0, index < count else { throw unknownLine(value, at: range) }
    return index
  }

  /// Returns the indices of the lines that a scope names, in order, none twice.
  ///
  /// `all` and `where` mean the lines shown; a line named by its number is meant though a filter
  /// hides it.
  func indices(in scope: LineScope) throws(StatementFailure) -> [Int] {
    switch scope {
    case .lines(let spans): return try indices(of: spans)
    case .all: return shownIndices
    case .matching(let condition): return try indices(matching: condition)
    }
  }

  /// Returns the indices of the lines that a statement means, with or without `on`.
  ///
  /// Without `on` the selected lines are meant, shown or not; with nothing selected, the only line
  /// shown. Several lines shown and none selected is an error: nothing is edited unseen.
  func indices(
    on scope: LineScope?,
    of statement: Statement,
  ) throws(StatementFailure) -> [Int] {
    if let scope { return try indices(in: scope) }
    let selected = selection.sorted().compactMap(index(of:))
    if !selected.isEmpty { return selected }
    let shown = shownIndices
    guard shown.count == 1 else {
      throw .state(Located(.noLinesNamed(shown: shown.count), at: statement.range))
    }
    return shown
  }

  /// Returns the index of the one line that a statement is about: the line named, else the only one
  /// selected, else the only one shown.
  func index(
    named line: Ranged<Int>?,
    of statement: Statement,
  ) throws(StatementFailure) -> Int {
    if let line { return try index(named: line.value, at: line.range) }
    let selected = selection.sorted().compactMap(index(of:))
    let candidates = selected.isEmpty ? shownIndices : selected
    guard let index = candidates.first, candidates.count == 1 else {
      let place = candidates.first ?? (count > 0 ? 0 : nil)
      let example = place.flatMap { statement.action.canonicalText(naming: number(at: $0)) }
      throw .state(
        Located(
          .noLineNamed(candidates: candidates.count, example: example),
          at: statement.range,
        )
      )
    }
    return index
  }

  private func indices(of spans: [Ranged<LineSpan>]) throws(StatementFailure) -> [Int] {
    var result: Set<Int> = []
    for span in spans {
      let (first, last) = (span.value.first, span.value.last)
      if first == last {
        result.insert(try index(named: first, at: span.range))
      } else {
        let low = firstIndex(notBelow: try lineNumber(bound: first, at: span.range))
        let high = firstIndex(notBelow: try lineNumber(bound: last, at: span.range) + 1)
        guard low < high else { throw .binding(Located(.emptyLineSpan, at: span.range)) }
        result.formUnion(low..<high)
      }
    }
    return result.sorted()
  }

  /// Returns the line number of a bound of a span; a position must exist, a line number need not.
  private func lineNumber(bound: Int, at range: SourceRange) throws(StatementFailure) -> Int {
    guard bound <= Self.positionLimit else { return bound }
    return number(at: try index(named: bound, at: range)).value
  }

  private func indices(
    matching condition: Ranged<Expression>
  ) throws(StatementFailure) -> [Int] {
    do throws(Located<BindingProblem>) {
      let holds = try ExpressionBinder(fields: Self.fields).condition(condition)
      var result: [Int] = []
      for index in shownIndices where try holds(row(at: index)) {
        result.append(index)
      }
      return result
    } catch {
      throw .binding(error)
    }
  }

  private func unknownLine(_ value: Int, at range: SourceRange) -> StatementFailure {
    let numbers = (0..<count).map(number(at:))
    return .binding(Located(.unknownLine(value, lines: numbers), at: range))
  }

  // MARK: - Selecting lines

  /// Returns the selection that a change leads to.
  func selection(
    after change: SelectionChange
  ) throws(StatementFailure) -> Set<LineNumber> {
    switch change {
    case .replace(let scope): Set(try indices(in: scope).map(number(at:)))
    case .add(let scope): selection.union(try indices(in: scope).map(number(at:)))
    case .remove(let scope): selection.subtracting(try indices(in: scope).map(number(at:)))
    case .clear: []
    }
  }

  // MARK: - Evaluating

  /// Evaluates an expression on lines, and brings each value to the digits of a field.
  func evaluate<Value: FixedPoint>(
    _ expression: Ranged<Expression>,
    as type: Value.Type,
    at indices: [Int],
  ) throws(StatementFailure) -> [EvaluatedValue<Value>] {
    do throws(Located<BindingProblem>) {
      let value = try ExpressionBinder(fields: Self.fields).number(expression)
      if case .number(let literal) = expression.value {
        try checkDigits(of: literal, as: type, at: expression.range)
      }
      var result: [EvaluatedValue<Value>] = []
      result.reserveCapacity(indices.count)
      for index in indices {
        guard let rounded = try value(row(at: index)).rounded(as: type) else {
          throw Located(.numberOutOfRange, at: expression.range)
        }
        result.append(EvaluatedValue(index: index, line: number(at: index), value: rounded))
      }
      return result
    } catch {
      throw .binding(error)
    }
  }

  /// Refuses a typed number that is finer than its field: it would be rounded unseen.
  private func checkDigits<Value: FixedPoint>(
    of literal: NumberLiteral,
    as type: Value.Type,
    at range: SourceRange,
  ) throws(Located<BindingProblem>) {
    guard let point = literal.digits.firstIndex(of: ".") else { return }
    let fraction = literal.digits[point...].dropFirst()
    guard fraction.utf8.count <= type.fractionDigits else {
      throw Located(.tooManyDecimals(allowed: type.fractionDigits), at: range)
    }
  }
}

/// The value that an expression has on a line.
struct EvaluatedValue<Value: FixedPoint> {
  let index: Int
  let line: LineNumber
  let value: Value
}

extension Action {
  /// Returns a statement about one line with the line named in it; nothing where it is about several.
  fileprivate func canonicalText(naming line: LineNumber) -> String? {
    let name = Ranged(line.value, SourceRange(0, 0))
    let named: WorkAction? =
      switch self {
      case .work(.why): .why(name)
      case .work(.vendors): .vendors(on: name)
      case .work(.whyNot(let vendor, on: _)): .whyNot(vendor, on: name)
      case .work, .shell: nil
      }
    return named?.canonicalText
  }
}
