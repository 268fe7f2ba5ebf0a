/// How large a text and its parts may be; more is an error, never a crash or a long wait.
package struct SyntaxLimits: Hashable, Sendable {
  /// The most bytes of a line.
  package var lineLength = 262_144
  /// The most levels of an expression, counted in brackets and in the tree.
  package var expressionDepth = 256
  /// The most lines and spans of lines in one list.
  package var spans = 10_000
  /// The most characters of a record's number or name.
  package var nameLength = 100
  /// The most statements of a text.
  package var statements = 1_000_000

  /// The limits that hold unless others are given.
  package static let standard = SyntaxLimits()

  /// The largest number or position of a line.
  package static let lineNumber = 2_000_000_000
  /// The largest count: of records to list, of steps to undo.
  package static let count = 1_000_000

  /// The largest status that a program can leave with.
  package static let exitStatus = 255

  /// Makes the standard limits.
  package init() {}
}
