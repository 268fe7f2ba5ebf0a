import JSONText

/// A problem of a record and the bytes that cause it.
package struct RecordError: Error, Hashable, Sendable {
  /// The problem.
  package let problem: RecordProblem
  /// The bytes, by their offsets in the span that was read.
  package let range: Range<Int>

  /// Makes an error.
  package init(_ problem: RecordProblem, at range: Range<Int>) {
    self.problem = problem
    self.range = range
  }

  init(_ error: JSONError) { self.init(.json(error.problem), at: error.range) }
}
