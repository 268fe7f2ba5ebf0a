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
    try count(before: bound, RowPattern(bound.key, layout), layout)
  }

  /// Returns the row with a key; there may be none.
  func find(_ key: OrderedKey, _ layout: KeyLayout) throws(IndexFault) -> Int? {
    let pattern = RowPattern(key, layout)
    let row = try count(before: KeyBound(.before, key), pattern, layout)
    // The first row that is not before the key has the key, if it is not behind it.
    guard row < count else { return nil }
    let bytes = source.bytes
    let after = KeyBound(.after, key)
    return try isReached(after, pattern, by: row, in: bytes.span, layout) ? nil : row
  }

  private func count(
    before bound: KeyBound,
    _ pattern: RowPattern,
    _ layout: KeyLayout,
  ) throws(IndexFault) -> Int {
    let bytes = source.bytes
    let span = bytes.span
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if try isReached(bound, pattern, by: middle, in: span, layout) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }

  /// Whether the key of a row lies behind a place.
  private func isReached(
    _ bound: KeyBound,
    _ pattern: RowPattern,
    by row: Int,
    in bytes: Span<UInt8>,
    _ layout: KeyLayout,
  ) throws(IndexFault) -> Bool {
    let range = range(of: row)
    if let place = pattern.place(of: range, in: bytes) { return bound.isReached(by: place) }
    var key = OrderedKey()
    guard layout.readKey(of: range, in: bytes, into: &key) else {
      throw IndexFault("a row has no key")
    }
    return bound.isReached(by: key)
  }
}
