import JSONText

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
