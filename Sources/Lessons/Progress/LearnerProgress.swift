import CommandLanguage

/// What is kept of a learner's work on all lessons, also on those that are no longer taught.
package struct LearnerProgress: Hashable, Sendable {
  private var records: [String: [String: StepRecord]] = [:]

  /// Makes the progress of someone who begins.
  package init() {}

  /// What is kept of a step, by the names of its lesson and of itself.
  package subscript(lesson: String, step: String) -> StepRecord? {
    get { records[lesson]?[step] }
    set { records[lesson, default: [:]][step] = newValue }
  }

  /// The names of the lessons, in the order of the alphabet.
  package var lessons: [String] { records.keys.sorted() }

  /// Returns the names of the steps of a lesson, in the order of the alphabet.
  package func steps(of lesson: String) -> [String] { records[lesson]?.keys.sorted() ?? [] }

  /// Returns how a learner got past a step; none while it is open, as it is again once it was revised.
  package func result(of step: LessonStep, in lesson: String) -> StepResult? {
    guard let record = self[lesson, step.id.value], record.check == step.checkMark else {
      return nil
    }
    return record.result
  }

  /// Whether a step has been answered, and was revised since.
  package func isRevised(_ step: LessonStep, in lesson: String) -> Bool {
    guard let record = self[lesson, step.id.value] else { return false }
    return record.result != nil && record.check != step.checkMark
  }
}
