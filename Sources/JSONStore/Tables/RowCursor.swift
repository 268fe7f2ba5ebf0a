/// Goes through the rows of a table's file, of which one piece is in memory at a time.
struct RowCursor {
  private let file: (any File)?
  private let size: Int
  private var source: ByteSource
  private var place = 0
  private var line = 1

  /// The count of bytes that are read at once.
  static let pieceSize = 1 << 18

  /// Starts at the first row of a file.
  init(file: any File, size: Int) {
    self.file = file
    self.size = size
    source = ByteSource(path: file.path, bytes: [])
  }

  /// Starts at the first row of what is in memory.
  init(_ source: ByteSource) {
    file = nil
    size = source.bytes.count
    self.source = source
  }

  /// Returns the next row, or nothing behind the last one.
  mutating func next() throws(StoreError) -> RowBytes? {
    while true {
      let bytes = source.bytes
      let end = endOfLine(from: place, before: bytes.count, in: bytes.span)
      if end < bytes.count {
        let row = RowBytes(source: source, range: place..<end)
        place = end + 1
        line += 1
        return row
      }
      guard source.firstOffset + source.bytes.count < size else {
        guard place == source.bytes.count else {
          throw source.damage(at: place, "the last line has no end")
        }
        return nil
      }
      try readOn()
    }
  }

  private mutating func readOn() throws(StoreError) {
    let kept = Array(source.bytes[place...])
    let start = source.firstOffset + source.bytes.count
    let count = min(max(Self.pieceSize, kept.count), size - start)
    let piece = try file?.read(at: start, count: count) ?? []
    guard piece.count == count else {
      throw source.damage(at: source.bytes.count, "the table has become shorter")
    }
    source = ByteSource(
      path: source.path,
      bytes: kept + piece,
      firstOffset: source.firstOffset + place,
      firstLine: line,
    )
    place = 0
  }
}
