/// The changes of a table and rows to be added to it, in the order of their keys.
struct RowChanges {
  private let changes: [OverlayEntry]
  private var place = 0
  private var added: RowCursor?
  private let layout: KeyLayout
  /// The row to be added next.
  private var pending: OverlayEntry?

  /// Merges the changes of a table with rows to be added.
  init(_ snapshot: TableSnapshot, _ added: RowFile?) throws(StoreError) {
    changes = snapshot.overlay.entries(startingWith: OrderedKey())
    layout = snapshot.table.keyLayout
    self.added = added?.rows()
    try readOn()
  }

  /// Returns the next change; an added row is one that puts it there.
  mutating func next() throws(StoreError) -> OverlayEntry? {
    let change = place < changes.count ? changes[place] : nil
    guard let pending, change.map({ pending.key < $0.key }) ?? true else {
      place += 1
      return change
    }
    try readOn()
    return pending
  }

  private mutating func readOn() throws(StoreError) {
    pending = nil
    guard let row = try added?.next() else { return }
    pending = OverlayEntry(key: try layout.key(of: row), row: row)
  }
}
