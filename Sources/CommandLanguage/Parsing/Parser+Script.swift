import Diagnostics

// The statements of a text, and how to go on behind a mistake.

extension Parser {
  /// Reads all statements; one problem at most for each that does not parse.
  mutating func parseScript() -> (statements: [Statement], problems: [Failure]) {
    let longLines = lineProblems()
    guard longLines.isEmpty else { return ([], longLines) }
    var statements: [Statement] = []
    var problems: [Failure] = []
    while current.kind != .endOfText {
      guard !current.kind.endsStatement else {
        advance()
        continue
      }
      guard statements.count + problems.count < limits.statements else {
        problems.append(Located(.tooManyStatements(limit: limits.statements), at: current.range))
        break
      }
      do throws(Failure) {
        statements.append(try parseStatement())
      } catch {
        problems.append(recover(from: error))
      }
    }
    return (statements, problems)
  }

  /// Reads one statement up to its end.
  mutating func parseStatement() throws(Failure) -> Statement {
    let start = current.start
    form = nil
    comparedField = nil
    depth = 0
    let action = try parseAction()
    try expectEnd()
    return Statement(action, range: SourceRange(start, previous.end))
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
  private func lineProblems() -> [Failure] {
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
