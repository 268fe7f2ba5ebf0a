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
    let end = parser.lexer.bytes.count
    let token = parser.current
    var range = token.kind == .cursor ? token.range : SourceRange(end, end)
    let adjoins =
      parser.previous.end == end && !parser.previous.kind.endsStatement
      && (parser.previous.kind == .text || parser.previous.kind == .closeParenthesis)
    guard isUnderstood, !adjoins, !parser.lexer.endsInComment else {
      return Completion(replaceRange: range, candidates: [])
    }
    var words: [Completion.Candidate]
    if parser.expected.contains(.topic) {
      range = SourceRange(min(helpStart(), range.start), end)
      words = HelpPage.names.map { .word($0, note: note(ofTopic: $0)) }
    } else {
      words = parser.expected.contains(.statement) ? firstWords() : []
      words += parser.expected.keywords.map { .word($0.text, note: note(of: $0)) }
      words += valueWords()
    }
    let typed = parser.lexer.string(range.start, range.end).lowercased()
    let fitting = words.filter { candidate in
      guard case .word(let word, _) = candidate else { return true }
      return word.hasPrefix(typed)
    }
    let asked = Slot.allCases.filter { parser.expected.contains($0) && !Self.isSpeltOut($0) }
    return Completion(
      replaceRange: range,
      candidates: fitting + asked.map { .slot($0) },
      statement: parser.form.map { StatementTable.name(of: $0) },
      comparedField: parser.comparedField,
    )
  }

  /// Whether the words of a slot are known here, so that nobody else has to look them up.
  private static func isSpeltOut(_ slot: Slot) -> Bool {
    slot == .statement || slot == .operator || slot == .topic
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

  // MARK: - Words and notes

  private func firstWords() -> [Completion.Candidate] {
    var words: [String] = []
    for entry in StatementTable.entries {
      let first = String(entry.name.prefix { $0 != " " })
      if !words.contains(first) { words.append(first) }
    }
    return words.map { .word($0, note: Self.note(ofFixedWords: $0)) }
  }

  /// The operators, and the truths where a value is compared.
  private func valueWords() -> [Completion.Candidate] {
    var words: [Completion.Candidate] = []
    if parser.expected.contains(.operator) {
      for sign in InfixOperator.allCases { words.append(.word(sign.rawValue, note: sign.note)) }
      words.append(.word(Keyword.round.text, note: Keyword.round.note))
    }
    if parser.expected.contains(.value), parser.comparedField != nil {
      for truth in [Keyword.true, .false] { words.append(.word(truth.text, note: truth.note)) }
    }
    return words
  }

  /// Returns a note for a word: what it does at the start of a statement, or what it means later.
  private func note(of keyword: Keyword) -> String {
    guard parser.form == nil else { return keyword.note }
    let typed = parser.lexer.string(start, parser.current.start).lowercased()
    var words = typed.split(whereSeparator: \.isWhitespace).map { String($0) }
    if words.first == "list" { words.removeAll { $0 == "all" } }
    return Self.note(ofFixedWords: (words + [keyword.text]).joined(separator: " "))
  }

  private func note(ofTopic name: String) -> String {
    HelpTopic.all.first { $0.name == name }?.summary ?? Self.note(ofFixedWords: name)
  }

  /// Returns what a statement does, or the words that can follow where several begin alike.
  private static func note(ofFixedWords words: String) -> String {
    let entries = StatementTable.entries
    if let entry = entries.first(where: { $0.name == words }) { return entry.summary }
    var next: [String] = []
    for entry in entries where entry.name.hasPrefix(words + " ") {
      let word = String(entry.name.dropFirst(words.count + 1).prefix { $0 != " " })
      if !next.contains(word) { next.append(word) }
    }
    return next.joined(separator: ", ")
  }

  /// Returns where the topic behind `help` starts.
  private func helpStart() -> Int {
    var lexer = parser.lexer
    lexer.position = start
    _ = lexer.next()
    return lexer.next().start
  }
}
