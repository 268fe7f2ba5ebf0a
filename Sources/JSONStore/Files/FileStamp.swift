/// What a file system says of a file, and changes whenever somebody writes to it.
///
/// The time of the last change cannot be set by a program, so a file with the stamp that it had is
/// taken to have the bytes that it had, once the clock of the file system has gone on.
package struct FileStamp: Hashable, Sendable {
  /// The number of the file on its device.
  package let node: UInt64
  /// The count of bytes.
  package let size: Int
  /// When the bytes were last written, in nanoseconds since 1970-01-01.
  package let modified: Int64
  /// When the file was last changed in any way, in the same nanoseconds.
  package let changed: Int64

  /// Makes a stamp.
  package init(node: UInt64, size: Int, modified: Int64, changed: Int64) {
    self.node = node
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  /// Whether a write to the file from now on shows in its stamp, at a moment when another file was
  /// just made.
  ///
  /// The clock of a file system goes in steps: two writes within one step have the same time.
  func isSettled(before later: FileStamp) -> Bool {
    changed < later.changed && modified < later.changed
  }
}
