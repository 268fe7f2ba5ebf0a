package import JSONText

/// One thing that is wrong with a bundle.
package struct BundleFinding: Hashable, Sendable {
  /// What is wrong.
  package let problem: RecordProblem
  /// The bytes that are wrong.
  package let range: Range<Int>
  /// Where they stand, for people.
  package let place: JSONPlace

  /// Finds the places of errors in a bundle's text, and puts them into the order of the text.
  static func make(of errors: RecordErrors, in bytes: Span<UInt8>) -> [BundleFinding] {
    let ordered = errors.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let places = JSONPlace.find(ordered.map(\.range.lowerBound), in: bytes)
    return zip(ordered, places).map { error, place in
      BundleFinding(problem: error.problem, range: error.range, place: place)
    }
  }
}
