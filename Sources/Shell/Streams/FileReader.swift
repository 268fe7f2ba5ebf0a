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

  /// Returns the names in a folder, in any order; nothing where it cannot be read.
  func names(inFolder path: String) -> [NamedFile]
}

extension FileReader {
  package func names(inFolder path: String) -> [NamedFile] { [] }
}

/// A name in a folder.
package struct NamedFile: Hashable, Sendable {
  /// The name.
  package let name: String
  /// Whether it is that of a folder.
  package let isFolder: Bool

  /// Makes an entry.
  package init(name: String, isFolder: Bool) {
    self.name = name
    self.isFolder = isFolder
  }
}
