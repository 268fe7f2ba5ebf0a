/// How far a bundle has been read or written.
package struct TransferProgress: Hashable, Sendable {
  /// What is under way.
  package enum Stage: Hashable, Sendable {
    /// The text is read; bytes are counted.
    case reading
    /// The tables are written; records are counted.
    case storing
    /// The text is written; records are counted.
    case writing
  }

  /// What is under way.
  package let stage: Stage
  /// How much of it is done.
  package let done: Int
  /// How much there is, where that is known.
  package let total: Int?

  /// Describes progress.
  package init(_ stage: Stage, done: Int, total: Int?) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}
