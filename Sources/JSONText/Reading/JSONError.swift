/// A problem of a JSON text and the bytes that cause it.
public struct JSONError: Error, Hashable, Sendable {
  /// The problem.
  public let problem: JSONProblem
  /// The bytes, by their offsets in the span that was read; an empty range is a place between bytes.
  public let range: Range<Int>

  /// Makes an error.
  public init(_ problem: JSONProblem, at range: Range<Int>) {
    self.problem = problem
    self.range = range
  }

  /// Makes an error of one place.
  public init(_ problem: JSONProblem, at offset: Int) {
    self.init(problem, at: offset..<offset)
  }
}
