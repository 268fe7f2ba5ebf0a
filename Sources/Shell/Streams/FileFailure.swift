/// A file that cannot be read, written or moved.
package struct FileFailure: Error, Hashable, Sendable {
  /// The file, as it was named.
  package let path: String
  /// Why, mostly in the words of the system: `No such file or directory`.
  package let reason: String

  /// Makes a failure.
  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}
