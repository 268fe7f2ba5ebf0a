/// The values of a table's rows whose keys start with a prefix, given out one after the other.
///
/// Where they are much of a table that nothing was laid over, the table is gone through, and few of
/// them are in memory at a time.
struct PrefixedRows<Coding: TableCoding> {
  private let records: RecordTable<Coding>
  private var listed: [RowBytes] = []
  private var stream: TableRows?
  /// The count of rows that are still to come.
  private(set) var count: Int
  /// The table, where all of its rows are given out.
  private var whole: TableFile?

  /// Starts with the first row of a table in a state of the book.
  init(
    _ records: RecordTable<Coding>,
    of book: StoreBook,
    startingWith prefix: OrderedKey,
  ) throws(StoreError) {
    self.records = records
    let snapshot = book.snapshot(records.table)
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

  /// Returns whether there is another row.
  ///
  /// - Throws: `StoreError` when the table has other rows than it must have, or was changed.
  mutating func hasNext() throws(StoreError) -> Bool {
    if count > 0 { return true }
    if whole != nil, try stream?.next() != nil { try refuse() }
    try stream?.checkUnchanged()
    return false
  }

  /// Makes a value that of the next row, which there is.
  ///
  /// - Throws: `StoreError` when the table cannot be read, or has other rows than it must have.
  mutating func readNext(into value: inout Coding.Value) throws(StoreError) {
    count -= 1
    let records = records
    if let row = listed.popLast() {
      value = try records.decode(row)
    } else if try stream?.readNext(of: records, into: &value) != true {
      try refuse()
    }
  }

  /// Reads the table whole, which tells how many rows it has and must have.
  private func refuse() throws(StoreError) { _ = try whole?.load() }
}
