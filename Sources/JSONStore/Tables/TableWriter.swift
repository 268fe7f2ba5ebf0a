/// Writes a table with its changes laid in; rows that did not change are copied as they are.
struct TableWriter {
  private let file: any File
  private var buffer: [UInt8] = []
  private var hash = XXH64()
  private var written = 0
  private var rows = 0

  /// The count of bytes that are written at once.
  private static let pieceSize = 1 << 20

  /// Starts a table in an empty file.
  init(file: any File) {
    self.file = file
    buffer.reserveCapacity(2 * Self.pieceSize)
  }

  /// The count of bytes of the rows so far.
  var byteCount: Int { written + buffer.count }

  /// Writes a table to an empty file and makes the bytes survive a power cut.
  ///
  /// - Parameters:
  ///   - snapshot: The table with its changes.
  ///   - added: Rows that are not in the table, to be laid in, too.
  ///   - file: The file.
  /// - Returns: What the file holds now.
  /// - Throws: `StoreError` when a file cannot be read or written.
  static func write(
    _ snapshot: TableSnapshot,
    adding added: RowFile? = nil,
    to file: any File,
  ) throws(StoreError) -> TableSummary {
    var writer = TableWriter(file: file)
    let base = try snapshot.file.load()
    var place = 0
    var changes = try RowChanges(snapshot, added)
    while let change = try changes.next() {
      let next = try base.firstRow(from: place) { $0 >= change.key }
      try writer.copy(base, place..<next)
      place = next
      if place < base.count, try base.key(of: place) == change.key { place += 1 }
      if let row = change.row { try writer.append(row.source.bytes, row.range) }
    }
    try writer.copy(base, place..<base.count)
    return try writer.finish(isKept: true)
  }

  /// Writes rows that stand one behind the other in a buffer, each with the end of its line.
  static func write(
    _ bytes: [UInt8],
    rows: Int,
    to file: any File,
  ) throws(StoreError) -> TableSummary {
    try file.write(bytes.span, at: 0)
    try file.sync()
    return TableSummary(rows: rows, bytes: bytes.count, checksum: Checksum(of: bytes.span))
  }

  private mutating func copy(_ base: LoadedTable, _ places: Range<Int>) throws(StoreError) {
    guard !places.isEmpty else { return }
    rows += places.count
    var range = base.byteRange(of: places)
    while !range.isEmpty {
      let piece = range.prefix(Self.pieceSize)
      buffer.append(contentsOf: base.source.bytes[piece])
      range = range.dropFirst(piece.count)
      try flushIfFull()
    }
  }

  /// Adds a row that stands in some bytes.
  mutating func append(_ bytes: [UInt8], _ range: Range<Int>) throws(StoreError) {
    rows += 1
    buffer.append(contentsOf: bytes[range])
    buffer.append(UInt8(ascii: "\n"))
    try flushIfFull()
  }

  private mutating func flushIfFull() throws(StoreError) {
    if buffer.count >= Self.pieceSize { try flush() }
  }

  private mutating func flush() throws(StoreError) {
    var hash = hash
    hash.update(buffer.span)
    self.hash = hash
    try file.write(buffer.span, at: written)
    written += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes what is still in memory, and perhaps makes the bytes survive a power cut.
  mutating func finish(isKept: Bool) throws(StoreError) -> TableSummary {
    try flush()
    if isKept { try file.sync() }
    return TableSummary(rows: rows, bytes: written, checksum: Checksum(hash.digest()))
  }
}
