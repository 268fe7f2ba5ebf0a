/// An edit of a worksheet: the rows that it changes, in row order, each with both decisions.
package struct WorksheetEdit: Hashable, Sendable {
  /// The changes; a row that stays as it is has none.
  package let changes: [RowChange]

  /// Whether no row changes.
  package var isEmpty: Bool { changes.isEmpty }
}
