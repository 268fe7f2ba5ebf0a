import Diagnostics

/// Finds what the parser looks for where a text ends.
struct CompletionFinder {
  private var parser: Parser
  /// Where the statement that the text ends in starts.
  private var start = 0

  init(_ text: String) {
    parser = Parser(text, limits: .standard, isCompleting: true)
  }

  mutating func find() -> Completion {
    let isUnderstood = parseToCursor()
    let range = replaceRange
    guard isUnderstood, !adjoinsValue, !parser.lexer.endsInComment else {
      return Completion(replaceRange: range, candidates: [])
    }
    let typed = parser.lexer.string(range.start, range.end).lowercased()
    if typed.hasPrefix("$"), !parser.expected.contains(.topic) { return variables(in: range) }
    return Completion(
      replaceRange: range,
      candidates: words(beginning: typed) + slots,
      statement: parser.form.map { StatementTable.name(of: $0) },
      comparedField: parser.comparedField,
      isStatementWhole: typed.isEmpty && parser.expected.containsEnd,
    )
  }

  /// Returns the statement that the text ends in and what could follow there; nothing where the
  /// statement is not known, or is wrong.
  mutating func findExpected() -> (form: StatementForm, expected: ExpectationSet)? {
    guard parseToCursor(), !parser.lexer.endsInComment, let form = parser.form else { return nil }
    // Behind a blank only an open quote is still touched.
    guard parser.current.kind != .cursor else { return nil }
    return (form, parser.expected)
  }

  /// Whether a condition has begun in the statement that the text ends in.
  var isInCondition: Bool {
    var lexer = parser.lexer
    lexer.position = start
    var token = lexer.next()
    while token.kind != .endOfText {
      if token.kind == .word, Keyword(lexer.bytes[token.start..<token.end]) == .where {
        return true
      }
      token = lexer.next()
    }
    return false
  }

  /// Returns the variables as what could be typed, where one may stand.
  private func variables(in range: SourceRange) -> Completion {
    let fits = Slot.allCases.contains { $0.takesVariable && parser.expected.contains($0) }
    return Completion(replaceRange: range, candidates: fits ? [.slot(.variable)] : [])
  }

  /// Parses up to the end of the text.
  ///
  /// - Returns: Whether everything before it could be read.
  private mutating func parseToCursor() -> Bool {
    while true {
      start = parser.current.start
      switch parser.current.kind {
      case .newline, .semicolon:
        parser.advance()
        continue
      case .endOfText, .cursor:
        parser.expected.insert(slot: .statement)
        parser.form = nil
        return true
      default: break
      }
      do throws(Parser.Failure) {
        _ = try parser.parseStatement()
        if parser.current.kind == .endOfText { return true }
      } catch {
        if parser.current.kind == .cursor || parser.current.kind == .endOfText { return true }
        _ = parser.recover(from: error)
        if parser.current.kind == .endOfText { return false }
      }
    }
  }

  // MARK: - Where

  /// What the cursor touches; all words of a help topic count as one.
  private var replaceRange: SourceRange {
    let end = parser.lexer.textEnd
    let touched = parser.current.kind == .cursor ? parser.current.range : SourceRange(end, end)
    guard parser.expected.contains(.topic) else { return touched }
    var lexer = parser.lexer
    lexer.position = start
    _ = lexer.next()
    return SourceRange(min(lexer.next().start, touched.start), end)
  }

  /// Whether the cursor touches a quote or a bracket, behind which a blank is missing.
  private var adjoinsValue: Bool {
    let previous = parser.previous
    return previous.end == parser.lexer.textEnd
      && (previous.kind == .text || previous.kind == .closeParenthesis)
  }

  // MARK: - What

  /// The values that have to be looked up in the book, or on the disk.
  private var slots: [Completion.Candidate] {
    Slot.allCases.compactMap { slot in
      switch slot {
      case .statement, .operator, .topic, .variable, .literal, .version: nil
      default: parser.expected.contains(slot) ? .slot(slot) : nil
      }
    }
  }

  private func words(beginning typed: String) -> [Completion.Candidate] {
    let expected = parser.expected
    if expected.contains(.topic) {
      return HelpPage.names.filter { $0.hasPrefix(typed) }
        .map { .word($0, note: HelpPage.note(of: $0)) }
    }
    var words: [Completion.Candidate] = []
    func offer(_ word: String, _ note: @autoclosure () -> String) {
      if word.hasPrefix(typed) { words.append(.word(word, note: note())) }
    }
    if expected.contains(.statement) {
      for word in StatementTable.firstWords { offer(word, HelpPage.note(of: word)) }
    }
    for keyword in expected.keywords { offer(keyword.text, note(of: keyword)) }
    if expected.contains(.operator) {
      for sign in InfixOperator.allCases { offer(sign.rawValue, sign.note) }
      offer(Keyword.round.text, Keyword.round.note)
    }
    if expected.contains(.value), parser.comparedField != nil {
      for truth in [Keyword.true, .false] { offer(truth.text, truth.note) }
    }
    return words
  }

  /// Returns a note for a word: which statement it makes, or what it means in one.
  private func note(of keyword: Keyword) -> String {
    if let form = parser.form {
      let longer = HelpPage.note(of: "\(StatementTable.name(of: form)) \(keyword.text)")
      return longer.isEmpty
        ? keyword.note(in: form, isSwitch: parser.expected.contains(.off)) : longer
    }
    let typed = parser.lexer.string(start, parser.current.start).lowercased()
    var words = typed.split(whereSeparator: \.isWhitespace).map { String($0) }
    if words.first == Keyword.list.text {
      if keyword == .all { return "completed ones, too" }
      words.removeAll { $0 == Keyword.all.text }
    }
    let note = HelpPage.note(of: (words + [keyword.text]).joined(separator: " "))
    return note.isEmpty ? keyword.note : note
  }
}

extension Slot {
  /// Whether a variable can stand for such a value.
  fileprivate var takesVariable: Bool {
    switch self {
    case .statement, .operator, .topic, .variable, .errorCode, .version, .formula, .field: false
    case .document, .item, .vendor, .customer, .variant, .location, .unit, .line, .value, .count,
      .date, .text, .file, .literal, .share:
      true
    }
  }
}
