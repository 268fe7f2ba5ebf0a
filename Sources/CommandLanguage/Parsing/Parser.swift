import Diagnostics

/// Reads statements from tokens, by recursive descent with one token of look-ahead.
///
/// Each time it looks for something it notes what, so that a message can say what could have stood
/// there and completion can offer it: both come from the grammar itself.
struct Parser {
  typealias Failure = Located<SyntaxProblem>

  var lexer: Lexer
  let limits: SyntaxLimits
  /// The next token.
  private(set) var current: Token
  /// The keyword that the next token spells.
  private(set) var keyword: Keyword?
  /// The token before it.
  private(set) var previous: Token
  /// What was looked for at the next token.
  var expected = ExpectationSet()
  /// The levels of the expression that is being read.
  var depth = 0
  /// The form of the statement that is being read, once its first words are known.
  var form: StatementForm?
  /// The field on the left of the comparison that is being read.
  var comparedField: String?
  /// The variables that the text can use.
  var variables = VariableTable()
  /// Where the statement that is being read starts.
  var start = 0
  /// Whether no statement stands before the one that is being read.
  var isAtHead = true

  init(_ text: String, limits: SyntaxLimits, isCompleting: Bool = false) {
    lexer = Lexer(text, isCompleting: isCompleting)
    self.limits = limits
    previous = Token(kind: .newline, start: 0, end: 0)
    current = previous
    advance()
  }

  /// Makes a parser that reads nothing until it enters a passage of a page.
  init(page bytes: [UInt8], limits: SyntaxLimits) {
    lexer = Lexer(page: bytes)
    self.limits = limits
    previous = Token(kind: .newline, start: 0, end: 0)
    current = previous
    advance()
  }

  // MARK: - Moving on

  /// Goes to a passage of the page.
  mutating func enter(_ passage: SourceRange) {
    lexer.enter(passage)
    restart()
  }

  /// Takes the next token.
  mutating func advance() {
    previous = current
    current = lexer.next()
    keyword = current.kind == .word ? Keyword(lexer.bytes[current.start..<current.end]) : nil
    expected.removeAll()
  }

  /// Takes the bytes from the next token's start to an offset as one token.
  mutating func advance(over end: Int, as kind: TokenKind) {
    current = Token(kind: kind, start: current.start, end: end)
    lexer.position = end
    advance()
  }

  /// Goes to the end of the text.
  mutating func skipAll() {
    lexer.position = lexer.textEnd
    advance()
  }

  /// Makes the token at the lexer's position the next one, after the lexer was moved.
  mutating func restart() {
    advance()
    previous = Token(kind: .newline, start: current.start, end: current.start)
  }

  /// Makes all that the cursor touches the next token, when a text is read for completion.
  mutating func takeCursor(_ end: Int) {
    current = Token(kind: .cursor, start: current.start, end: end)
    keyword = nil
  }

  /// Takes the next token if it is a keyword.
  mutating func accept(_ word: Keyword) -> Bool {
    expected.insert(word)
    guard keyword == word else { return false }
    advance()
    return true
  }

  /// Takes the next token if it is a keyword and nothing adjoins it.
  ///
  /// To be used where the number of a record can stand as well: `SALES-7` is one.
  mutating func acceptWhole(_ word: Keyword) -> Bool {
    expected.insert(word)
    guard keyword == word, lexer.endsRun(current.end) else { return false }
    advance()
    return true
  }

  /// Takes the next token if it is a sign.
  mutating func accept(sign: TokenKind) -> Bool {
    expected.insert(sign: sign)
    guard current.kind == sign else { return false }
    advance()
    return true
  }

  /// Takes a keyword that has to come next.
  mutating func expect(_ word: Keyword) throws(Failure) {
    guard accept(word) else { throw unexpected() }
  }

  /// Checks that the statement ends here.
  mutating func expectEnd() throws(Failure) {
    expected.insertEnd()
    guard current.kind.endsStatement else { throw unexpected() }
  }

  // MARK: - Problems

  /// Returns the problem that the next token is, given what was looked for.
  func unexpected() -> Failure {
    switch current.kind {
    case .openText:
      return Located(.unterminatedText, at: SourceRange(current.start, current.start + 1))
    case .danglingContinuation: return Located(.danglingContinuation, at: current.range)
    case .stray:
      return Located(.unexpectedCharacter(lexer.scalar(current.start)), at: current.range)
    case .malformedNumber: return Located(.badNumber(typed(current.range)), at: current.range)
    default: break
    }
    let list = expected.list
    guard !current.kind.endsStatement else {
      let place = SourceRange(previous.end, previous.end)
      return Located(.unexpected(.end, expected: list, suggestion: nil), at: place)
    }
    var suggestion: String?
    if current.kind == .word {
      let words = expected.keywords.map(\.text)
      suggestion = NameSuggestion.nearest(to: typed(current.range), among: words)
    }
    return Located(
      .unexpected(found(), expected: list, suggestion: suggestion),
      at: current.range,
    )
  }

  /// Returns what the next token is, for a message.
  private func found() -> Found {
    let text = typed(current.range)
    switch current.kind {
    case .word, .cursor: return .word(text)
    case .number, .malformedNumber: return .number(text)
    case .date: return .date(text)
    case .dateFormula: return .dateFormula(text)
    case .text, .openText: return .text(text)
    case .newline, .semicolon, .endOfText: return .end
    case .comma, .openParenthesis, .closeParenthesis, .plus, .minus, .times, .divided, .equal,
      .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .danglingContinuation, .stray,
      .variable:
      return .sign(text)
    }
  }

  /// Returns a part of the text as typed, cut when it is too long for a message.
  func typed(_ range: SourceRange) -> String {
    let text = lexer.string(range.start, min(range.end, range.start + 4 * Found.lengthLimit))
    guard text.count > Found.lengthLimit || range.end - range.start > text.utf8.count else {
      return text
    }
    return text.prefix(Found.lengthLimit - 1) + "…"
  }
}
