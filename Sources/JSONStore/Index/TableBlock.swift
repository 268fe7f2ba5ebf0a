/// Some neighbouring rows of a table whose bytes match their hash.
struct TableBlock: Sendable {
  /// The bytes of the block, or of the whole table.
  let source: ByteSource
  /// Where the block stands in those bytes.
  let range: Range<Int>

  /// Returns the row that starts at a position.
  func row(at position: Int) -> RowBytes {
    let bytes = source.bytes
    return RowBytes(
      source: source,
      range: position..<endOfLine(from: position, before: range.upperBound, in: bytes.span),
    )
  }

  /// Returns how many rows start before a position.
  func rowCount(before position: Int) -> Int {
    let bytes = source.bytes
    var count = 0
    forEachLineEnd(of: range.lowerBound..<position, in: bytes.span) { _ in count += 1 }
    return count
  }

  /// Returns where the first row behind a place beside a sought key starts, or where the block ends.
  func firstRow(behind bound: KeyBound, _ search: RowSearch) throws(IndexFault) -> Int {
    let bytes = source.bytes
    let span = bytes.span
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let start = startOfLine(at: (low + high) / 2, from: low, in: span)
      if try isReached(bound, by: start..<high, search) {
        high = start
      } else {
        low = endOfLine(from: start, before: high, in: span) + 1
      }
    }
    return low
  }

  /// Whether the key of a row, behind which others may stand in the range, lies behind a place.
  func isReached(
    _ bound: KeyBound,
    by row: Range<Int>,
    _ search: RowSearch,
  ) throws(IndexFault) -> Bool {
    let bytes = source.bytes
    guard let isReached = search.isReached(bound, by: row, in: bytes.span) else {
      throw IndexFault("a row has no key")
    }
    return isReached
  }
}
