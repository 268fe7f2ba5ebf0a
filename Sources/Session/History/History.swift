import TradeModel

/// What a step of the history did; boxed, so that an array of steps is cheap to copy.
indirect enum HistoryChange: Sendable {
  /// An edit of a worksheet or a document; the first edit keeps the scene in which it was made.
  case edit(TaskEdit, startingFrom: Scene?)
  /// One scene took the place of another: planned again, discarded, or on another work date.
  case replaced(from: Scene, to: Scene)
  /// A commit, with the scene before it and the scene after it.
  case committed(ChangeSet, from: Scene, to: Scene)

  var isCommit: Bool {
    if case .committed = self { true } else { false }
  }
}

/// One step of a session: a statement that edited or committed.
struct HistoryStep: Sendable {
  /// The statement in canonical form.
  let statement: String
  /// What it did, in a few words.
  let effect: String
  let change: HistoryChange
}

/// The steps of a session, those done and those undone.
///
/// An edit is kept as what it changed. A scene is kept where a step leaves it, as a value that
/// shares its rows with the worksheet that it was.
struct History: Sendable {
  /// The most steps that are kept; the oldest is forgotten first.
  static let depthLimit = 1000

  private(set) var done: [HistoryStep] = []
  /// The steps undone, the next one to do again last.
  private(set) var undone: [HistoryStep] = []
  /// How many steps were forgotten.
  private var forgotten = 0

  /// Adds a step; what was undone before can no longer be done again.
  mutating func add(_ step: HistoryStep) {
    undone = []
    done.append(step)
    if done.count > Self.depthLimit {
      let surplus = done.count - Self.depthLimit
      done.removeFirst(surplus)
      forgotten += surplus
    }
  }

  /// Moves the latest step to those undone and returns it.
  mutating func undo() -> HistoryStep? {
    guard let step = done.popLast() else { return nil }
    undone.append(step)
    return step
  }

  /// Moves the step undone last back to those done and returns it.
  mutating func redo() -> HistoryStep? {
    guard let step = undone.popLast() else { return nil }
    done.append(step)
    return step
  }

  /// The steps, oldest first, with those undone at the end in the order in which `redo` takes them.
  var entries: [HistoryEntry] {
    let steps = done.map { ($0, false) } + undone.reversed().map { ($0, true) }
    return steps.enumerated().map { index, step in
      HistoryEntry(
        number: forgotten + index + 1,
        statement: step.0.statement,
        effect: step.0.effect,
        isCommit: step.0.change.isCommit,
        isUndone: step.1,
      )
    }
  }
}
