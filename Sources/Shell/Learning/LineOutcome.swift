import CommandLanguage
import Diagnostics
import Session

/// What came of a statement in a lesson.
struct StatementOutcome {
  /// The statement.
  let statement: Statement
  /// What it had to show; none where it failed, or belongs to the shell itself.
  let report: Report?
  /// The name of the error that it failed with.
  let error: String?
}

/// What came of a line in a lesson.
struct LineOutcome {
  /// What came of its statements; of none where it does not parse.
  var outcomes: [StatementOutcome] = []
  /// The names of the errors that it does not parse with.
  var syntaxErrors: [String] = []
  /// How to go on.
  var flow = Flow.goOn

  /// The names of all errors, in their order.
  var errors: [String] { syntaxErrors + outcomes.compactMap(\.error) }

  /// The statements that succeeded.
  var succeeded: [StatementOutcome] { outcomes.filter { $0.error == nil } }
}

extension Shell {
  /// Runs a line of a lesson, and returns what came of each of its statements.
  mutating func learn(_ text: String) -> LineOutcome {
    outcomes = []
    lastError = nil
    let flow = runTyped(text)
    let all = outcomes ?? []
    outcomes = nil
    // What does not parse has no statements.
    let isUnparsable = all.isEmpty && !flow.goesOn
    return LineOutcome(
      outcomes: all,
      syntaxErrors: isUnparsable ? [lastError].compactMap(\.self) : [],
      flow: flow,
    )
  }
}
