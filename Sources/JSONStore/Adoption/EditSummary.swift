/// What is known of an edit by hand.
package struct EditSummary: Hashable, Sendable {
  /// The count of rows now.
  package let rows: Int
  /// The count of rows before.
  package let rowsBefore: Int
  /// Whether only the form of the file is another, and each row is what it was.
  package let isSameRows: Bool

  /// Describes an edit.
  package init(rows: Int, rowsBefore: Int, isSameRows: Bool) {
    self.rows = rows
    self.rowsBefore = rowsBefore
    self.isSameRows = isSameRows
  }
}

/// What holds where both an edit by hand and a commit of the journal changed a row.
package enum EditChoice: Hashable, Sendable {
  /// The row is that of the edit.
  case edit
  /// The row is that of the journal.
  case journal
}
