/// One thing that is wrong with a store.
package struct Finding: Hashable, Sendable, CustomStringConvertible {
  /// The file or folder.
  package let path: String
  /// Where in the file it is; none where the whole file is meant.
  package let position: FilePosition?
  /// What is wrong, in lower case without a full stop.
  package let reason: String
  /// Whether the store is sound all the same.
  package let isWarning: Bool

  /// Describes something that is wrong.
  package init(
    _ path: String,
    at position: FilePosition? = nil,
    isWarning: Bool = false,
    _ reason: String,
  ) {
    self.path = path
    self.position = position
    self.isWarning = isWarning
    self.reason = reason
  }

  /// Makes the finding that an error is.
  init(_ error: StoreError) {
    if case .damaged(let damage) = error.cause {
      self.init(error.path, at: damage.position, damage.reason)
    } else {
      self.init(error.path, error.reason)
    }
  }

  /// The finding as `file:line:column: reason`.
  package var description: String { "\(place): \(isWarning ? "warning: " : "")\(reason)" }

  /// The path, with line and column where they are known.
  package var place: String {
    position.map { "\(path):\($0.line):\($0.column)" } ?? path
  }
}
