/// Goes through the rows of a table's file, of which one piece is in memory at a time.
struct RowCursor {
  private let file: (any File)?
  private let size: Int
  /// What the file was when its bytes were compared with their checksum.
  private let stamp: FileStamp?
  private var source: ByteSource
  private var place = 0
  private var line = 1

  /// The count of bytes that are read at once.
  static let pieceSize = 1 << 18

  /// Starts at the first row of a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - size: The count of its bytes.
  ///   - stamp: What the file was when it was compared with its checksum; nothing where it is ours alone.
  init(file: any File, size: Int, stamp: FileStamp? = nil) {
    self.file = file
    self.size = size
    self.stamp = stamp
    source = ByteSource(path: file.path, bytes: [])
  }

  /// Starts at the first row of what is in memory.
  init(_ source: ByteSource) {
    file = nil
    stamp = nil
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
        try checkUnchanged()
        return nil
      }
      try readOn()
    }
  }

  /// Makes a value that of the next row, and returns whether there is one.
  ///
  /// The end of a row that is read as it is written need not be sought.
  @inline(__always)
  mutating func readNext<Coding>(
    of records: RecordTable<Coding>,
    into value: inout Coding.Value,
  ) throws(StoreError) -> Bool {
    let bytes = source.bytes
    var row = RowBounds(from: place)
    if Coding.readPlain(into: &value, &row, in: bytes.span), let end = row.end {
      place = end + 1
      line += 1
      return true
    }
    guard let row = try next() else { return false }
    value = try records.decode(row)
    return true
  }

  /// Throws when the file has been changed since it was compared with its checksum: then what was
  /// read of it may be something else.
  func checkUnchanged() throws(StoreError) {
    guard let stamp, try file?.stamp() != stamp else { return }
    throw StoreError(
      .read,
      source.path,
      .damaged(Damage("the table was changed while it was read")),
    )
  }

  /// Reads the piece that begins with the row whose end was not read yet.
  ///
  /// The beginning of the row is read a second time, which costs less than to move it.
  private mutating func readOn() throws(StoreError) {
    let start = source.firstOffset + place
    let known = source.bytes.count - place
    let count = min(max(Self.pieceSize, 2 * known), size - start)
    let piece = try file?.read(at: start, count: count) ?? []
    guard piece.count == count else {
      throw source.damage(at: source.bytes.count, "the table has become shorter")
    }
    source = ByteSource(path: source.path, bytes: piece, firstOffset: start, firstLine: line)
    place = 0
  }
}
