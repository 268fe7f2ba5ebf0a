package import Diagnostics

/// Reads the statements of a page: a text in which they stand in passages between prose.
///
/// Every range points into the page. A passage is read as if it were a text by itself, apart from
/// its quotes, each of which is closed on its line: behind a line break stands the page's margin.
/// The variables of a passage are known in those that are read after it.
package struct PageReading {
  private var parser: Parser
  private var hasStatement = false
  /// What is wrong with the passages that have been read.
  package private(set) var problems: [Located<SyntaxProblem>]

  /// Begins to read a page.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the page, with blanks where a passage has the page's margin.
  ///   - variables: The variables that the first passage can use.
  ///   - limits: How large the page and its parts may be.
  package init(
    _ bytes: [UInt8],
    variables: VariableTable,
    limits: SyntaxLimits = .standard,
  ) {
    parser = Parser(page: bytes, limits: limits)
    parser.variables = variables
    problems = parser.lineProblems()
  }

  /// The variables behind the passages that have been read.
  package var variables: VariableTable {
    get { parser.variables }
    set { parser.variables = newValue }
  }

  /// Returns the statements of a passage; what does not parse is added to the problems.
  package mutating func statements(in passage: SourceRange) -> [Statement] {
    var statements: [Statement] = []
    parser.enter(passage)
    while parser.current.kind != .endOfText {
      guard !parser.current.kind.endsStatement else {
        parser.advance()
        continue
      }
      parser.isAtHead = !hasStatement
      hasStatement = true
      do throws(Located<SyntaxProblem>) {
        statements.append(try parser.parseStatement())
      } catch {
        problems.append(parser.recover(from: error))
        if case .needsLaterVersion = error.problem { parser.skipAll() }
      }
    }
    return statements
  }

  /// Returns the `assert` statement whose condition a passage is.
  ///
  /// - Returns: Nothing when it does not parse, which is added to the problems.
  package mutating func assertion(in passage: SourceRange) -> Statement? {
    parser.enter(passage)
    do throws(Located<SyntaxProblem>) {
      return try parser.parseAssertion()
    } catch {
      problems.append(error)
      return nil
    }
  }
}
