/// The bytes of a file, or of a part of it, with where they stand in it.
final class ByteSource: Sendable {
  /// The path of the file.
  let path: String
  /// The bytes.
  let bytes: [UInt8]
  /// The count of bytes of the file that lie before these.
  let firstOffset: Int
  /// The number of the line in which these bytes start.
  let firstLine: Int

  /// Describes the bytes of a file, or of its end.
  init(path: String, bytes: [UInt8], firstOffset: Int = 0, firstLine: Int = 1) {
    self.path = path
    self.bytes = bytes
    self.firstOffset = firstOffset
    self.firstLine = firstLine
  }

  /// Returns the place in the file of a position in these bytes.
  ///
  /// - Complexity: O(n): it counts the lines.
  func position(of index: Int) -> FilePosition {
    var line = firstLine
    var column = 1
    for byte in bytes.prefix(index) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return FilePosition(offset: firstOffset + index, line: line, column: column)
  }

  /// Describes damage at a position of these bytes.
  func damage(at index: Int, _ reason: String) -> StoreError {
    StoreError(.read, path, .damaged(Damage(at: position(of: index), reason)))
  }
}

/// The bytes of one row.
struct RowBytes: Sendable {
  /// Where the row stands.
  let source: ByteSource
  /// The bytes in the source, without the end of the line.
  let range: Range<Int>

  /// Whether the row is exactly some bytes.
  func holds(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == range.count else { return false }
    let own = source.bytes
    return commonLength(bytes.span, 0, own.span, range.lowerBound, bytes.count) == bytes.count
  }
}
