/// Writes a table with its changes laid in; rows that did not change are copied as they are.
struct TableWriter {
  private let file: any File
  private var buffer: [UInt8] = []
  private var hash = XXH64()
  private var written = 0
  private var rows = 0

  /// The count of bytes that are written at once.
  private static let pieceSize = 1 << 20

  private init(file: any File) {
    self.file = file
    buffer.reserveCapacity(2 * Self.pieceSize)
  }

  /// Writes a table to an empty file and makes the bytes survive a power cut.
  ///
  /// - Returns: What the file holds now.
  static func write(
    _ snapshot: TableSnapshot,
    to file: any File,
  ) throws(StoreError) -> TableSummary {
    var writer = TableWriter(file: file)
    let base = try snapshot.file.load()
    var place = 0
    for change in snapshot.overlay.entries(startingWith: OrderedKey()) {
      let next = try base.firstRow(from: place) { $0 >= change.key }
      try writer.copy(base, place..<next)
      place = next
      if place < base.count, try base.key(of: place) == change.key { place += 1 }
      if let row = change.row { try writer.append(row.source.bytes, row.range) }
    }
    try writer.copy(base, place..<base.count)
    return try writer.finish()
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

  private mutating func append(_ bytes: [UInt8], _ range: Range<Int>) throws(StoreError) {
    rows += 1
    buffer.append(contentsOf: bytes[range])
    buffer.append(UInt8(ascii: "\n"))
    try flushIfFull()
  }

  private mutating func flushIfFull() throws(StoreError) {
    if buffer.count >= Self.pieceSize { try flush() }
  }

  private mutating func flush() throws(StoreError) {
    let piece = buffer
    buffer = []
    hash.update(piece.span)
    try file.write(piece.span, at: written)
    written += piece.count
  }

  private consuming func finish() throws(StoreError) -> TableSummary {
    try flush()
    try file.sync()
    return TableSummary(rows: rows, bytes: written, checksum: Checksum(hash.digest()))
  }
}
