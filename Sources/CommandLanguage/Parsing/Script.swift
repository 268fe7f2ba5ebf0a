package import Diagnostics

/// A text that parsed: its statements in order.
package struct Script: Hashable, Sendable {
  /// The text.
  package let source: SourceText
  /// The statements.
  package let statements: [Statement]

  /// Makes a script.
  package init(source: SourceText, statements: [Statement]) {
    self.source = source
    self.statements = statements
  }
}
