import TradeModel

/// Change sets that follow each other, made into one that does the same at once.
///
/// `undo 3` over two commits must be stored all or not at all, so the two become one. On the way
/// each record is compared with the book: what was changed since is not overwritten.
struct PendingChanges {
  private var changes: [Change?] = []
  private var places: [RecordKey: Int] = [:]
  private var notes: [String] = []
  private var records = RecordReader()
  /// The records that are not as a change expects them, by name.
  private(set) var strangers: [String] = []

  /// Adds a change set that comes after those added before.
  mutating func add(_ set: ChangeSet, to book: some Book) throws(BookFailure) {
    notes.append(set.note)
    for change in set.changes {
      guard let record = change.before ?? change.after else { continue }
      let key = RecordKey(record)
      if let place = places[key] {
        if changes[place]?.after != change.before { strangers.append(key.name) }
        changes[place] = merged(changes[place], change)
        if changes[place] == nil { places[key] = nil }
      } else {
        if try records.record(key, in: book) != change.before { strangers.append(key.name) }
        places[key] = changes.count
        changes.append(change)
      }
    }
  }

  /// The one change set, or nothing when there is nothing to store.
  var changeSet: ChangeSet? {
    let all = changes.compactMap(\.self)
    return all.isEmpty ? nil : ChangeSet(all, note: notes.joined(separator: "; "))
  }

  private func merged(_ first: Change?, _ second: Change) -> Change? {
    let before = first?.before
    if before == second.after { return nil }
    return Change(before: before, after: second.after)
  }
}
