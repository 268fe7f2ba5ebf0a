package import CommandLanguage
package import Diagnostics

/// What is typed on a page at once, and what it shows.
package struct Exchange: Sendable {
  /// The lines that are typed, without the margin of the page.
  package let typed: [String]
  /// The statements of those lines; none where there is only a comment.
  package let statements: [Statement]
  /// The lines that are typed, with the margin and without the last line break.
  package let typedRange: SourceRange
  /// The lines that are shown; `...` stands for any lines, `[..]` in a line for any text.
  package let output: [String]
  /// The lines that are shown, with all their line breaks; empty where there are none.
  package let outputRange: SourceRange

  /// Makes an exchange.
  package init(
    typed: [String],
    statements: [Statement],
    typedRange: SourceRange,
    output: [String],
    outputRange: SourceRange,
  ) {
    self.typed = typed
    self.statements = statements
    self.typedRange = typedRange
    self.output = output
    self.outputRange = outputRange
  }
}
