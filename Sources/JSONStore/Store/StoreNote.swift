/// Something that the store did on its own, and that whoever uses it should be told.
package enum StoreNote: Hashable, Sendable {
  /// A commit that was cut off was taken out of the journal, and kept in a file of its own; none
  /// was kept where the store is only read.
  case tornTail(journal: String, position: FilePosition, byteCount: Int, savedAs: String?)
  /// A file that a checkpoint which was cut off had left behind was removed.
  case leftoverRemoved(path: String)
  /// The store cannot be written here, and was opened for reading only.
  case openedReadOnly(path: String, SystemFailure)
  /// A table was edited by hand, and the edit was taken over.
  case tableEdited(path: String, EditSummary)
  /// Rows of a table that was edited have keys that nobody knows, which are kept; where the first
  /// stands, and how many there are.
  case unknownKeyKept(place: String, key: String, count: Int)
  /// Edits by hand were taken over in memory only, as the store cannot be written.
  case editsNotWritten(path: String)
  /// A table was edited while the store was open, and a checkpoint took its place.
  case editReplaced(path: String, savedAs: String)
  /// The manifest was made anew from the tables and the journal; where the bad one is kept, if there
  /// was one.
  case manifestRebuilt(path: String, savedAs: String?)
  /// Rows that cannot be read were moved out of a table.
  case rowsSetAside(path: String, count: Int, savedAs: String)
  /// Of rows that both an edit by hand and a commit changed, one side was given up and kept.
  case clashSettled(path: String, EditChoice, count: Int, savedAs: String)
  /// The commits are safe in the journal, but could not be folded into the tables.
  case checkpointFailed(StoreError)
}
