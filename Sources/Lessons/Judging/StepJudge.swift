import CommandLanguage
package import Rendering
package import Session

/// Judges answers to a step: by what they reach, not by what was typed.
///
/// The solution and every answer start from the same state. Nothing here is changed by judging, so
/// that one judge serves a learner's answers and the checks of a lesson.
package struct StepJudge: Sendable {
  private let step: LessonStep
  private let start: Workspace
  private let solution: Attempt

  /// Makes the judge of a step.
  ///
  /// - Parameters:
  ///   - step: The step.
  ///   - start: The session as it was before the step.
  ///   - solution: What came of the step's solution from there.
  package init(_ step: LessonStep, start: Workspace, solution: Attempt) {
    self.step = step
    self.start = start
    self.solution = solution
  }

  /// Returns whether an answer is right, and else what is otherwise than it is to be.
  ///
  /// - Throws: `StatementFailure` when a book cannot be read, or a check cannot be made.
  package func verdict(on answer: Attempt) throws(StatementFailure) -> Verdict {
    var differences: [AnswerDifference] = []
    switch step.acceptance {
    case .sameResult: differences += resultDifferences(of: answer)
    case .sameState:
      let found = try answer.workspace.differences(from: solution.workspace, since: start)
      differences += found.map { .state($0) }
    case .exact:
      if answer.statements != solution.statements { differences.append(.statements) }
    case .predicate: break
    }
    for check in step.checks {
      if let failure = try failure(of: check, in: answer.workspace) {
        differences.append(.check(failure))
      }
    }
    return differences.isEmpty ? .right : .wrong(differences)
  }

  private func resultDifferences(of answer: Attempt) -> [AnswerDifference] {
    guard let expected = solution.report else {
      // A solution that shows nothing asks for nothing to be shown.
      return []
    }
    guard let found = answer.report else { return [.noResult] }
    return Rendering.resultDifferences(of: found, from: expected, isOrdered: sorts)
      .map { .result($0) }
  }

  /// Whether the solution sorts what it shows last.
  private var sorts: Bool {
    for statement in solution.statements.reversed() {
      if case .work(.list(let query)) = statement.action { return query.sortField != nil }
      if case .work = statement.action { return false }
    }
    return false
  }

  /// Returns why a check does not hold; nothing where it does.
  private func failure(
    of check: Statement,
    in workspace: Workspace,
  ) throws(StatementFailure) -> StatementFailure? {
    guard case .work(let action) = check.action else { return nil }
    do throws(StatementFailure) {
      _ = try Session.step(workspace, action, of: check)
      return nil
    } catch {
      if case .book = error { throw error }
      return error
    }
  }
}

/// What a judge says of an answer.
package enum Verdict: Hashable, Sendable {
  /// The answer is right.
  case right
  /// The answer is wrong; at least one difference, the most telling first.
  case wrong([AnswerDifference])
}

/// What is otherwise about an answer than it is to be.
package enum AnswerDifference: Hashable, Sendable {
  /// Nothing was shown, and something is asked for.
  case noResult
  /// What was shown.
  case result(ResultDifference)
  /// What was reached.
  case state(StateDifference)
  /// Other statements were typed than are asked for.
  case statements
  /// A check does not hold.
  case check(StatementFailure)
}
