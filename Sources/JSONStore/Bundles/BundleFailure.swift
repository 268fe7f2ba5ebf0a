package import JSONText
package import TradeModel

/// The reason why a bundle was not taken.
package enum BundleFailure: Error, Hashable, Sendable {
  /// Something is wrong with the bundle.
  case rejected(BundleRejection)
  /// The book that the bundle was read for cannot be read.
  case book(BookFailure)
}

/// All that is wrong with a bundle, up to a bound.
package struct BundleRejection: Hashable, Sendable {
  /// The name under which the bundle was read: a path.
  package let name: String
  /// What is wrong, in the order of the text.
  package let findings: [BundleFinding]
  /// Whether more is wrong than `findings` tells.
  package let hasMore: Bool

  /// The findings as lines of `name:line:column: path: reason`.
  package var lines: [String] {
    findings.map { finding in
      let place = "\(name):\(finding.place.position)"
      let path = finding.place.path
      return path.isEmpty
        ? "\(place): \(finding.problem.reason)" : "\(place): \(path): \(finding.problem.reason)"
    }
  }
}

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
