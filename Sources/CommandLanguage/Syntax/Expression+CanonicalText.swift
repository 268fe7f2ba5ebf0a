extension Expression {
  /// The expression as canonical text, with only the brackets that it needs.
  package var canonicalText: String {
    switch self {
    case .number(let number): return number.digits
    case .text(let text): return CanonicalText.quoted(text)
    case .date(let date): return date.text
    case .truth(let holds): return holds ? "true" : "false"
    case .field(let name): return name
    case .prefix(.minus, let operand): return "-" + Self.text(operand, from: .sign)
    case .prefix(.not, let operand): return "not " + Self.text(operand, from: .not)
    case .infix(let left, let sign, let right):
      let level = sign.value.level
      let leftFloor = level == .comparison ? level.stronger : level
      let leftText = Self.text(left, from: leftFloor)
      return "\(leftText) \(sign.value.rawValue) \(Self.text(right, from: level.stronger))"
    case .rounded(let operand, let direction, let step):
      var canonical = CanonicalText()
      canonical.word(Self.text(operand, from: .sum))
      canonical.word("round")
      if direction != .nearest { canonical.word(direction.rawValue) }
      canonical.option("to", step.map { Self.text($0, from: .sign) })
      return canonical.text
    }
  }

  /// Returns an operand, in brackets when it binds less strongly than its place asks for.
  private static func text(_ operand: Ranged<Expression>, from floor: Parser.Level) -> String {
    let text = operand.value.canonicalText
    return operand.value.level < floor ? "(\(text))" : text
  }

  /// How strongly the outermost operator binds.
  private var level: Parser.Level {
    switch self {
    case .number, .text, .date, .truth, .field, .prefix(.minus, _): .sign
    case .prefix(.not, _): .not
    case .infix(_, let sign, _): sign.value.level
    case .rounded: .sum
    }
  }
}
