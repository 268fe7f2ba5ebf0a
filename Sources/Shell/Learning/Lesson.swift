import CommandLanguage
import JSONStore
import Lessons

/// A lesson with the book that it is played on, in memory.
struct Lesson {
  /// What it is asked for by: its name, or the path of its page.
  let name: String
  let page: Walkthrough
  let store: Store

  var id: String { page.front.id.value }
  var title: String { page.front.title.value }
}

/// A lesson of the course as the program carries it.
package struct LessonPage: Hashable, Sendable {
  /// The name of the page in what is told of it.
  package let name: String
  /// The text of the page.
  package let text: String

  /// Makes a page.
  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
