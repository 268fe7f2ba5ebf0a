/// Something that the store did on its own, and that whoever uses it should be told.
package enum StoreNote: Hashable, Sendable {
  /// A commit that was cut off was taken out of the journal, and kept in a file of its own; none
  /// was kept where the store is only read.
  case tornTail(journal: String, position: FilePosition, byteCount: Int, savedAs: String?)
  /// A file that a checkpoint which was cut off had left behind was removed.
  case leftoverRemoved(path: String)
  /// The store cannot be written here, and was opened for reading only.
  case openedReadOnly(path: String, SystemFailure)
  /// The commits are safe in the journal, but could not be folded into the tables.
  case checkpointFailed(StoreError)
}
