/// Finds the stored rows whose places changes take.
///
/// New rows mostly come many at once, for one document or item that has none yet; one look then
/// tells it for all of them.
struct RowFinder {
  /// Some keys that are the same but for the number at their end.
  private struct Family {
    let table: Table
    let prefix: OrderedKey
    /// Whether no row has such a key.
    let isFree: Bool
  }

  private let state: StoreBook
  private var lastFamily: Family?

  init(_ state: StoreBook) { self.state = state }

  /// Returns the row whose place a change takes; there may be none.
  mutating func row(replacedBy change: KeyedChange) throws(StoreError) -> RowBytes? {
    if change.before == nil, try hasFreeFamily(change) { return nil }
    return try state.snapshot(change.table).row(change.key)
  }

  private mutating func hasFreeFamily(_ change: KeyedChange) throws(StoreError) -> Bool {
    if let known = lastFamily, known.table == change.table, change.key.hasPrefix(known.prefix) {
      return known.isFree
    }
    guard change.table.keyLayout.endsWithNumber else { return false }
    let prefix = change.key.withoutNumber
    let rows = try state.snapshot(change.table).rows(startingWith: prefix, limit: 1)
    lastFamily = Family(table: change.table, prefix: prefix, isFree: rows.isEmpty)
    return rows.isEmpty
  }
}
