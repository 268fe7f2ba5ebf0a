/// Where a row stands among bytes: from where to where, or up to the end of its line, which is sought
/// only where it has to be known.
struct RowBounds {
  /// The offset of the row.
  let start: Int
  /// The offset behind the row, where it is known.
  private(set) var end: Int?

  /// The place of a row that was found.
  init(_ row: Range<Int>) {
    start = row.lowerBound
    end = row.upperBound
  }

  /// The place of a row that was not gone through yet.
  init(from start: Int) { self.start = start }

  /// Returns whether the row ends at an offset, and notes it where it was not known.
  ///
  /// - Precondition: No end of a line stands before the offset.
  @inline(__always)
  mutating func ends(at offset: Int, in bytes: Span<UInt8>) -> Bool {
    if let end { return offset == end }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") else { return false }
    end = offset
    return true
  }

  /// Returns the offset behind the row.
  func end(in bytes: Span<UInt8>) -> Int {
    end ?? endOfLine(from: start, before: bytes.count, in: bytes)
  }
}
