package import CommandLanguage
package import Diagnostics

/// What stands before a walkthrough: what it is called, and what it is played on.
package struct FrontMatter: Sendable {
  /// The name under which progress is kept; never used for another lesson.
  package let id: Ranged<String>
  /// What the walkthrough is about, for a list.
  package let title: Ranged<String>
  /// The lessons that come before it, by their names.
  package let needs: [Ranged<String>]
  /// The sample, or the path of the bundle, that it is played on; a page without steps needs none.
  package let book: Ranged<String>?
  /// The work date at the start.
  package let workDate: Ranged<DateLiteral>
  /// How long reading and doing takes, where that was said.
  package let minutes: Ranged<Int>?
  /// Where it stands, with its rules.
  package let range: SourceRange

  /// Makes a front matter.
  package init(
    id: Ranged<String>,
    title: Ranged<String>,
    needs: [Ranged<String>] = [],
    book: Ranged<String>?,
    workDate: Ranged<DateLiteral>,
    minutes: Ranged<Int>? = nil,
    range: SourceRange,
  ) {
    self.id = id
    self.title = title
    self.needs = needs
    self.book = book
    self.workDate = workDate
    self.minutes = minutes
    self.range = range
  }
}

/// The names of lessons and steps: lower-case words with hyphens between them.
package enum LessonName {
  /// Whether a text can be the name of a lesson or a step.
  package static func isName(_ text: String) -> Bool {
    let words = text.split(separator: "-", omittingEmptySubsequences: false)
    let isPlain = words.allSatisfy { word in
      !word.isEmpty && word.utf8.allSatisfy { isLetter($0) || isDigit($0) }
    }
    return isPlain && text.utf8.first.map(isLetter) == true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
