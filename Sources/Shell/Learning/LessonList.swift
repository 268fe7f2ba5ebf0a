import CommandLanguage
import Diagnostics
import Lessons

/// The lessons of the course with how far a learner is.
struct LessonList {
  private let pages: [Walkthrough]
  private let counts: [StepCounts]

  /// Makes the list.
  init(_ pages: [Walkthrough], _ progress: LearnerProgress) {
    self.pages = pages
    counts = pages.map { Self.counts(of: $0, progress) }
  }

  /// Returns how many steps of a lesson are behind a learner.
  static func counts(of page: Walkthrough, _ progress: LearnerProgress) -> StepCounts {
    StepCounts(results: page.steps.map { progress.result(of: $0, in: page.front.id.value) })
  }

  /// The first lesson that is not done; none where all are.
  var next: String? {
    zip(pages, counts).first { !$0.1.isComplete }?.0.front.id.value
  }

  /// The list, with what comes next below it.
  var text: String {
    let heads = ["lesson", "title", "minutes", "steps", "progress"]
    let rows = zip(pages, counts).map { page, counts in
      [
        page.front.id.value, page.front.title.value,
        page.front.minutes.map { String($0.value) } ?? "", "\(page.steps.count)", counts.words,
      ]
    }
    let widths = heads.indices.map { column in
      ([heads] + rows).map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    let lines = [heads, rule] + rows
    let table = lines.map { cells in
      let padded = cells.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - DisplayWidth.columns(of: cell))
        return column == 2 || column == 3 ? blanks + cell : cell + blanks
      }
      var line = padded.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }
    let end = next.map { LearnMessages.next($0) } ?? "all lessons are done\n"
    return table.joined() + (pages.isEmpty ? "no lessons\n" : end)
  }
}
