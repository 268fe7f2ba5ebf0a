/// A group that was written, as the journal knows it.
struct WrittenGroup: Sendable {
  /// The count of commits with this one.
  let revision: Int
  /// The checksum, to which the next group refers.
  let chain: Checksum
  /// The count of its bytes.
  let byteCount: Int
  /// The count of its lines.
  let lineCount: Int

  /// Returns the count of lines of a group: the first one, one for each operation, and the last.
  static func lineCount(operations: Int) -> Int { operations + 2 }
}
