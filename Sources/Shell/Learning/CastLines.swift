import Diagnostics
import Lessons

/// The lines of a learner who types each solution as the page has it.
struct CastLines: LineSource {
  private let cast: Cast
  private var lines: ArraySlice<[String]>
  /// Whether a line was asked for when there were no more: the solutions do not do the lesson.
  private(set) var isExhausted = false

  /// Makes the lines of a lesson.
  init(cast: Cast, lesson: Lesson) {
    self.cast = cast
    lines = lesson.page.steps.flatMap(\.exchanges).map(\.typed)[...]
  }

  mutating func next(_ prompt: Prompt) -> LineEvent {
    guard let typed = lines.popFirst() else {
      isExhausted = true
      return .end
    }
    let text = Styling.terminal.apply(.headline, to: prompt.text)
    for (index, line) in typed.enumerated() {
      cast.type(line, prompt: index == 0 ? text + " " : "... ")
    }
    return .line(typed.joined(separator: "\n"))
  }

  mutating func recall(_ earlier: @escaping () -> [String]) {}

  mutating func remember(_ line: String) {}
}
