import CommandLanguage

// `changes`: the edits and commits of the session.

extension Workspace {
  func changes() -> Step {
    Step(workspace: self, report: .history(HistoryReport(entries: history.entries)))
  }
}
