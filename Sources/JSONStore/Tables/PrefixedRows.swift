/// The values of a table's rows whose keys start with a prefix, given out one after the other.
///
/// Where they are much of a table that nothing was laid over, the table is gone through, and few of
/// them are in memory at a time.
struct PrefixedRows<Coding: TableCoding>: ~Copyable {
  private let records: RecordTable<Coding>
  /// The rows that are in memory, given out from the end.
  private var listed: [RowBytes]
  private var stream: TableRows?
  /// The count of rows that are still to come.
  private(set) var count: Int
  private var fields = PlainRow<Coding.Key>()
  private let file: TableFile
  /// Whether all rows of the table are given out.
  private let isWhole: Bool

  /// Starts with the first row of a table in a state of the book.
  init(
    _ records: RecordTable<Coding>,
    of book: StoreBook,
    startingWith prefix: OrderedKey,
  ) throws(StoreError) {
    let snapshot = book.snapshot(records.table)
    let streamed = try Self.stream(of: snapshot, startingWith: prefix)
    let listed = try streamed == nil ? snapshot.rows(startingWith: prefix) : []
    self.records = records
    self.listed = listed.reversed()
    stream = streamed?.rows
    count = streamed?.count ?? listed.count
    file = snapshot.file
    isWhole = prefix == OrderedKey()
  }

  /// Returns the rows from the first one that starts with a prefix, if there is one, and the count of
  /// those that do; nothing where they are better listed.
  private static func stream(
    of snapshot: TableSnapshot,
    startingWith prefix: OrderedKey,
  ) throws(StoreError) -> (rows: TableRows?, count: Int)? {
    guard snapshot.expectedRows != nil else { return nil }
    let count = try snapshot.count(startingWith: prefix)
    guard snapshot.isGoneThrough(for: count) else { return nil }
    var rows = try TableRows(snapshot, isInPassing: true)
    return (try rows.seek(prefix) ? rows : nil, count)
  }

  /// Makes a value that of the next row, and returns whether one was still to come.
  ///
  /// - Throws: `StoreError` when the table cannot be read, was changed, or has other rows than it must
  ///   have.
  @inline(__always)
  mutating func readNext(into value: inout Coding.Value) throws(StoreError) -> Bool {
    guard count > 0 else {
      if isWhole, try stream?.next() != nil { throw refusal() }
      try stream?.checkUnchanged()
      return false
    }
    count -= 1
    guard try readRow(into: &value) else { throw refusal() }
    return true
  }

  /// Makes a value that of the next row, and returns whether there is one.
  @inline(__always)
  private mutating func readRow(into value: inout Coding.Value) throws(StoreError) -> Bool {
    let records = records
    if let isRead = try stream?.readNext(of: records, into: &value, &fields) { return isRead }
    guard let row = listed.popLast() else { return false }
    value = try records.decode(row)
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
