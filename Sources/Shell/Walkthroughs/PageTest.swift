import CommandLanguage
import Diagnostics
import JSONStore
import Lessons
import Rendering
import Session
import TradeModel

/// Plays a walkthrough on a throw-away book, and finds what is wrong with it.
struct PageTest {
  /// The page beside what its statements show.
  let comparison: PageComparison
  /// What is wrong with its steps, in the order of the page.
  let problems: [Located<PageProblem>]

  /// Plays a page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - rehearsal: A session on the book of the page, at its work date.
  init(_ page: Walkthrough, on rehearsal: Rehearsal) {
    var rehearsal = rehearsal
    var outputs: [[String]] = []
    var problems: [Located<PageProblem>] = []
    for part in page.parts {
      let before = rehearsal
      let performance = rehearsal.play(part.exchanges)
      outputs += performance.outputs
      guard case .step(let step) = part else { continue }
      problems += step.errorHints.compactMap { Self.problem(of: $0.code) }
      if let error = performance.error {
        problems.append(Located(.solutionFails(error), at: step.id.range))
      } else {
        problems += Self.problems(of: step, from: before, performance.attempt)
      }
    }
    comparison = PageComparison(page, outputs: outputs)
    self.problems = problems
  }

  /// The names of all errors that a learner can meet.
  private static let errors = expectableErrors + syntaxErrors

  /// Returns what is wrong with the name of an error.
  private static func problem(of code: Ranged<String>) -> Located<PageProblem>? {
    guard !errors.contains(code.value) else { return nil }
    let near = NameSuggestion.nearest(to: code.value, among: errors)
    return Located(.unknownError(code.value, suggestion: near), at: code.range)
  }

  /// Returns what is wrong with how a step is judged.
  private static func problems(
    of step: LessonStep,
    from before: Rehearsal,
    _ solution: Attempt,
  ) -> [Located<PageProblem>] {
    let judge = StepJudge(step, start: before.workspace, solution: solution)
    var problems: [Located<PageProblem>] = []
    func add(_ problem: PageProblem, at range: SourceRange) {
      problems.append(Located(problem, at: range))
    }
    do throws(StatementFailure) {
      if case .wrong(let differences) = try judge.verdict(on: solution) {
        add(.solutionWrong(differences), at: step.id.range)
      }
      if try judge.verdict(on: Attempt(workspace: before.workspace)) == .right {
        add(.passedBefore, at: step.id.range)
      }
      for reject in step.rejects {
        var copy = before
        let answer = copy.play(reject.statements)
        // An answer that fails is no answer, so that it cannot pass.
        guard answer.error == nil else { continue }
        if try judge.verdict(on: answer.attempt) == .right { add(.rejectPasses, at: reject.range) }
      }
    } catch {
      add(.unjudged(message(of: diagnostic(for: error))), at: step.id.range)
    }
    return problems
  }
}
