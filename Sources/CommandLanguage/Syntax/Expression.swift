/// An expression over the fields of a row: a value, or a condition.
package indirect enum Expression: Hashable, Sendable {
  /// A number.
  case number(NumberLiteral)
  /// A text in quotes.
  case text(String)
  /// A date.
  case date(DateLiteral)
  /// `true` or `false`.
  case truth(Bool)
  /// A field of the row, in lower case as typed: `needed`.
  case field(String)
  /// An operator before an operand.
  case prefix(PrefixOperator, Ranged<Expression>)
  /// An operator between two operands.
  case infix(Ranged<Expression>, Ranged<InfixOperator>, Ranged<Expression>)
  /// `VALUE round [up|down] [to STEP]`; without a step to a whole number.
  case rounded(Ranged<Expression>, RoundingWord, to: Ranged<Expression>?)
}

/// A number as it was typed, in its shortest form: `12`, `0.5`.
package struct NumberLiteral: Hashable, Sendable {
  /// The digits.
  package let digits: String

  /// Makes a literal of digits with an optional point; brings them to their shortest form.
  package init(digits: String) {
    let point = UInt8(ascii: ".")
    let zero = UInt8(ascii: "0")
    var text = Substring(digits).utf8
    if text.contains(point) {
      while text.last == zero { text.removeLast() }
      if text.last == point { text.removeLast() }
    }
    text = text.drop { $0 == zero }
    let needsZero = text.isEmpty || text.first == point
    self.digits = (needsZero ? "0" : "") + String(Substring(text))
  }
}

/// A date as it was typed; the parser has checked that there is such a day.
package struct DateLiteral: Hashable, Sendable {
  /// The date as `YYYY-MM-DD`.
  package let text: String

  /// Makes a literal of a checked text.
  package init(text: String) { self.text = text }
}

/// An operator before an operand.
package enum PrefixOperator: String, CaseIterable, Hashable, Sendable {
  /// The opposite number.
  case minus = "-"
  /// The opposite truth.
  case not
}

/// An operator between two operands.
package enum InfixOperator: String, CaseIterable, Hashable, Sendable {
  /// One or both hold.
  case or
  /// Both hold.
  case and
  /// The two are the same.
  case equal = "="
  /// The two differ.
  case notEqual = "!="
  /// The left is smaller.
  case less = "<"
  /// The left is not larger.
  case lessOrEqual = "<="
  /// The left is larger.
  case greater = ">"
  /// The left is not smaller.
  case greaterOrEqual = ">="
  /// The left text contains the right one, in any case.
  case contains
  /// The sum.
  case plus = "+"
  /// The difference.
  case minus = "-"
  /// The product.
  case times = "*"
  /// The quotient.
  case divided = "/"
}

/// The direction of `round`.
package enum RoundingWord: String, CaseIterable, Hashable, Sendable {
  /// To the nearest, a half away from zero.
  case nearest = ""
  /// Away from zero.
  case up
  /// Towards zero.
  case down
}
