package import Diagnostics

extension Located<PageProblem> {
  /// What the problem says to a person.
  package var diagnostic: Diagnostic {
    let (code, headline, notes, help) = problem.words
    return Diagnostic(code: code, headline: headline, range: range, notes: notes, help: help)
  }
}

extension PageProblem {
  /// The name of the problem, what is wrong, what was found, and what to do.
  fileprivate var words: (code: String, headline: String, notes: [String], help: String?) {
    switch self {
    case .solutionFails(let code):
      (
        "solution-fails", "a statement of the solution fails: error[\(code)]", [],
        "where it is to fail, write expect error \(code) before it"
      )
    case .solutionWrong(let differences):
      (
        "solution-wrong", "the solution does not pass its own check",
        differences.map(\.sentence), nil
      )
    case .passedBefore:
      (
        "passed-before", "the step is passed before anything is done", [],
        "a check, or another accept, has to tell the solution from the book as it was"
      )
    case .rejectPasses:
      (
        "reject-passes", "the answer passes, and it has to be wrong", [],
        "a check, or another accept, has to tell it from the solution"
      )
    case .unknownError(let code, let near):
      (
        "unknown-error", "there is no error '\(code)'", [],
        near.map { "did you mean '\($0)'?" }
      )
    case .repeatedLesson(let id, let other):
      ("repeated-lesson", "another lesson is called '\(id)'", ["it is \(other)"], nil)
    case .unknownLesson(let id, let near):
      (
        "unknown-lesson", "there is no lesson '\(id)' among these", [],
        near.map { "did you mean '\($0)'?" }
      )
    case .circle(let ids):
      (
        "lessons-in-a-circle", "the lesson needs itself",
        [ids.joined(separator: " needs ")], nil
      )
    case .volatile(let text, let kind):
      (
        "volatile-text", "the output holds \(kind.rawValue): '\(text)'",
        ["it would be another one the next time, so nothing is rewritten"],
        "write [..] in its place, or ... for its line"
      )
    case .unjudged(let reason):
      ("not-judged", "the step could not be judged", [reason], nil)
    }
  }
}
