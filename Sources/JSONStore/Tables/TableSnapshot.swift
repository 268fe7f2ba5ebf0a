/// One table in one state of the book: its rows at the last checkpoint, and what changed since.
struct TableSnapshot: Sendable {
  /// The rows at the last checkpoint.
  let file: TableFile
  /// What changed since.
  var overlay = Overlay()

  /// The table.
  var table: Table { file.table }

  /// Makes a snapshot of a table in which nothing changed.
  init(file: TableFile) { self.file = file }

  /// Returns the row with a key.
  func row(_ key: OrderedKey) throws(StoreError) -> RowBytes? {
    if !overlay.isEmpty, let entry = overlay.find(key) { return entry.row }
    let base = try file.load()
    return try base.find(key).map(base.row(at:))
  }

  /// Returns the rows whose keys start with a prefix, in the order of the keys.
  func rows(startingWith prefix: OrderedKey) throws(StoreError) -> [RowBytes] {
    let base = try file.load()
    let places = prefix == OrderedKey() ? 0..<base.count : try base.rows(startingWith: prefix)
    let changes = overlay.isEmpty ? [] : overlay.entries(startingWith: prefix)
    return try Self.merge(base, places.lazy.map { $0 }, changes)
  }

  /// Returns the first rows whose keys start with a prefix, in the order of the keys.
  func rows(startingWith prefix: OrderedKey, limit: Int) throws(StoreError) -> [RowBytes] {
    let base = try file.load()
    let places = prefix == OrderedKey() ? 0..<base.count : try base.rows(startingWith: prefix)
    let changes = overlay.isEmpty ? [] : overlay.entries(startingWith: prefix)
    // Each change takes one row of the file away at most.
    let enough = places.prefix(limit + changes.count)
    return Array(try Self.merge(base, enough.lazy.map { $0 }, changes).prefix(limit))
  }

  /// Returns the rows of a group, in the order of the keys.
  func rows(of text: [UInt8], in group: RowGroup) throws(StoreError) -> [RowBytes] {
    let base = try file.load()
    let places = try base.rows(of: text, in: group)
    guard !overlay.isEmpty else { return places.map(base.row(at:)) }
    var kept: [Int] = []
    var key = OrderedKey()
    for place in places {
      try base.readKey(of: place, into: &key)
      if overlay.find(key) == nil { kept.append(place) }
    }
    return try Self.merge(base, kept, overlay.entries(of: text, in: group))
  }

  /// Returns how many rows have keys that start with a prefix.
  func count(startingWith prefix: OrderedKey) throws(StoreError) -> Int {
    if overlay.isEmpty, prefix == OrderedKey(), let count = file.expectedRows { return count }
    let base = try file.load()
    var count = prefix == OrderedKey() ? base.count : try base.rows(startingWith: prefix).count
    guard !overlay.isEmpty else { return count }
    for entry in overlay.entries(startingWith: prefix) {
      let wasThere = try base.find(entry.key) != nil
      count += (entry.row == nil ? 0 : 1) - (wasThere ? 1 : 0)
    }
    return count
  }

  /// Merges rows of the base with changes; a change takes the place of the row with its key.
  private static func merge(
    _ base: LoadedTable,
    _ places: some Sequence<Int>,
    _ changes: [OverlayEntry],
  ) throws(StoreError) -> [RowBytes] {
    var result: [RowBytes] = []
    result.reserveCapacity(places.underestimatedCount + changes.count)
    var next = 0
    var key = OrderedKey()
    for place in places {
      if next < changes.count {
        try base.readKey(of: place, into: &key)
        while next < changes.count, changes[next].key < key {
          if let row = changes[next].row { result.append(row) }
          next += 1
        }
        if next < changes.count, changes[next].key == key { continue }
      }
      result.append(base.row(at: place))
    }
    for change in changes[next...] {
      if let row = change.row { result.append(row) }
    }
    return result
  }
}
