package import JSONStore

/// What the shell reads beside the store: scripts and bundles.
package protocol FileReader {
  /// Returns the bytes of a file.
  ///
  /// - Throws: `FileFailure` when it cannot be read, or is longer than `limit`.
  func bytes(ofFile path: String, limit: Int) throws(FileFailure) -> [UInt8]

  /// Returns the bytes of the standard input, up to its end.
  ///
  /// - Throws: `FileFailure` when it cannot be read, or is longer than `limit`.
  func standardInput(limit: Int) throws(FileFailure) -> [UInt8]

  /// Opens a bundle, which is read piece by piece; `-` is the standard input.
  ///
  /// - Throws: `FileFailure` when it cannot be opened.
  func bundle(_ path: String) throws(FileFailure) -> any BundleInput

  /// Returns whether there is a folder at a path.
  func isFolder(_ path: String) -> Bool
}

/// A file that cannot be read.
package struct FileFailure: Error, Hashable, Sendable {
  /// The file, as it was named.
  package let path: String
  /// Why, in the words of the system: `No such file or directory`.
  package let reason: String

  /// Makes a failure.
  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}
