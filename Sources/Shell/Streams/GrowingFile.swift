/// A file that grows while something goes on, and is whole all the time.
package protocol GrowingFile {
  /// Writes a text from an offset on, in one piece, and cuts off what stood behind it.
  ///
  /// - Throws: `FileFailure` when it cannot be written.
  func write(_ text: String, at offset: Int) throws(FileFailure)
}
