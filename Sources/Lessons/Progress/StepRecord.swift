/// How a learner got past a step.
package enum StepResult: String, CaseIterable, Hashable, Sendable {
  /// The learner found an answer without being shown one.
  case solved
  /// The learner was shown the solution.
  case shown
  /// The learner went on without an answer.
  case skipped

  /// Whether this result is worth more than another one, which it then takes the place of.
  package func outranks(_ other: StepResult?) -> Bool {
    guard let other else { return true }
    let order: [StepResult] = [.skipped, .shown, .solved]
    return (order.firstIndex(of: self) ?? 0) > (order.firstIndex(of: other) ?? 0)
  }
}

/// What is kept of a learner's work on a step.
package struct StepRecord: Hashable, Sendable {
  /// The mark of what the step was judged by; a step with another mark was revised since.
  package var check: String
  /// How the learner got past it; none while it is open.
  package var result: StepResult?
  /// Whether the solution was shown since the learner came to the step.
  package var isShown = false
  /// The answers that were judged, the right one counted.
  package var attempts = 0
  /// The hints that were told.
  package var hints = 0

  /// Makes the record of a step that nobody has worked on.
  package init(check: String) { self.check = check }
}
