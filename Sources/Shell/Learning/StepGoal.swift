import CommandLanguage
import JSONStore
import Lessons
import Session
import TradeModel

/// What a step asks for, as it is from the state at its start.
struct StepGoal {
  /// What is told of an answer.
  enum Word {
    /// The step is done.
    case right
    /// It is one of several things to do, and the next one is to come.
    case onTheWay
    /// It is no answer to the step: the learner looks around.
    case looking
    /// It is an answer, and what it is to be is something else.
    case notYet([AnswerDifference])
    /// It cannot be judged, since the solution of the page fails.
    case unknown
  }

  private let step: LessonStep
  private let start: Workspace
  private let attempts: [Attempt]?
  private let judge: StepJudge

  /// Finds out what a step asks for.
  ///
  /// - Parameters:
  ///   - step: The step.
  ///   - desk: A session at the start of the step, which is used up.
  init(_ step: LessonStep, _ desk: inout LessonDesk) {
    self.step = step
    start = desk.shell.workspace
    attempts = desk.solve(step)
    judge = StepJudge(
      step,
      start: start,
      solution: attempts?.last ?? Attempt(workspace: start),
    )
  }

  /// Judges what was typed last.
  ///
  /// A learner who looks around is never wrong. A difference is told only behind a statement that
  /// changed something, or that shows the kind of thing that the step asks for, since only these
  /// can be meant as an answer.
  ///
  /// - Parameters:
  ///   - line: What came of the line; all of it succeeded.
  ///   - statements: All statements that succeeded since the step began.
  ///   - workspace: The session behind the line.
  /// - Returns: What is told of it.
  /// - Throws: `StatementFailure` when a book cannot be read, or a check cannot be made.
  func word(
    on line: LineOutcome,
    after statements: [Statement],
    in workspace: Workspace,
  ) throws(StatementFailure) -> Word {
    guard let solution = attempts?.last else { return .unknown }
    // What shows no report, as help, is only asked for by its name.
    if solution.report == nil, step.acceptance == .sameResult, !isAsked(line) { return .looking }
    var answer = Attempt(workspace: workspace)
    for outcome in line.succeeded {
      answer.add([outcome.statement], workspace: workspace, report: outcome.report)
    }
    answer.statements = statements.suffix(step.solution.count)
    switch try judge.verdict(on: answer) {
    case .right: return .right
    case .wrong(let differences):
      if isOnTheWay(line, to: workspace) { return .onTheWay }
      return isMeant(line) ? .notYet(differences) : .looking
    }
  }

  /// Whether a line was one of the statements of the solution, and has reached what that reaches.
  private func isOnTheWay(_ line: LineOutcome, to workspace: Workspace) -> Bool {
    guard let last = line.succeeded.last?.statement, let attempts else { return false }
    for attempt in attempts.dropLast() where attempt.statements.last == last {
      let differences = try? workspace.differences(from: attempt.workspace, since: start)
      if differences?.isEmpty == true { return true }
    }
    return false
  }

  /// Whether a line can be meant as an answer.
  private func isMeant(_ line: LineOutcome) -> Bool {
    isAsked(line) || line.succeeded.contains { $0.statement.changesSession }
  }

  /// Whether a line has a statement of the kind that the solution has.
  private func isAsked(_ line: LineOutcome) -> Bool {
    line.succeeded.map(\.statement).contains { statement in
      step.solution.contains {
        $0.name == statement.name && $0.expectedError == statement.expectedError
      }
    }
  }
}
