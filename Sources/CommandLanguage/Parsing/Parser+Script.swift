import Diagnostics

// A statement of a text, and how to go on behind a mistake.

extension Parser {
  /// Reads one statement up to its end, with what can stand before and behind every statement.
  mutating func parseStatement() throws(Failure) -> Statement {
    start = current.start
    form = nil
    comparedField = nil
    depth = 0
    do throws(Failure) {
      let expectedError = try expectationClause()
      let action = try parseAction()
      let output = try outputClause(of: action)
      try expectEnd()
      return Statement(
        action,
        range: SourceRange(start, previous.end),
        output: output,
        expectedError: expectedError,
      )
    } catch {
      guard isHelpOption, lexer.isLastOfStatement(behind: current.start + 6) else { throw error }
      let topic = Ranged(helpTopic(from: start), SourceRange(start, current.start))
      advance(over: current.start + 6, as: .word)
      return Statement(.shell(.help(topic)), range: SourceRange(start, previous.end))
    }
  }

  /// Reads what stands behind the word `assert`, up to the end of the text.
  mutating func parseAssertion() throws(Failure) -> Statement {
    start = current.start
    form = .assertion
    comparedField = nil
    depth = 0
    let condition = try expression()
    let scope = try scopeClause()
    expected.insertEnd()
    guard current.kind == .endOfText else { throw unexpected() }
    return Statement(
      .work(.assert(condition, on: scope)),
      range: SourceRange(start, previous.end),
    )
  }

  /// Goes to the end of a statement that does not parse.
  ///
  /// - Returns: The problem to report, which can be the cause of the one that was met.
  mutating func recover(from failure: Failure) -> Failure {
    if let runaway = runawayText() {
      lexer.resume(behindLineOf: runaway.range.start, closingQuotesOnLines: false)
      restart()
      return runaway
    }
    if failure.problem == .unterminatedText {
      lexer.resume(behindLineOf: failure.range.start, closingQuotesOnLines: true)
    } else {
      lexer.skipStatement(from: current.start)
    }
    restart()
    return failure
  }

  /// Returns the problem of a quote that was forgotten on an earlier line, if it seems so.
  ///
  /// The sign is a text over several lines that runs straight into what could not be read.
  private func runawayText() -> Failure? {
    guard previous.kind == .text, previous.end == current.start else { return nil }
    let text = lexer.bytes[previous.start..<previous.end]
    let breaks = text.count { $0 == UInt8(ascii: "\n") }
    guard breaks > 0, !current.kind.endsStatement else { return nil }
    let quote = SourceRange(previous.start, previous.start + 1)
    return Located(.runawayText(lines: breaks + 1), at: quote)
  }

  /// Returns a problem for each line that is too long.
  func lineProblems() -> [Failure] {
    var problems: [Failure] = []
    var start = 0
    func check(_ end: Int) {
      guard end - start > limits.lineLength else { return }
      let range = SourceRange(start + limits.lineLength, end)
      problems.append(Located(.lineTooLong(limit: limits.lineLength), at: range))
    }
    for (offset, byte) in lexer.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      check(offset)
      start = offset + 1
    }
    check(lexer.bytes.count)
    return problems
  }
}
