import Diagnostics

extension Parser {
  /// Reads what `history` asks for: everything, a search, or a file to save to.
  ///
  /// A text that begins like an option has to stand in quotes, so that a misspelt option is told.
  mutating func historyRequest() throws(Failure) -> HistoryRequest {
    expected.insert(slot: .text)
    expected.insert(.save)
    expected.insertEnd()
    guard !endsAction else { return .list(nil) }
    guard current.kind == .minus else {
      let text = try rawText()
      return .list(text.isEmpty ? nil : text)
    }
    let end = lexer.runEnd(from: current.start)
    if lexer.isCompleting, end == lexer.textEnd {
      takeCursor(end)
      throw unexpected()
    }
    guard Keyword(lexer.bytes[current.start..<end]) == .save else { throw unexpected() }
    advance(over: end, as: .word)
    return .save(try path())
  }
}
