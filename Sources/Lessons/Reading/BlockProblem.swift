/// What is wrong with a block of a walkthrough that is played.
package enum BlockProblem: Error, Hashable, Sendable {
  /// A block is never closed.
  case unclosedBlock(String)
  /// A fence says something about its block that means nothing.
  case unknownBlockOption(String)
  /// A step has no name.
  case missingStepName
  /// Two steps of the page have the same name; the line of the first is given.
  case repeatedStepName(String, line: Int)
  /// A block begins with something else than a statement.
  case noStatementFirst
  /// A block holds no statement.
  case noStatement
  /// A step has no such field; a near one is suggested.
  case unknownField(String, suggestion: String?)
  /// A step has a field twice that stands once.
  case repeatedField(String)
  /// There is no such way to accept an answer; a near one is suggested.
  case unknownAcceptance(String, suggestion: String?)
  /// Only checks are to count, and there is none.
  case missingCheck
  /// A step has fewer than two hints.
  case missingHints(Int)
  /// A step has no answer that has to be wrong.
  case missingReject
  /// A rejected answer holds no statement.
  case emptyReject
  /// A hint holds the whole solution.
  case revealingHint
  /// What stands behind `on` cannot be the name of an error.
  case badErrorName(String)
}
