/// Something that can be typed in a place, with what it stands for.
package struct TypingChoice: Hashable, Sendable {
  /// What is typed: a number, a text in quotes, or a field's name.
  package let text: String
  /// What it stands for, in a few words; may be blank.
  package let detail: String

  /// Makes a choice.
  package init(text: String, detail: String = "") {
    self.text = text
    self.detail = detail
  }
}

/// The first of what can be typed in a place, and how much there is in all.
package struct TypingChoices: Hashable, Sendable {
  /// The first choices.
  package private(set) var list: [TypingChoice] = []
  /// How many there are.
  package private(set) var total = 0

  /// Makes choices of all that there are, with at most so many of them.
  package init(_ all: [TypingChoice] = [], limit: Int = .max) {
    list = Array(all.prefix(limit))
    total = all.count
  }

  /// Makes choices of the first that were found, and of how many there are.
  init(_ first: [TypingChoice], total: Int) {
    list = first
    self.total = total
  }

  /// Adds further choices.
  package static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.list += right.list
    sum.total += right.total
    return sum
  }
}
