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
  private let file: TableFile
  /// Whether all rows of the table are given out.
  private let isWhole: Bool

  /// Starts with the first row of a table in a state of the book.
  init(
    _ records: RecordTable<Coding>,
    of book: StoreBook,
    startingWith prefix: OrderedKey,
  ) throws(StoreError) {
    self.records = records
    let snapshot = book.snapshot(records.table)
    file = snapshot.file
    isWhole = prefix == OrderedKey()
    if snapshot.expectedRows != nil {
      count = try snapshot.count(startingWith: prefix)
      if snapshot.isGoneThrough(for: count) {
        var rows = try TableRows(snapshot, isInPassing: true)
        if try rows.seek(prefix) { stream = rows }
        return
      }
    }
    // Given out from the end.
    listed = try snapshot.rows(startingWith: prefix).reversed()
    count = listed.count
  }

  /// Makes a value that of the next row, and returns whether there is one.
  ///
  /// - Throws: `StoreError` when the table cannot be read, was changed, or has other rows than it must
  ///   have.
  mutating func readNext(into value: inout Coding.Value) throws(StoreError) -> Bool {
    guard count > 0 else {
      if isWhole, try stream?.next() != nil { throw refusal() }
      try stream?.checkUnchanged()
      return false
    }
    count -= 1
    let records = records
    if let row = listed.popLast() {
      value = try records.decode(row)
    } else if try stream?.readNext(of: records, into: &value) != true {
      throw refusal()
    }
    return true
  }

  /// Returns what is wrong with a table that has other rows than it must have, which reading it whole
  /// tells.
  private func refusal() -> StoreError {
    do throws(StoreError) {
      _ = try file.load()
      return StoreError(.read, file.path, .damaged(Damage("the table has other rows than it must")))
    } catch {
      return error
    }
  }
}
