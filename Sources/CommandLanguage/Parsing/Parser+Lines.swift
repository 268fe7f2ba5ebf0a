import Diagnostics

// Which lines a statement is about.

extension Parser {
  /// Reads `on LINES|all|where EXPR` where it stands.
  mutating func scopeClause() throws(Failure) -> LineScope? {
    guard accept(.on) else { return nil }
    return try scope()
  }

  /// Reads `LINES`, `all` or `where EXPR`.
  mutating func scope() throws(Failure) -> LineScope {
    if accept(.all) { return .all }
    if accept(.where) { return .matching(try expression()) }
    return .lines(try spans())
  }

  /// Reads a list of lines and spans of lines: `1,3-5,20000`.
  private mutating func spans() throws(Failure) -> [Ranged<LineSpan>] {
    var spans = [try span()]
    while accept(sign: .comma) {
      guard spans.count < limits.spans else {
        throw Located(.tooManySpans(limit: limits.spans), at: current.range)
      }
      spans.append(try span())
    }
    return spans
  }

  private mutating func span() throws(Failure) -> Ranged<LineSpan> {
    let first = try line()
    guard accept(sign: .minus) else {
      return Ranged(LineSpan(first.value, first.value), first.range)
    }
    let last = try line()
    return Ranged(LineSpan(first.value, last.value), first.range.union(last.range))
  }

  /// Reads the number or the position of a line.
  mutating func line() throws(Failure) -> Ranged<Int> {
    expected.insert(slot: .line)
    let range = current.range
    if let digits = try variable(as: [.number], fallback: "1", \.digits) {
      guard let line = Int(digits.value), line >= 1, line <= SyntaxLimits.lineNumber else {
        throw Located(.badLineNumber(digits.value), at: range)
      }
      return Ranged(line, range)
    }
    switch current.kind {
    case .number: break
    case .malformedNumber, .dateFormula:
      throw Located(.badLineNumber(typed(current.range)), at: range)
    default: throw unexpected()
    }
    guard let line = Int(lexer.string(range.start, range.end)), line >= 1,
      line <= SyntaxLimits.lineNumber
    else { throw Located(.badLineNumber(typed(current.range)), at: range) }
    advance()
    return Ranged(line, range)
  }
}
