import JSONText

/// Finds the stored rows whose places changes take, with as few looks at the tables as it can.
struct RowFinder {
  /// Some keys that are the same but for the number at their end.
  private struct Family {
    let table: Table
    let prefix: OrderedKey
    /// Whether no row has such a key.
    let isFree: Bool
  }

  /// How many rows behind the one found last are looked at.
  private static let reach = 4

  private let state: StoreBook
  private var lastFamily: Family?
  private var lastRow: (table: Table, row: RowBytes)?
  /// Spells the record that a change was made from.
  private var json = JSONWriter()

  init(_ state: StoreBook) { self.state = state }

  /// Returns the row whose place a change takes, and whether it is exactly what the change was made
  /// from; there may be none.
  mutating func row(
    replacedBy change: KeyedChange
  ) throws(StoreError) -> (row: RowBytes, isAsRead: Bool)? {
    let snapshot = state.snapshot(change.table)
    guard let before = change.before else {
      if try hasFreeFamily(change, in: snapshot) { return nil }
      return try snapshot.row(change.key).map { ($0, false) }
    }
    // Rows are canonical, so that the same bytes are the same record, with nothing beyond it.
    Table.encode(before, to: &json)
    if let row = rowBehindLast(in: snapshot) {
      lastRow = (change.table, row)
      return (row, true)
    }
    guard let row = try snapshot.row(change.key) else { return nil }
    lastRow = (change.table, row)
    return (row, row.holds(json.bytes))
  }

  /// Whether no row has a key that is a change's but for the number at its end.
  ///
  /// New rows mostly come many at once, for one document or item that has none yet; one look tells
  /// it for all of them.
  private mutating func hasFreeFamily(
    _ change: KeyedChange,
    in snapshot: TableSnapshot,
  ) throws(StoreError) -> Bool {
    if let known = lastFamily, known.table == change.table, change.key.hasPrefix(known.prefix) {
      return known.isFree
    }
    guard change.table.keyLayout.endsWithNumber else { return false }
    let prefix = change.key.withoutNumber
    let isFree = try snapshot.rows(startingWith: prefix, limit: 1).isEmpty
    lastFamily = Family(table: change.table, prefix: prefix, isFree: isFree)
    return isFree
  }

  /// Returns the row that was spelled, where it lies shortly behind the one found last.
  ///
  /// The lines of a document are mostly changed in their order. Where nothing has changed since the
  /// last checkpoint, the lines of the table's file are its rows.
  private func rowBehindLast(in snapshot: TableSnapshot) -> RowBytes? {
    guard let (table, last) = lastRow, table == snapshot.table, snapshot.overlay.isEmpty else {
      return nil
    }
    let bytes = last.source.bytes
    var start = last.range.upperBound + 1
    for _ in 0..<Self.reach where start < bytes.count {
      let end = endOfLine(from: start, before: bytes.count, in: bytes.span)
      let row = RowBytes(source: last.source, range: start..<end)
      if row.holds(json.bytes) { return row }
      start = end + 1
    }
    return nil
  }
}
