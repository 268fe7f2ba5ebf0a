/// How a run of scripts is replayed, and what is told of it when it is over.
package struct ReplaySettings: Hashable, Sendable {
  /// Whether a report is told at the end.
  package var showsReport = false
  /// The path of a file for the results, as JUnit has them.
  package var resultFile: String?
  /// Whether a person is asked before each statement.
  package var asksFirst = false
  /// The line that a script starts at; none is its first.
  package var firstLine: Int?
  /// The line that a script stops before; none is its end.
  package var endLine: Int?

  /// Makes settings that do nothing beside the run.
  package init() {}

  /// Whether what came of the statements is kept.
  var isLogged: Bool { showsReport || resultFile != nil }
}
