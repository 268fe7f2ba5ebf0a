import Synchronization

/// The file of a table, read when the table is first needed.
///
/// The file stays open, so that a checkpoint of another process, which puts a new file in its
/// place, leaves the one that belongs to this state readable.
final class TableFile: Sendable {
  /// The table.
  let table: Table
  /// What the manifest says of the file.
  let summary: TableSummary
  /// What else the file may be: a checkpoint that was cut off may have put it in place.
  private let announced: [TableSummary]
  /// Whether the rows are those of an edit by hand, which the manifest does not know yet.
  let isEdited: Bool
  private let file: any File
  /// When the file was last changed as it was opened.
  private let change: Int64?
  private let loaded: Mutex<LoadedTable?>

  /// Makes a table of an open file.
  init(_ table: Table, file: any File, summary: TableSummary, announced: [TableSummary]) {
    self.table = table
    self.file = file
    self.summary = summary
    self.announced = announced
    isEdited = false
    change = (try? file.lastChange()) ?? nil
    loaded = Mutex(nil)
  }

  /// Makes a table of rows that were read from a file edited by hand.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - file: The file as it was edited.
  ///   - summary: What the file is.
  init(edited rows: LoadedTable, file: any File, summary: TableSummary) {
    table = rows.table
    self.file = file
    self.summary = summary
    announced = []
    isEdited = true
    change = (try? file.lastChange()) ?? nil
    loaded = Mutex(rows)
  }

  /// The path of the file.
  var path: String { file.path }

  /// What the file may be.
  var candidates: [TableSummary] { [summary] + announced }

  /// Whether a file is this one, and has certainly not been changed since this one was opened.
  func isUntouched(in other: any File) throws(StoreError) -> Bool {
    guard let change, try other.lastChange() == change else { return false }
    return try file.identity() == other.identity()
  }

  /// The count of rows, where the table is as the manifest says.
  var expectedRows: Int? { announced.isEmpty ? summary.rows : nil }

  /// Whether the file is what a manifest says, and can be nothing else.
  func isExactly(_ summary: TableSummary) -> Bool { announced.isEmpty && self.summary == summary }

  /// Returns the rows, which are read and checked at the first call.
  func load() throws(StoreError) -> LoadedTable {
    try loaded.withLock { (loaded) throws(StoreError) -> LoadedTable in
      if let loaded { return loaded }
      let made = try read()
      loaded = made
      return made
    }
  }

  /// Returns the rows from the first one on, without reading all of them into memory.
  ///
  /// The bytes are checked before, piece by piece.
  func rows() throws(StoreError) -> RowCursor {
    if let loaded = loaded.withLock({ $0 }) { return RowCursor(loaded.source) }
    let size = try file.size()
    let known = ([summary] + announced).filter { $0.bytes == size }
    var hash = XXH64()
    var place = 0
    while place < size, !known.isEmpty {
      let piece = try file.read(at: place, count: min(size - place, 1 << 20))
      guard !piece.isEmpty else { break }
      hash.update(piece.span)
      place += piece.count
    }
    let checksum = Checksum(hash.digest())
    guard place == size, known.contains(where: { $0.checksum == checksum }) else {
      // Whatever else the table is, loading it tells.
      return RowCursor(try load().source)
    }
    return RowCursor(file: file, size: size)
  }

  private func read() throws(StoreError) -> LoadedTable {
    let bytes = try file.readAll()
    let checksum = Checksum(of: bytes.span)
    let known = candidates.first { candidate in
      candidate.bytes == bytes.count && candidate.checksum == checksum
    }
    let source = ByteSource(path: file.path, bytes: bytes)
    guard let known else {
      throw StoreError(
        .read,
        file.path,
        .damaged(Damage("the table does not match its checksum in \(Manifest.fileName)")),
      )
    }
    guard bytes.isEmpty || bytes.last == UInt8(ascii: "\n") else {
      throw source.damage(at: bytes.count, "the last line has no end")
    }
    let table = LoadedTable(table, source: source, expectedRows: known.rows)
    guard table.count == known.rows, table.count < Int(Int32.max) else {
      throw source.damage(at: 0, "the table has \(table.count) rows, not \(known.rows)")
    }
    return table
  }
}
