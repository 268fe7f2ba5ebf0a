/// What keeps a learner's progress between sessions.
package protocol ProgressKeeper {
  /// Returns what is kept; none where nothing is.
  ///
  /// - Throws: `FileFailure` when it cannot be read.
  func bytes() throws(FileFailure) -> [UInt8]?

  /// Keeps something in the place of what was kept, whole or not at all.
  ///
  /// - Throws: `FileFailure` when it cannot be kept.
  func keep(_ text: String) throws(FileFailure)

  /// Puts what is kept out of the way, where a person finds it.
  ///
  /// - Returns: Where it is now.
  /// - Throws: `FileFailure` when it cannot be moved.
  func setAside() throws(FileFailure) -> String
}

/// Keeps progress only as long as the program runs.
package final class MemoryProgress: ProgressKeeper {
  /// What is kept; none where nothing is.
  package private(set) var text: String?

  /// Makes a keeper of a text.
  package init(_ text: String? = nil) { self.text = text }

  package func bytes() -> [UInt8]? { text.map { Array($0.utf8) } }

  package func keep(_ text: String) { self.text = text }

  package func setAside() -> String {
    text = nil
    return "nowhere"
  }
}
