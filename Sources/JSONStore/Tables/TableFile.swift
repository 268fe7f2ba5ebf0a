import Synchronization
import TradeModel

/// The file of a table, read when the table is first needed: in parts through its index, or whole.
///
/// The file stays open, so that a checkpoint of another process, which puts a new file in its
/// place, leaves the one that belongs to this state readable.
final class TableFile: Sendable {
  private struct State {
    var indexed: IndexedTable?
    var loaded: LoadedTable?
    /// Whether an index was looked for.
    var hasLooked = false
  }

  /// The table.
  let table: Table
  /// What the manifest says of the file.
  let summary: TableSummary
  /// What else the file may be: a checkpoint that was cut off may have put it in place.
  private let announced: [TableSummary]
  /// Whether the rows are those of an edit by hand, which the manifest does not know yet.
  let isEdited: Bool
  private let file: any File
  private let shelf: IndexShelf?
  /// When the file was last changed as it was opened.
  private let change: Int64?
  private let state: Mutex<State>

  /// Makes a table of an open file, which is read whole where there is no shelf for its index.
  init(
    _ table: Table,
    file: any File,
    summary: TableSummary,
    announced: [TableSummary],
    shelf: IndexShelf? = nil,
  ) {
    self.table = table
    self.file = file
    self.summary = summary
    self.announced = announced
    self.shelf = shelf
    isEdited = false
    change = (try? file.lastChange()) ?? nil
    state = Mutex(State())
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
    shelf = nil
    isEdited = true
    change = (try? file.lastChange()) ?? nil
    state = Mutex(State(loaded: rows))
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

  /// Makes the index of the table, where it shall have one.
  func makeIndex() { shelf?.make(table, file, summary) }

  // MARK: - Some rows

  /// Returns the row with a key.
  func row(_ key: OrderedKey) throws(StoreError) -> RowBytes? {
    try read { (table: inout IndexedTable) throws(IndexFault) in
      try table.row(key)
    } whole: { table throws(StoreError) in
      try table.find(key).map(table.row(at:))
    }
  }

  /// Returns the rows whose keys start with a prefix, in the order of the keys.
  func rows(startingWith prefix: OrderedKey) throws(StoreError) -> [RowBytes] {
    try read { (table: inout IndexedTable) throws(IndexFault) in
      try table.rows(startingWith: prefix)
    } whole: { table throws(StoreError) in
      try table.rows(startingWith: prefix).map(table.row(at:))
    }
  }

  /// Returns the first rows whose keys start with a prefix, in the order of the keys.
  func rows(startingWith prefix: OrderedKey, limit: Int) throws(StoreError) -> [RowBytes] {
    try read { (table: inout IndexedTable) throws(IndexFault) in
      try table.rows(startingWith: prefix, limit: limit)
    } whole: { table throws(StoreError) in
      try table.rows(startingWith: prefix).prefix(limit).map(table.row(at:))
    }
  }

  /// Returns how many rows have keys that start with a prefix.
  func count(startingWith prefix: OrderedKey) throws(StoreError) -> Int {
    try read { (table: inout IndexedTable) throws(IndexFault) in
      try table.count(startingWith: prefix)
    } whole: { table throws(StoreError) in
      try table.rows(startingWith: prefix).count
    }
  }

  /// Returns rows among which are those that are sought, in the order of the keys.
  ///
  /// - Parameter sought: What is sought.
  /// - Returns: The rows, of which some may have another text or key after all.
  /// - Throws: `StoreError` when the table cannot be read.
  func candidates(_ sought: SoughtKind) throws(StoreError) -> SoughtRows {
    guard !isEmpty else { return SoughtRows([]) }
    let found = try read { (table: inout IndexedTable) throws(IndexFault) in
      switch sought {
      case .group(let group, let texts): try table.candidates(texts, in: group)
      case .keys(let keys): try table.candidates(withKeys: keys)
      }
    } whole: { table throws(StoreError) in
      .listed(try table.rows(sought))
    }
    return SoughtRows(found, of: sought, in: self)
  }

  /// Returns the whole table: its index, which turned out not to fit after rows had been read through
  /// it, is given up.
  func loadWithoutIndex() throws(StoreError) -> LoadedTable {
    state.withLock { $0.indexed = nil }
    shelf?.discard(table)
    return try load()
  }

  /// Returns the highest number of a series in a table of headers; none is 0.
  func lastNumber(in series: NumberSeries) throws(StoreError) -> Int {
    try read { (table: inout IndexedTable) throws(IndexFault) in
      table.lastNumber(in: series)
    } whole: { table throws(StoreError) in
      try table.lastNumber(in: series)
    }
  }

  /// Whether the table has no rows, and can have none.
  var isEmpty: Bool { expectedRows == 0 }

  /// Reads through the index; where there is none, or it does not fit after all, the table is read
  /// whole.
  private func read<Value: Sendable>(
    _ part: (inout IndexedTable) throws(IndexFault) -> Value,
    whole: (LoadedTable) throws(StoreError) -> Value,
  ) throws(StoreError) -> Value {
    let found = state.withLock { state -> Value? in
      guard state.loaded == nil else { return nil }
      openIndex(&state)
      do throws(IndexFault) {
        if var table = state.indexed.take() {
          let value = try part(&table)
          state.indexed = table
          return value
        }
      } catch {
        shelf?.discard(table)
      }
      return nil
    }
    if let found { return found }
    return try whole(try load())
  }

  /// Looks for an index once.
  private func openIndex(_ state: inout State) {
    guard !state.hasLooked else { return }
    state.hasLooked = true
    state.indexed = shelf?.open(table, file, candidates)
  }

  // MARK: - All rows

  /// Returns the whole table, which is read and checked at the first call.
  func load() throws(StoreError) -> LoadedTable {
    try state.withLock { (state) throws(StoreError) -> LoadedTable in
      if let loaded = state.loaded { return loaded }
      let made = try reload(&state.indexed)
      state.loaded = made
      state.indexed = nil
      return made
    }
  }

  /// Returns the rows from the first one on, for one who tells nothing of them before the last one.
  ///
  /// Through an index they are read once: each piece is compared with its hashes before rows of it
  /// are given out, so that damage further behind is met on the way.
  func rowsInPassing() throws(StoreError) -> RowCursor {
    let pieces = state.withLock { state -> IndexedPieces? in
      guard state.loaded == nil else { return nil }
      openIndex(&state)
      return state.indexed?.pieces
    }
    if let pieces { return RowCursor(pieces, of: self) }
    return try rows()
  }

  /// Returns the rows from the first one on, without reading all of them into memory.
  ///
  /// The bytes are checked before, piece by piece; that nobody changed them since is checked behind
  /// the last row.
  func rows() throws(StoreError) -> RowCursor {
    if let loaded = state.withLock({ $0.loaded }) { return RowCursor(loaded.source) }
    let stamp = try file.stamp()
    let size = try file.size()
    let known = candidates.filter { $0.bytes == size }
    var hash = XXH64()
    var place = 0
    while place < size, !known.isEmpty {
      let piece = try file.read(at: place, count: min(size - place, RowCursor.pieceSize))
      guard !piece.isEmpty else { break }
      hash.update(piece.span)
      place += piece.count
    }
    let checksum = Checksum(hash.digest())
    guard place == size, known.contains(where: { $0.checksum == checksum }) else {
      // Whatever else the table is, loading it tells.
      return RowCursor(try load().source)
    }
    return RowCursor(file: file, size: size, stamp: stamp)
  }

  /// Makes the whole table of what was read through the index, if that was much, or reads it.
  private func reload(_ indexed: inout IndexedTable?) throws(StoreError) -> LoadedTable {
    guard let source = try? indexed?.wholeSource(), let rows = indexed?.summary.rows else {
      return try read()
    }
    return try checked(LoadedTable(table, source: source, expectedRows: rows), rows: rows)
  }

  private func read() throws(StoreError) -> LoadedTable {
    let bytes = try file.readAll()
    let checksum = Checksum(of: bytes.span)
    let known = candidates.first { $0.isOf(bytes.count, checksum) }
    let source = ByteSource(path: file.path, bytes: bytes)
    guard let known else {
      throw StoreError(
        .read,
        file.path,
        .damaged(
          Damage(
            "the table does not match its checksum in \(Manifest.fileName); "
              + "where it was edited, replenish check --repair takes it over"
          )
        ),
      )
    }
    guard bytes.isEmpty || bytes.last == UInt8(ascii: "\n") else {
      throw source.damage(at: bytes.count, "the last line has no end")
    }
    return try checked(
      LoadedTable(table, source: source, expectedRows: known.rows),
      rows: known.rows
    )
  }

  private func checked(_ table: LoadedTable, rows: Int) throws(StoreError) -> LoadedTable {
    guard table.count == rows, table.count < Int(Int32.max) else {
      throw table.source.damage(at: 0, "the table has \(table.count) rows, not \(rows)")
    }
    return table
  }
}
