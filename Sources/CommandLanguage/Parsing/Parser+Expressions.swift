import Diagnostics

// Expressions, by precedence:
//
//     or  <  and  <  not  <  = != < <= > >= contains  <  + - round  <  * /  <  - (one operand)
//
// All join from the left; comparisons do not join at all.

extension Parser {
  /// How strongly an operator binds, from the weakest.
  enum Level: Int, Comparable {
    case or, and, not, comparison, sum, product, sign

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// An expression that has been read, with the levels of its tree.
  private struct Part {
    let node: Ranged<Expression>
    let height: Int
  }

  /// Reads an expression.
  mutating func expression() throws(Failure) -> Ranged<Expression> {
    depth = 0
    let part = try part(from: .or)
    comparedField = nil
    return part.node
  }

  /// Reads the name of a field.
  mutating func fieldName() throws(Failure) -> Ranged<String> {
    expected.insert(slot: .field)
    guard current.kind == .word, keyword?.isReservedInExpressions != true else {
      throw unexpected()
    }
    let field = Ranged(lexer.string(current.start, current.end).lowercased(), current.range)
    advance()
    return field
  }

  /// Reads an expression of operators that bind at least as strongly as a level.
  private mutating func part(from floor: Level) throws(Failure) -> Part {
    depth += 1
    defer { depth -= 1 }
    guard depth <= limits.expressionDepth else { throw tooDeep(current.range) }
    var (left, ceiling) = try operand(from: floor)
    while let (level, next) = try continuation(of: left, from: floor, to: ceiling) {
      guard next.height <= limits.expressionDepth else { throw tooDeep(next.node.range) }
      left = next
      ceiling = level
    }
    return left
  }

  private func tooDeep(_ range: SourceRange) -> Failure {
    Located(.tooDeep(limit: limits.expressionDepth), at: range)
  }

  // MARK: - Operands

  /// Reads an operand with the operators before it.
  ///
  /// - Returns: The operand, and the strongest level of operator that can follow it.
  private mutating func operand(from floor: Level) throws(Failure) -> (Part, Level) {
    expected.insert(slot: .value)
    let start = current.start
    if floor <= .not, accept(.not) {
      return (prefixed(.not, try part(from: .not), start: start), .not)
    }
    if current.kind == .minus {
      guard !isHelpOption else { throw unexpected() }
      advance()
      return (prefixed(.minus, try part(from: .sign), start: start), .sign)
    }
    return (try primary(), .sign)
  }

  private func prefixed(_ sign: PrefixOperator, _ operand: Part, start: Int) -> Part {
    let range = SourceRange(start, operand.node.range.end)
    return Part(node: Ranged(.prefix(sign, operand.node), range), height: operand.height + 1)
  }

  private mutating func primary() throws(Failure) -> Part {
    let range = current.range
    let value: Expression
    switch current.kind {
    case .openParenthesis: return try bracketed()
    case .number:
      value = .number(NumberLiteral(digits: lexer.string(range.start, range.end)))
      advance()
    case .text: value = .text(try text().value)
    case .date: value = .date(try dateToken().value)
    case .word where keyword == .true || keyword == .false:
      value = .truth(keyword == .true)
      advance()
    case .variable:
      let any = VariableType.allCases
      let read = try variable(as: any, fallback: .truth(true)) { $0.expression(at: range) }
      value = read?.value ?? .truth(true)
    case .word where keyword?.isReservedInExpressions != true: value = .field(try fieldName().value)
    default: throw unexpected()
    }
    return Part(node: Ranged(value, range), height: 1)
  }

  private mutating func bracketed() throws(Failure) -> Part {
    let start = current.start
    advance()
    let inner = try part(from: .or)
    guard accept(sign: .closeParenthesis) else { throw unexpected() }
    let range = SourceRange(start, previous.end)
    return Part(node: Ranged(inner.node.value, range), height: inner.height)
  }

  // MARK: - Operators between operands

  /// Reads an operator that goes on from an expression, with its right operand.
  ///
  /// - Returns: The level of the operator and the whole expression; nothing when none follows.
  private mutating func continuation(
    of left: Part,
    from floor: Level,
    to ceiling: Level,
  ) throws(Failure) -> (Level, Part)? {
    expected.insert(slot: .operator)
    if keyword == .round, floor <= .sum, ceiling >= .sum { return (.sum, try rounded(left)) }
    guard let sign = infixOperator, sign.level >= floor, !isRedirection else { return nil }
    if sign.level == .comparison, ceiling == .comparison {
      throw Located(.chainedComparison, at: current.range)
    }
    guard sign.level <= ceiling else { return nil }
    let place = current.range
    advance()
    if sign.level == .comparison, case .field(let field) = left.node.value { comparedField = field }
    let right = try part(from: sign.level.stronger)
    if sign.level == .comparison { comparedField = nil }
    let range = left.node.range.union(right.node.range)
    let node = Ranged(Expression.infix(left.node, Ranged(sign, place), right.node), range)
    return (sign.level, Part(node: node, height: max(left.height, right.height) + 1))
  }

  private mutating func rounded(_ left: Part) throws(Failure) -> Part {
    try expect(.round)
    let word: RoundingWord = accept(.up) ? .up : accept(.down) ? .down : .nearest
    let step = accept(.to) ? try part(from: .sign) : nil
    let range = SourceRange(left.node.range.start, previous.end)
    let node = Ranged(Expression.rounded(left.node, word, to: step?.node), range)
    return Part(node: node, height: max(left.height, step?.height ?? 0) + 1)
  }

  /// The operator that the next token is.
  private var infixOperator: InfixOperator? {
    switch current.kind {
    case .plus: .plus
    case .minus: .minus
    case .times: .times
    case .divided: .divided
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .word where keyword == .or: .or
    case .word where keyword == .and: .and
    case .word where keyword == .contains: .contains
    default: nil
    }
  }
}

extension Parser.Level {
  /// The level above; the strongest stays.
  var stronger: Self { Self(rawValue: rawValue + 1) ?? .sign }
}

extension InfixOperator {
  /// How strongly the operator binds.
  var level: Parser.Level {
    switch self {
    case .or: .or
    case .and: .and
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contains: .comparison
    case .plus, .minus: .sum
    case .times, .divided: .product
    }
  }
}
