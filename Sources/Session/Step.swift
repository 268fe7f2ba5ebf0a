package import TradeModel

/// What came of a statement: a new workspace, something to show, and perhaps something to store.
package struct Step: Sendable {
  /// The workspace after the statement; where `changes` are to be stored, after they are.
  package let workspace: Workspace
  /// What to show.
  package let report: Report
  /// What to tell beside it.
  package let notices: [Notice]
  /// What to store; the shell stores it before it takes the new workspace.
  package let changes: ChangeSet?

  /// Makes a step.
  package init(
    workspace: Workspace,
    report: Report,
    notices: [Notice] = [],
    changes: ChangeSet? = nil,
  ) {
    self.workspace = workspace
    self.report = report
    self.notices = notices
    self.changes = changes
  }
}
