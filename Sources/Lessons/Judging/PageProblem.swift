import CommandLanguage
package import Diagnostics

/// What is wrong with a page that parses: its steps or its place among others.
package enum PageProblem: Error, Hashable, Sendable {
  /// A statement of a solution fails, with an error of this name.
  case solutionFails(String)
  /// The solution does not pass its own checks.
  case solutionWrong([AnswerDifference])
  /// The step is passed before anything is done.
  case passedBefore
  /// An answer that has to be wrong passes.
  case rejectPasses
  /// No error has the name that stands behind `on`; a near name is suggested.
  case unknownError(String, suggestion: String?)
  /// Another page has the same name; where it is.
  case repeatedLesson(String, other: String)
  /// A lesson that is to come before is not there; a near name is suggested.
  case unknownLesson(String, suggestion: String?)
  /// Lessons need each other in a circle; they are named, the first one also as the last.
  case circle([String])
  /// Text that is another one the next time would be kept.
  case volatile(String, VolatileText.Kind)
  /// A book could not be read while a step was judged.
  case unjudged(String)
}

/// Looks at pages together: their names, and what each needs.
package enum CourseLaws {
  /// Returns what is wrong with pages as a course.
  ///
  /// - Parameter pages: The pages, in their order.
  /// - Returns: The problems of each page, in the order of the pages.
  package static func problems(of pages: [Walkthrough]) -> [[Located<PageProblem>]] {
    var problems: [[Located<PageProblem>]] = pages.map { _ in [] }
    var places: [String: Int] = [:]
    for (index, page) in pages.enumerated() {
      let id = page.front.id
      if let first = places[id.value] {
        let other = pages[first].source.name
        problems[index].append(Located(.repeatedLesson(id.value, other: other), at: id.range))
      } else {
        places[id.value] = index
      }
    }
    for (index, page) in pages.enumerated() {
      for needed in page.front.needs where places[needed.value] == nil {
        let near = NameSuggestion.nearest(to: needed.value, among: pages.map(\.front.id.value))
        problems[index].append(
          Located(.unknownLesson(needed.value, suggestion: near), at: needed.range)
        )
      }
      if let circle = circle(through: index, of: pages, places) {
        problems[index].append(Located(.circle(circle), at: page.front.id.range))
      }
    }
    return problems
  }

  /// Returns the lessons on a way from a page back to itself.
  private static func circle(
    through start: Int,
    of pages: [Walkthrough],
    _ places: [String: Int],
  ) -> [String]? {
    var ways = [[start]]
    var seen: Set<Int> = []
    while let way = ways.popLast(), let last = way.last {
      for needed in pages[last].front.needs {
        guard let next = places[needed.value] else { continue }
        if next == start { return (way + [start]).map { pages[$0].front.id.value } }
        if seen.insert(next).inserted { ways.append(way + [next]) }
      }
    }
    return nil
  }
}
