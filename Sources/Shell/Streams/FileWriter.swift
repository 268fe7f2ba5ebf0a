/// What the shell writes beside the store: the reports that a statement puts into files.
package protocol FileWriter {
  /// Begins a file, which takes its place only when it is finished.
  ///
  /// - Throws: `FileFailure` when no file can be made there.
  func draft(ofFile path: String) throws(FileFailure) -> any FileDraft

  /// Makes a file that grows, empty at first.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - replacing: Whether a file that is there is given up for it.
  /// - Returns: The file.
  /// - Throws: `FileFailure` when no file can be made there, or one is there.
  func growingFile(_ path: String, replacing: Bool) throws(FileFailure) -> any GrowingFile
}

extension FileWriter {
  package func growingFile(
    _ path: String,
    replacing: Bool,
  ) throws(FileFailure) -> any GrowingFile {
    throw FileFailure(path: path, reason: "no files are written here")
  }
}

/// A file that is not in its place yet.
package protocol FileDraft {
  /// Writes the whole text, and puts the file into its place; nothing more is asked of it.
  ///
  /// - Throws: `FileFailure` when it cannot be written; then its place is as it was.
  func finish(_ text: String) throws(FileFailure)
  /// Gives the file up; its place is as it was.
  func discard()
}

/// Files of a program that writes none.
struct NoFileWriter: FileWriter {
  func draft(ofFile path: String) throws(FileFailure) -> any FileDraft {
    throw FileFailure(path: path, reason: "no files are written here")
  }
}
