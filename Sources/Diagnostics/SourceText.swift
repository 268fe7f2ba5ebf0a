/// A text that a person wrote, with the name under which errors point into it.
package struct SourceText: Hashable, Sendable {
  /// The name: a path, or `<command>`, `<stdin>`, `<prompt>`.
  package let name: String
  /// The text.
  package let text: String

  /// Makes a source text.
  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// A half-open range of UTF-8 offsets in a source text.
package struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  package let start: Int
  /// The offset behind the last byte.
  package let end: Int

  /// Makes a range; `start` is not behind `end`.
  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a source range runs forward from the text's start")
    self.start = start
    self.end = end
  }

  /// Returns the smallest range that covers this one and another.
  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(min(start, other.start), max(end, other.end))
  }
}

/// A problem and the place in the text that caused it.
package struct Located<Problem: Error & Hashable>: Error, Hashable {
  /// The problem.
  package let problem: Problem
  /// The place.
  package let range: SourceRange

  /// Makes a located problem.
  package init(_ problem: Problem, at range: SourceRange) {
    self.problem = problem
    self.range = range
  }
}
