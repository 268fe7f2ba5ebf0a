package import CommandLanguage
package import Diagnostics

/// Something that a walkthrough asks for, with a solution and what an answer is judged by.
package struct LessonStep: Sendable {
  /// The name under which progress is kept; unique on its page.
  package let id: Ranged<String>
  /// The solution: what is typed and what it shows.
  package let exchanges: [Exchange]
  /// What makes an answer right.
  package let acceptance: Acceptance
  /// What has to hold after an answer: `assert` statements.
  package let checks: [Statement]
  /// Answers that have to be wrong; at least one.
  package let rejects: [RejectedAnswer]
  /// What helps, from a thought to nearly the solution; at least two.
  package let hints: [Ranged<String>]
  /// What to say below an error of some name.
  package let errorHints: [ErrorHint]
  /// The block with its fences.
  package let range: SourceRange

  /// Makes a step.
  package init(
    id: Ranged<String>,
    exchanges: [Exchange],
    acceptance: Acceptance = .sameResult,
    checks: [Statement] = [],
    rejects: [RejectedAnswer],
    hints: [Ranged<String>],
    errorHints: [ErrorHint] = [],
    range: SourceRange,
  ) {
    self.id = id
    self.exchanges = exchanges
    self.acceptance = acceptance
    self.checks = checks
    self.rejects = rejects
    self.hints = hints
    self.errorHints = errorHints
    self.range = range
  }

  /// The statements of the solution.
  package var solution: [Statement] { exchanges.flatMap(\.statements) }

  /// Returns what to say below an error of a name.
  package func hint(onError code: String) -> String? {
    errorHints.first { $0.code.value == code }?.text.value
  }
}

/// What makes the answer to a step right.
package enum Acceptance: String, CaseIterable, Hashable, Sendable {
  /// The last report has the same records.
  case sameResult = "same-result"
  /// Worksheet, selection, documents and book are the same.
  case sameState = "same-state"
  /// The statements are the same.
  case exact
  /// Only the step's checks count.
  case predicate
}

/// An answer that has to be wrong.
package struct RejectedAnswer: Sendable {
  /// The statements.
  package let statements: [Statement]
  /// Where it stands.
  package let range: SourceRange

  /// Makes an answer.
  package init(statements: [Statement], range: SourceRange) {
    self.statements = statements
    self.range = range
  }
}

/// What to say below an error of some name.
package struct ErrorHint: Sendable {
  /// The name of the error.
  package let code: Ranged<String>
  /// What to say.
  package let text: Ranged<String>

  /// Makes a hint.
  package init(code: Ranged<String>, text: Ranged<String>) {
    self.code = code
    self.text = text
  }
}
