/// Goes through the rows of a table's file, of which one piece is in memory at a time.
struct RowCursor {
  /// Where the pieces come from.
  private enum Origin {
    /// All is in memory.
    case memory
    /// A file of so many bytes, of which is known what it was when they were compared with their
    /// checksum; nothing where it is ours alone.
    case file(any File, size: Int, FileStamp?)
    /// A table with an index.
    case index(IndexedPieces, TableFile)
  }

  private var origin: Origin
  private var source: ByteSource
  /// The bytes of the source, which are at hand here without counting those who hold it.
  private var bytes: [UInt8]
  private var place = 0
  private var line = 1

  /// The count of bytes of a file that are read at once.
  static let pieceSize = 1 << 18

  /// Starts at the first row of a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - size: The count of its bytes.
  ///   - stamp: What the file was when it was compared with its checksum; nothing where it is ours alone.
  init(file: any File, size: Int, stamp: FileStamp? = nil) {
    origin = .file(file, size: size, stamp)
    source = ByteSource(path: file.path, bytes: [])
    bytes = []
  }

  /// Starts at the first row of a table with an index.
  init(_ pieces: IndexedPieces, of table: TableFile) {
    origin = .index(pieces, table)
    source = ByteSource(path: table.path, bytes: [])
    bytes = []
  }

  /// Starts at the first row of what is in memory.
  init(_ source: ByteSource) {
    origin = .memory
    self.source = source
    bytes = source.bytes
  }

  /// Returns the next row, or nothing behind the last one.
  mutating func next() throws(StoreError) -> RowBytes? {
    while true {
      let end = endOfLine(from: place, before: bytes.count, in: bytes.span)
      if end < bytes.count {
        let row = RowBytes(source: source, range: place..<end)
        place = end + 1
        line += 1
        return row
      }
      guard try readOn() else {
        guard place == bytes.count else {
          throw source.damage(at: place, "the last line has no end")
        }
        try checkUnchanged()
        return nil
      }
    }
  }

  /// Makes a value that of the next row, and returns whether there is one.
  ///
  /// The end of a row that is read as it is written need not be sought.
  mutating func readNext<Coding>(
    of records: RecordTable<Coding>,
    into value: inout Coding.Value,
    _ fields: inout PlainRow<Coding.Key>,
  ) throws(StoreError) -> Bool {
    fields.goOn(to: place)
    if Coding.readPlain(into: &value, &fields, in: bytes.span), let end = fields.end {
      place = end + 1
      line += 1
      return true
    }
    // The next row may stand among other bytes.
    fields = PlainRow()
    guard let row = try next() else { return false }
    value = try records.decode(row)
    return true
  }

  /// Throws when the file has been changed since it was compared with its checksum: then what was
  /// read of it may be something else.
  func checkUnchanged() throws(StoreError) {
    guard case .file(let file, _, let stamp?) = origin, try file.stamp() != stamp else { return }
    throw StoreError(
      .read,
      file.path,
      .damaged(Damage("the table was changed while it was read")),
    )
  }

  // MARK: - Pieces

  /// Reads the piece that begins with the row whose end was not read yet; returns whether there is
  /// more.
  private mutating func readOn() throws(StoreError) -> Bool {
    switch origin {
    case .memory: return false
    case .file(let file, let size, _): return try readOn(in: file, size: size)
    case .index(let pieces, let table): return try readOn(through: pieces, of: table)
    }
  }

  /// Reads the next piece of a file.
  ///
  /// The beginning of the row is read a second time, which costs less than to move it.
  private mutating func readOn(in file: any File, size: Int) throws(StoreError) -> Bool {
    let start = source.firstOffset + place
    guard source.firstOffset + bytes.count < size else { return false }
    let count = min(max(Self.pieceSize, 2 * (bytes.count - place)), size - start)
    let piece = try file.read(at: start, count: count)
    guard piece.count == count else {
      throw source.damage(at: bytes.count, "the table has become shorter")
    }
    goOn(in: ByteSource(path: file.path, bytes: piece, firstOffset: start, firstLine: line))
    return true
  }

  /// Reads the next piece of a table through its index; where that turns out not to fit, the table
  /// is read whole, and is gone on with where the piece would have begun.
  private mutating func readOn(
    through pieces: IndexedPieces,
    of table: TableFile,
  ) throws(StoreError) -> Bool {
    let start = source.firstOffset + place
    let isAtEnd = place == bytes.count
    // The bytes of the last piece are given back first, so that these take their place.
    goOn(in: ByteSource(path: table.path, bytes: [], firstOffset: start, firstLine: line))
    do throws(IndexFault) {
      guard isAtEnd else { throw IndexFault("a leaf ends within a row") }
      var pieces = pieces
      guard let next = try pieces.next() else { return false }
      origin = .index(pieces, table)
      goOn(in: next)
    } catch {
      origin = .memory
      goOn(in: try table.loadWithoutIndex().source, at: start)
    }
    return true
  }

  private mutating func goOn(in piece: ByteSource, at start: Int = 0) {
    source = piece
    bytes = piece.bytes
    place = start
  }
}
