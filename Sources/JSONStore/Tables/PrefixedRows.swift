/// The rows of a table whose keys start with a prefix, given out one after the other.
///
/// Where they are much of a table that nothing was laid over, the table is gone through, and few of
/// them are in memory at a time.
struct PrefixedRows {
  private var listed: [RowBytes] = []
  private var stream: TableRows?
  /// The count of rows that are still to come.
  private(set) var count: Int
  /// The table, where all of its rows are given out.
  private var whole: TableFile?

  init(_ snapshot: TableSnapshot, startingWith prefix: OrderedKey) throws(StoreError) {
    if snapshot.expectedRows != nil {
      count = try snapshot.count(startingWith: prefix)
      if snapshot.isGoneThrough(for: count) {
        var rows = try TableRows(snapshot)
        if try rows.seek(prefix) { stream = rows }
        if prefix == OrderedKey() { whole = snapshot.file }
        return
      }
    }
    // Given out from the end.
    listed = try snapshot.rows(startingWith: prefix).reversed()
    count = listed.count
  }

  /// Returns the next row; behind the last one there is none.
  ///
  /// - Throws: `StoreError` when the table cannot be read, or has other rows than it must have.
  mutating func next() throws(StoreError) -> RowBytes? {
    guard count > 0 else {
      if whole != nil, try stream?.next() != nil { try refuse() }
      try stream?.checkUnchanged()
      return nil
    }
    count -= 1
    if let row = try stream?.next() ?? listed.popLast() { return row }
    try refuse()
    return nil
  }

  /// Reads the table whole, which tells how many rows it has and must have.
  private func refuse() throws(StoreError) { _ = try whole?.load() }
}
