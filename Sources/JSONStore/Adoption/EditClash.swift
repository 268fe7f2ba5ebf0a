import JSONText

/// A row that was edited by hand, and that a commit of the journal changed, too.
struct EditClash {
  /// The key.
  let key: OrderedKey
  /// The row of the edit; none where it was removed.
  let edited: RowBytes?
  /// The row of the journal; none where it was removed.
  let committed: RowBytes?

  /// What the journal says of one row.
  private struct Committed {
    /// The checksum of the row before the first commit that changed it.
    let prior: Checksum?
    var row: RowBytes?
    let order: Int
  }

  /// Returns the rows that both an edit and the journal changed, in the order of the journal.
  ///
  /// Each operation of the journal tells the checksum of the row that it replaces. Where the edited
  /// table still has that row, the edit left it alone, and the commit holds.
  static func all(
    _ edit: EditedTable,
    _ groups: [JournalGroup],
  ) throws(StoreError) -> [EditClash] {
    let committed = try rows(of: edit.table, groups)
    guard !committed.isEmpty else { return [] }
    let table = edit.loaded
    var clashes: [EditClash] = []
    for (key, entry) in committed.sorted(by: { $0.value.order < $1.value.order }) {
      let edited = try table.find(key).map(table.row(at:))
      let checksum = edited.map { row in
        let bytes = row.source.bytes
        return Checksum(of: bytes.span.extracting(row.range))
      }
      guard checksum != entry.prior, !isSame(edited, entry.row) else { continue }
      clashes.append(EditClash(key: key, edited: edited, committed: entry.row))
    }
    return clashes
  }

  private static func isSame(_ left: RowBytes?, _ right: RowBytes?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.source.bytes[left.range].elementsEqual(right.source.bytes[right.range])
  }

  private static func rows(
    of table: Table,
    _ groups: [JournalGroup],
  ) throws(StoreError) -> [OrderedKey: Committed] {
    var rows: [OrderedKey: Committed] = [:]
    for group in groups {
      for (operation, prior) in zip(group.operations, group.priors) {
        let key: OrderedKey
        let row: RowBytes?
        switch operation {
        case .put(table, let bytes): (key, row) = (try table.keyLayout.key(of: bytes), bytes)
        case .remove(table, let removed): (key, row) = (removed, nil)
        case .put, .remove: continue
        }
        if rows[key] == nil {
          rows[key] = Committed(prior: prior, row: row, order: rows.count)
        } else {
          rows[key]?.row = row
        }
      }
    }
    return rows
  }

  /// What is to be told of the clash.
  func finding(in edit: EditedTable) -> Finding {
    var json = JSONWriter()
    edit.table.keyLayout.write(key, to: &json)
    let name = "\(edit.table.noun) \(String(decoding: json.bytes, as: UTF8.self))"
    guard let edited else {
      return Finding(
        edit.original.path,
        "\(name) was removed by hand, and a commit since has changed it"
      )
    }
    return Finding(
      edit.original.path,
      at: edit.position(ofRowAt: edited.range.lowerBound),
      committed == nil
        ? "\(name) was edited by hand, and a commit since has removed it"
        : "\(name) was edited by hand, and a commit since has changed it",
    )
  }
}
