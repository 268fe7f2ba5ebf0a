/// What is known of an edit by hand.
package struct EditSummary: Hashable, Sendable {
  /// The count of rows now.
  package let rows: Int
  /// The count of rows before.
  package let rowsBefore: Int
  /// Whether only the form of the file is another, and each row is what it was.
  package let isSameRows: Bool
  /// Which rows are other ones, where what they were is still known.
  package let differences: RowDifferences?

  /// Describes an edit.
  package init(
    rows: Int,
    rowsBefore: Int,
    isSameRows: Bool,
    differences: RowDifferences? = nil,
  ) {
    self.rows = rows
    self.rowsBefore = rowsBefore
    self.isSameRows = isSameRows
    self.differences = differences
  }
}

/// How many rows of a table are other ones than before.
package struct RowDifferences: Hashable, Sendable {
  /// The rows whose key was there with other fields.
  package var changed = 0
  /// The rows whose key was not there.
  package var added = 0
  /// The rows that were there and are gone.
  package var removed = 0

  /// Counts nothing yet.
  package init(changed: Int = 0, added: Int = 0, removed: Int = 0) {
    self.changed = changed
    self.added = added
    self.removed = removed
  }
}

/// What holds where both an edit by hand and a commit of the journal changed a row.
package enum EditChoice: Hashable, Sendable {
  /// The row is that of the edit.
  case edit
  /// The row is that of the journal.
  case journal
}
