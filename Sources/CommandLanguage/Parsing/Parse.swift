package import Diagnostics

/// Reads all statements of a text.
///
/// - Parameters:
///   - source: The text.
///   - limits: How large the text and its parts may be.
/// - Returns: The statements, with their places.
/// - Throws: `SyntaxErrors` with every problem of the text, in order, when there is one.
/// - Complexity: O(n) in the text's length.
package func parse(
  _ source: SourceText,
  limits: SyntaxLimits = .standard,
) throws(SyntaxErrors) -> Script {
  var parser = Parser(source.text, limits: limits)
  let (statements, problems) = parser.parseScript()
  guard problems.isEmpty else { throw SyntaxErrors(problems: problems) }
  return Script(source: source, statements: statements)
}

/// Whether what was typed at a prompt goes on in the next line: it ends in an open quote or a `\`.
///
/// A statement that is wrong before its end is complete, so that the mistake is told at once.
package func isIncomplete(_ text: String) -> Bool {
  var parser = Parser(text, limits: .standard)
  return parser.parseScript().problems.contains {
    $0.problem == .unterminatedText || $0.problem == .danglingContinuation
  }
}
