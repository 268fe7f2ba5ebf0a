package import JSONText

/// One thing that is wrong with a bundle.
package struct BundleFinding: Hashable, Sendable {
  /// What is wrong.
  package let problem: RecordProblem
  /// The bytes that are wrong.
  package let range: Range<Int>
  /// Where they stand, for people.
  package let place: JSONPlace
}
