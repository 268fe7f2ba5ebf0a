package import CommandLanguage
package import Session

/// What came of statements that were carried out one after another from some state.
package struct Attempt: Sendable {
  /// The statements, in order.
  package var statements: [Statement]
  /// The session behind them.
  package var workspace: Workspace
  /// What was shown last, apart from what has nothing to show.
  package var report: Report?

  /// Makes an attempt; without statements it is the state that it starts from.
  package init(
    statements: [Statement] = [],
    workspace: Workspace,
    report: Report? = nil,
  ) {
    self.statements = statements
    self.workspace = workspace
    self.report = report
  }

  /// Adds statements that were carried out.
  package mutating func add(
    _ statements: [Statement],
    workspace: Workspace,
    report: Report?,
  ) {
    self.statements += statements
    self.workspace = workspace
    if let report, report != .nothing { self.report = report }
  }
}
