import CommandLanguage
import Diagnostics
import Lessons
import Rendering

/// The words of lessons: what is told beside the pages and the statements.
enum LearnMessages {
  /// What stands above a lesson.
  static func greeting(_ lesson: Lesson, styling: Styling) -> String {
    let count = lesson.page.steps.count
    let steps = count == 1 ? "1 step" : "\(count) steps"
    let minutes = lesson.page.front.minutes.map { ", about \($0.value) minutes" } ?? ""
    let title = styling.apply(.headline, to: lesson.title)
    return """
      \(title) (\(steps)\(minutes))
      hint helps, where tells where you are, quit leaves; help lessons tells the rest

      """
  }

  /// What is told above a lesson that builds on others.
  static func needed(_ lessons: [String]) -> String {
    "note: this lesson builds on \(listed(lessons))\n"
  }

  /// What is told where a learner comes back in the midst of a lesson.
  static func resumed(_ number: Int, of count: Int) -> String {
    "you go on with step \(number) of \(count); back goes to the step before\n"
  }

  /// What is told where a learner comes back to a lesson that is done.
  static let again = "you have done this lesson, and it begins again\n"

  /// What is told of a step that was answered in another form.
  static let revised = "this step was revised since you did it\n"

  /// What is told of a right answer.
  static func right(_ result: StepResult, styling: Styling) -> String {
    styling.apply(.headline, to: result == .shown ? "right, as was shown" : "right") + "\n"
  }

  /// What is told where a part of the answer is there.
  static let onTheWay = "right so far; there is more to do\n"

  /// What is told of an answer that is none yet.
  static func notYet(_ differences: [AnswerDifference], styling: Styling) -> String {
    let limit = 3
    // A check says in the words of the language what the others say in those of the trade.
    let plain = differences.filter { if case .check = $0 { false } else { true } }
    let told = plain.isEmpty ? differences : plain
    let label = styling.apply(.label, to: "not yet:")
    var lines = told.prefix(limit).map { "\(label) \($0.sentence)\n" }
    let rest = told.count - limit
    if rest > 0 { lines.append("and \(rest) more\n") }
    return lines.joined()
  }

  /// What is told behind several answers that are none yet.
  static let nudge = "hint helps; restart step puts everything back as it was\n"

  /// How many answers that are none yet come before that.
  static let patience = 3

  /// What is told where an answer cannot be judged.
  static let unjudged = "note: this answer cannot be judged; skip goes on\n"

  /// A hint.
  static func hint(_ text: String, _ number: Int, of count: Int) -> String {
    "hint \(number) of \(count): \(text)"
  }

  /// What is told below the last hint.
  static let lastHint = "there is no other hint; solution shows what to type\n"

  /// What is told above the solution.
  static let solution = "type this:\n"

  /// What is told where a learner goes on without an answer.
  static let skipped = "skipped\n"

  /// What is told where there is no step before.
  static let first = "this is the first step\n"

  /// What is told where a step begins again.
  static let restarted = "everything is as it was when the step began\n"

  /// What is told where a learner leaves.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - index: The step that waited for an answer.
  ///   - next: The step that the lesson goes on with; none where it begins again.
  /// - Returns: The text.
  static func left(_ lesson: Lesson, _ index: Int, next: Int?) -> String {
    let place =
      switch next {
      case index?: "goes on there"
      case let next?: "goes on with step \(next + 1)"
      case nil: "begins again"
      }
    return "left at step \(index + 1); replenish learn \(lesson.name) \(place)\n"
  }

  /// What is told at the end of a lesson.
  static func done(_ counts: StepCounts) -> String {
    "that was the last step: \(counts.words)\n"
  }

  /// Returns what a lesson becomes that its solutions do not do.
  static func notDone(_ lesson: Lesson) -> Diagnostic {
    Diagnostic(
      code: "lesson-not-done",
      headline: "the solutions of \(lesson.id) do not do the lesson",
    )
  }

  /// What is told of the lesson that comes next.
  static func next(_ lesson: String) -> String { "next: replenish learn \(lesson)\n" }
}

/// How many steps of a lesson were got past in what way.
struct StepCounts: Hashable {
  let results: [StepResult?]

  /// How many steps are behind the learner.
  var done: Int { results.count { $0 != nil } }
  /// Whether all of them are.
  var isComplete: Bool { done == results.count }

  /// `5 solved, 1 shown, 1 skipped`.
  var words: String {
    let order: [StepResult] = [.solved, .shown, .skipped]
    let counted = order.map { result in (results.count { $0 == result }, result.rawValue) }
    let words = counted.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return words.isEmpty ? "not begun" : words.joined(separator: ", ")
  }
}
