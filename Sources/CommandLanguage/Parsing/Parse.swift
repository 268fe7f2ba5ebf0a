package import Diagnostics

/// Reads all statements of a text without variables.
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
  var reading = ScriptReading(source, variables: VariableTable(), limits: limits)
  while reading.readNext() != nil {}
  return try reading.finish()
}

/// Whether what was typed at a prompt goes on in the next line: it ends in an open quote or a `\`.
///
/// A statement that is wrong before its end is complete, so that the mistake is told at once.
///
/// - Parameters:
///   - text: What was typed.
///   - variables: The variables that were made before.
/// - Returns: Whether it goes on.
package func isIncomplete(_ text: String, variables: VariableTable) -> Bool {
  let source = SourceText(name: "", text: text)
  var reading = ScriptReading(source, variables: variables)
  while reading.readNext() != nil {}
  return reading.hasProblem { $0 == .unterminatedText || $0 == .danglingContinuation }
}
