package import Diagnostics

/// The place of a `run` statement that led to a script.
package struct Inclusion: Hashable, Sendable {
  /// The text that holds the statement.
  package let source: SourceText
  /// The name of the file in the statement.
  package let range: SourceRange
}
