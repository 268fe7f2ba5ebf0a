/// Goes through the rows of a table in one state, of which few are in memory at a time.
struct TableRows {
  private let table: Table
  private var base: RowCursor
  /// The next row of the file, where there are changes that may come before it.
  private var baseRow: RowBytes?
  private var baseKey = OrderedKey()
  private let changes: [OverlayEntry]
  private var place = 0

  /// Starts at the first row.
  ///
  /// - Parameters:
  ///   - snapshot: The table.
  ///   - isInPassing: Whether nothing is told of the rows before the last one, so that damage may be
  ///     met on the way.
  /// - Throws: `StoreError` when the table cannot be read.
  init(_ snapshot: TableSnapshot, isInPassing: Bool = false) throws(StoreError) {
    table = snapshot.table
    base = try isInPassing ? snapshot.file.rowsInPassing() : snapshot.file.rows()
    changes = snapshot.overlay.entries(startingWith: OrderedKey())
    if !changes.isEmpty { try readOn() }
  }

  /// Returns the next row, or nothing behind the last one.
  mutating func next() throws(StoreError) -> RowBytes? {
    guard !changes.isEmpty else { return try base.next() }
    while place < changes.count {
      let change = changes[place]
      if let row = baseRow, baseKey < change.key {
        try readOn()
        return row
      }
      if baseRow != nil, baseKey == change.key { try readOn() }
      place += 1
      if let row = change.row { return row }
    }
    guard let row = baseRow else { return nil }
    try readOn()
    return row
  }

  /// Makes a value that of the next row, and returns whether there is one.
  @inline(__always)
  mutating func readNext<Coding>(
    of records: RecordTable<Coding>,
    into value: inout Coding.Value,
    _ fields: inout PlainRow<Coding.Key>,
  ) throws(StoreError) -> Bool {
    if changes.isEmpty { return try base.readNext(of: records, into: &value, &fields) }
    guard let row = try next() else { return false }
    value = try records.decode(row)
    return true
  }

  /// Throws when the table's file has been changed since it was compared with its checksum.
  func checkUnchanged() throws(StoreError) { try base.checkUnchanged() }

  /// Goes to the first row whose key starts with a prefix, and returns whether there is one.
  mutating func seek(_ prefix: OrderedKey) throws(StoreError) -> Bool {
    while true {
      let before = self
      guard let row = try next() else { return false }
      if try table.keyLayout.key(of: row).hasPrefix(prefix) {
        self = before
        return true
      }
    }
  }

  private mutating func readOn() throws(StoreError) {
    baseRow = try base.next()
    guard let baseRow, place < changes.count else { return }
    baseKey = try table.keyLayout.key(of: baseRow)
  }
}
