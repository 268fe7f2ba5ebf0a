/// One thing that a commit does to a table.
enum JournalOperation: Sendable {
  /// The row takes the place of the one with its key, or is new.
  case put(Table, RowBytes)
  /// The row with a key goes.
  case remove(Table, OrderedKey)
}

/// A commit as it stands in the journal.
struct JournalGroup: Sendable {
  /// The count of commits with this one.
  let revision: Int
  /// The checksum, to which the next group refers.
  let chain: Checksum
  /// What the commit does, in order.
  let operations: [JournalOperation]
  /// For each operation the checksum of the row that it replaces or removes; none for a new row.
  let priors: [Checksum?]
  /// The tables that a checkpoint announces.
  let announcement: [Table: TableSummary]?
}
