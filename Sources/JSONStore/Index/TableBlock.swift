/// Some neighbouring rows of a table whose bytes match their hash.
struct TableBlock: Sendable {
  /// The bytes of the block, or of the whole table.
  let source: ByteSource
  /// Where the block starts in those bytes.
  private let start: Int
  /// Where the lines end, counted from the start, with their line feeds.
  private let ends: [UInt32]

  /// Finds the rows of a block.
  ///
  /// - Throws: `IndexFault` when it has not so many.
  init(_ source: ByteSource, _ range: Range<Int>, rows: Int) throws(IndexFault) {
    self.source = source
    start = range.lowerBound
    var ends: [UInt32] = []
    ends.reserveCapacity(rows)
    let bytes = source.bytes
    forEachLineEnd(of: range, in: bytes.span) { end in
      ends.append(UInt32(truncatingIfNeeded: end - range.lowerBound))
    }
    self.ends = ends
    guard ends.count == rows, ends.last.map(Int.init) == range.count else {
      throw IndexFault("a block has not the rows that the index says")
    }
  }

  /// The count of rows.
  var count: Int { ends.count }

  /// Returns where a row stands in the bytes of the source.
  func range(of row: Int) -> Range<Int> {
    start + (row == 0 ? 0 : Int(ends[row - 1]))..<start + Int(ends[row]) - 1
  }

  /// Returns a row.
  func row(_ row: Int) -> RowBytes { RowBytes(source: source, range: range(of: row)) }

  /// Returns how many rows a place is behind of.
  func count(before bound: KeyBound, _ layout: KeyLayout) throws(IndexFault) -> Int {
    let bytes = source.bytes
    let span = bytes.span
    var key = OrderedKey()
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if try isReached(bound, by: middle, in: span, layout, &key) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }

  /// Whether the key of a row lies behind a place.
  func isReached(_ bound: KeyBound, by row: Int, _ layout: KeyLayout) throws(IndexFault) -> Bool {
    let bytes = source.bytes
    var key = OrderedKey()
    return try isReached(bound, by: row, in: bytes.span, layout, &key)
  }

  private func isReached(
    _ bound: KeyBound,
    by row: Int,
    in bytes: Span<UInt8>,
    _ layout: KeyLayout,
    _ key: inout OrderedKey,
  ) throws(IndexFault) -> Bool {
    let range = range(of: row)
    if let known = layout.isReached(bound, by: range, in: bytes) { return known }
    guard layout.readKey(of: range, in: bytes, into: &key) else {
      throw IndexFault("a row has no key")
    }
    return bound.isReached(by: key)
  }
}
