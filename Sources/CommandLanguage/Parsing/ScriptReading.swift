package import Diagnostics

/// Reads the statements of a text one after another.
///
/// Between two statements the variables can change: another text that a `run` statement names can
/// make some.
package struct ScriptReading {
  private let source: SourceText
  private var parser: Parser
  private var statements: [Statement] = []
  private var problems: [Located<SyntaxProblem>]

  /// Begins to read a text.
  package init(
    _ source: SourceText,
    variables: VariableTable,
    limits: SyntaxLimits = .standard,
  ) {
    self.source = source
    parser = Parser(source.text, limits: limits)
    parser.variables = variables
    problems = parser.lineProblems()
    if !problems.isEmpty { parser.skipAll() }
  }

  /// The variables behind the statements that have been read.
  package var variables: VariableTable {
    get { parser.variables }
    set { parser.variables = newValue }
  }

  /// Reads up to the end of the next statement that can be read.
  ///
  /// - Returns: The statement; none at the end of the text.
  package mutating func readNext() -> Statement? {
    while parser.current.kind != .endOfText {
      guard !parser.current.kind.endsStatement else {
        parser.advance()
        continue
      }
      let count = statements.count + problems.count
      guard count < parser.limits.statements else {
        let problem = SyntaxProblem.tooManyStatements(limit: parser.limits.statements)
        problems.append(Located(problem, at: parser.current.range))
        parser.skipAll()
        break
      }
      parser.isAtHead = count == 0
      do throws(Located<SyntaxProblem>) {
        let statement = try parser.parseStatement()
        statements.append(statement)
        return statement
      } catch {
        problems.append(parser.recover(from: error))
        if case .needsLaterVersion = error.problem { parser.skipAll() }
      }
    }
    return nil
  }

  /// Returns the whole text as statements.
  ///
  /// - Throws: `SyntaxErrors` with every problem of the text, in order, when there is one.
  package func finish() throws(SyntaxErrors) -> Script {
    guard problems.isEmpty else { throw SyntaxErrors(problems: problems) }
    return Script(source: source, statements: statements)
  }

  /// Whether a problem of some kind was found.
  func hasProblem(where matches: (SyntaxProblem) -> Bool) -> Bool {
    problems.contains { matches($0.problem) }
  }
}
