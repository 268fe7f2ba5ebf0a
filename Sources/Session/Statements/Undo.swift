import CommandLanguage
import Diagnostics
import Purchasing
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
    var changed: Set<Int> = []
    while undone.count < count, let step = workspace.history.undo() {
      undone.append(step.statement)
      switch step.change {
      case .edit(let edit, startingFrom: _):
        workspace.scene.revert(edit)
        changed.formUnion(edit.worksheetRows)
      case .replaced(from: let scene, to: _): workspace.scene = scene
      case .committed(let changes, from: let scene, to: _):
        workspace.scene = scene
        try add(changes.inverse, to: &pending)
      }
    }
    return try workspace.afterHistory("undid", undone, rows: changed, pending, of: statement)
  }

  func redo(_ count: Int, of statement: Statement) throws(StatementFailure) -> Step {
    guard !history.undone.isEmpty else {
      throw .state(Located(.nothingToRedo, at: statement.range))
    }
    var workspace = self
    var pending = PendingChanges()
    var redone: [String] = []
    var changed: Set<Int> = []
    while redone.count < count, let step = workspace.history.redo() {
      redone.append(step.statement)
      switch step.change {
      case .edit(let edit, startingFrom: let start):
        if let start, start.id != workspace.scene.id { workspace.scene = start }
        workspace.scene.apply(edit)
        changed.formUnion(edit.worksheetRows)
      case .replaced(from: _, to: let scene): workspace.scene = scene
      case .committed(let changes, from: _, to: let scene):
        workspace.scene = scene
        try add(changes, to: &pending)
      }
    }
    return try workspace.afterHistory("did again", redone, rows: changed, pending, of: statement)
  }

  private func add(
    _ changes: ChangeSet,
    to pending: inout PendingChanges,
  ) throws(StatementFailure) {
    do throws(BookFailure) {
      try pending.add(changes, to: base)
    } catch {
      throw .book(error)
    }
  }

  private func afterHistory(
    _ verb: String,
    _ statements: [String],
    rows changed: Set<Int>,
    _ pending: PendingChanges,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    guard pending.strangers.isEmpty else {
      throw .state(Located(.changedSince(records: pending.strangers), at: statement.range))
    }
    let effect = "\(verb): \(statements.joined(separator: "; "))"
    let history = HistoryReport(entries: history.entries, effect: effect)
    return Step(
      workspace: self,
      report: try reportAfter(history, rows: changed, of: statement),
      changes: pending.changeSet,
    )
  }

  /// Returns what a move through the history shows: what is under way after it, where something is.
  private func reportAfter(
    _ history: HistoryReport,
    rows: Set<Int>,
    of statement: Statement,
  ) throws(StatementFailure) -> Report {
    switch scene.task {
    case .none: return .history(history)
    case .orders(let orders):
      let places = rows.filter { $0 < orders.worksheet.rows.count }.sorted()
      let lines = places.map { orders.worksheet.rows[$0].line }
      let changed = lines.isEmpty ? nil : lines
      return .moved(history, now: try currentReport(changed: changed, of: statement))
    case .invoice, .draft:
      return .moved(history, now: try currentReport(of: statement))
    }
  }
}
