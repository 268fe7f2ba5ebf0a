import CommandLanguage
import Diagnostics
import TradeModel

// `undo [N]` and `redo [N]`: over more steps than there are, as many as there are.

extension Workspace {
  func undo(_ count: Int, of statement: Statement) throws(StatementFailure) -> Step {
    guard !history.done.isEmpty else {
      throw .state(Located(.nothingToUndo, at: statement.range))
    }
    var workspace = self
    var pending = PendingChanges()
    var undone: [String] = []
    while undone.count < count, let step = workspace.history.undo() {
      undone.append(step.statement)
      switch step.change {
      case .edit(let edit, startingFrom: _): workspace.scene.revert(edit)
      case .replaced(from: let scene, to: _): workspace.scene = scene
      case .committed(let changes, from: let scene, to: _):
        workspace.scene = scene
        try add(changes.inverse, to: &pending)
      }
    }
    return try workspace.afterHistory("undid", undone, pending, of: statement)
  }

  func redo(_ count: Int, of statement: Statement) throws(StatementFailure) -> Step {
    guard !history.undone.isEmpty else {
      throw .state(Located(.nothingToRedo, at: statement.range))
    }
    var workspace = self
    var pending = PendingChanges()
    var redone: [String] = []
    while redone.count < count, let step = workspace.history.redo() {
      redone.append(step.statement)
      switch step.change {
      case .edit(let edit, startingFrom: let start):
        if let start, start.id != workspace.scene.id { workspace.scene = start }
        workspace.scene.apply(edit)
      case .replaced(from: _, to: let scene): workspace.scene = scene
      case .committed(let changes, from: _, to: let scene):
        workspace.scene = scene
        try add(changes, to: &pending)
      }
    }
    return try workspace.afterHistory("did again", redone, pending, of: statement)
  }

  private func add(
    _ changes: ChangeSet,
    to pending: inout PendingChanges,
  ) throws(StatementFailure) {
    do throws(BookFailure) {
      try pending.add(changes, to: book)
    } catch {
      throw .book(error)
    }
  }

  private func afterHistory(
    _ verb: String,
    _ statements: [String],
    _ pending: PendingChanges,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    guard pending.strangers.isEmpty else {
      throw .state(Located(.changedSince(records: pending.strangers), at: statement.range))
    }
    let effect = "\(verb): \(statements.joined(separator: "; "))"
    return Step(
      workspace: self,
      report: .history(HistoryReport(entries: history.entries, effect: effect)),
      changes: pending.changeSet,
    )
  }
}
