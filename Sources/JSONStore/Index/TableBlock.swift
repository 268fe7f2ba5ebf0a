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

  /// Returns where the first row behind a place starts, or where the block ends.
  func firstRow(
    behind bound: KeyBound,
    _ search: RowSearch,
    _ layout: KeyLayout,
  ) throws(IndexFault) -> Int {
    let bytes = source.bytes
    let span = bytes.span
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let start = startOfLine(at: (low + high) / 2, from: low, in: span)
      if try isReached(bound, search, byRowAt: start, before: high, in: span, layout) {
        high = start
      } else {
        low = endOfLine(from: start, before: high, in: span) + 1
      }
    }
    return low
  }

  /// Whether the key of a row lies behind a place.
  func isReached(
    _ bound: KeyBound,
    _ search: RowSearch,
    by row: RowBytes,
    _ layout: KeyLayout,
  ) throws(IndexFault) -> Bool {
    let bytes = source.bytes
    return try isReached(
      bound,
      search,
      byRowAt: row.range.lowerBound,
      before: row.range.upperBound,
      in: bytes.span,
      layout,
    )
  }

  /// Whether the key of the row that starts at a position, and ends before another, lies behind a
  /// place.
  private func isReached(
    _ bound: KeyBound,
    _ search: RowSearch,
    byRowAt start: Int,
    before end: Int,
    in bytes: Span<UInt8>,
    _ layout: KeyLayout,
  ) throws(IndexFault) -> Bool {
    if let place = search.place(of: start..<end, in: bytes) { return bound.isReached(by: place) }
    var key = OrderedKey()
    let row = start..<endOfLine(from: start, before: end, in: bytes)
    guard layout.readKey(of: row, in: bytes, into: &key) else {
      throw IndexFault("a row has no key")
    }
    return bound.isReached(by: key)
  }
}
