package import TradeModel

/// Commits that are kept back, to be stored as one.
///
/// Its book shows them as if they were stored. A batch that is dropped leaves no trace.
package struct StoreBatch {
  /// The state with the commits.
  var state: StoreBook
  /// The revision of the store that the commits rest on.
  let base: Int
  /// The commits as one, each record at its first place; none where nothing is left to do with it.
  private var merged: [KeyedChange?] = []
  private var places: [KeyedChange.Place: Int] = [:]
  private var notes: [String] = []

  /// Begins a batch on a state.
  init(_ state: StoreBook) {
    self.state = state
    base = state.revision
  }

  /// The records with the commits.
  package var book: any Book { state }

  /// What the journal says that the commits are for.
  var note: String { notes.joined(separator: "; ") }

  /// The commits as one.
  var changes: [KeyedChange] { merged.compactMap(\.self) }

  /// Takes a commit in, of which `state` is the outcome.
  mutating func take(_ changes: [KeyedChange], note: String, state: StoreBook) {
    self.state = state
    notes.append(note)
    for change in changes {
      guard let place = places[change.place] else {
        places[change.place] = merged.count
        merged.append(change)
        continue
      }
      // A place of nothing has the record as the store has it, which the change starts from.
      let before = merged[place].map(\.before) ?? change.before
      merged[place] = before == change.after ? nil : change.following(before)
    }
  }
}

extension Store {
  /// Begins a batch on the current state.
  package func makeBatch() throws(StoreError) -> StoreBatch {
    try checkUsable()
    return StoreBatch(state)
  }

  /// Keeps a commit back in a batch.
  ///
  /// - Parameters:
  ///   - changes: The changes; what each was made from must be what the batch holds.
  ///   - batch: The batch; it stays as it is when the commit is refused.
  /// - Returns: The records with the changes.
  /// - Throws: `StoreError` for what would also refuse a commit.
  @discardableResult
  package func commit(
    _ changes: ChangeSet,
    in batch: inout StoreBatch,
  ) throws(StoreError) -> any Book {
    try checkWritable()
    let keyed = try KeyedChange.list(changes, path: path)
    guard !keyed.isEmpty else { return batch.state }
    let replaced = try compare(keyed, with: batch.state)
    var encoder = groupEncoder(note: changes.note, after: batch.state.revision)
    for (change, row) in zip(keyed, replaced) { encoder.write(change, over: row) }
    let (_, group, entries) = encoder.finish(path: journal.file.path, at: 0, line: 1)
    let state = batch.state.laying(entries, revision: group.revision)
    batch.take(keyed, note: changes.note, state: state)
    return batch.state
  }

  /// Stores the commits of a batch as one: all of them, or none.
  ///
  /// - Returns: The state with the commits.
  /// - Throws: `StoreError`, as for a single commit; stale when another process committed since the
  ///   batch was begun.
  @discardableResult
  package func commit(_ batch: StoreBatch) throws(StoreError) -> any Book {
    let changes = batch.changes
    guard !changes.isEmpty else { return state }
    return try write(changes, note: batch.note, plannedAt: batch.base)
  }
}
