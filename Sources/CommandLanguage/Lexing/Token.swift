import Diagnostics

/// The kinds of token.
enum TokenKind: UInt8, Hashable, Sendable {
  // Words and values.
  case word
  case number
  case date
  case dateFormula
  case text
  /// The value of a variable: `$n`.
  case variable
  // Signs.
  case comma
  case openParenthesis
  case closeParenthesis
  case plus
  case minus
  case times
  case divided
  case equal
  case notEqual
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  // Ends of a statement.
  case newline
  case semicolon
  case endOfText
  // What is no legal part of any statement.
  /// Digits that run into letters: `12abc`.
  case malformedNumber
  /// A quote that is never closed.
  case openText
  /// A `\` with nothing behind it to continue.
  case danglingContinuation
  /// A character that means nothing here.
  case stray
  /// What the cursor touches, when a text is read for completion.
  case cursor

  /// Whether a statement ends before such a token.
  var endsStatement: Bool { self == .newline || self == .semicolon || self == .endOfText }
}

/// A token: what it is and where; its text is read from the source when it is needed.
struct Token: Hashable, Sendable {
  let kind: TokenKind
  let start: Int
  let end: Int

  var range: SourceRange { SourceRange(start, end) }
}
