/// One table in one state of the book: its rows at the last checkpoint, and what changed since.
struct TableSnapshot: Sendable {
  /// The rows at the last checkpoint.
  let file: TableFile
  /// What changed since.
  var overlay = Overlay()

  /// The table.
  var table: Table { file.table }

  /// Whether the table has no rows, and nothing of it changed.
  var isEmpty: Bool { file.isEmpty && overlay.isEmpty }

  /// The count of rows, where nothing changed and the table is as the manifest says.
  var expectedRows: Int? { overlay.isEmpty ? file.expectedRows : nil }

  /// Whether so many rows are better read by going through the table than looked up: they are much
  /// of it, and nothing changed.
  func isGoneThrough(for count: Int) -> Bool { expectedRows.map { count > $0 / 4 } ?? false }

  /// Makes a snapshot of a table in which nothing changed.
  init(file: TableFile) { self.file = file }

  /// Returns the row with a key.
  func row(_ key: OrderedKey) throws(StoreError) -> RowBytes? {
    if !overlay.isEmpty, let entry = overlay.find(key) { return entry.row }
    return try file.row(key)
  }

  /// Returns the rows whose keys start with a prefix, in the order of the keys.
  func rows(startingWith prefix: OrderedKey) throws(StoreError) -> [RowBytes] {
    let changes = overlay.isEmpty ? [] : overlay.entries(startingWith: prefix)
    guard prefix == OrderedKey() else {
      return try merge(try file.rows(startingWith: prefix), changes)
    }
    let base = try file.load()
    return try merge((0..<base.count).lazy.map(base.row(at:)), changes)
  }

  /// Returns the first rows whose keys start with a prefix, in the order of the keys.
  func rows(startingWith prefix: OrderedKey, limit: Int) throws(StoreError) -> [RowBytes] {
    let changes = overlay.isEmpty ? [] : overlay.entries(startingWith: prefix)
    // Each change takes one row of the file away at most.
    let base = try file.rows(startingWith: prefix, limit: limit + changes.count)
    return Array(try merge(base, changes).prefix(limit))
  }

  /// Returns the rows of a group, in the order of the keys.
  func rows(of text: [UInt8], in group: RowGroup) throws(StoreError) -> [RowBytes] {
    var found = try candidates(SoughtTexts([text]) { $1 += $0 }, in: group)
    var rows: [RowBytes] = []
    while let row = try found.next()?.row {
      let bytes = row.source.bytes
      guard let range = group.text(of: row.range, in: bytes.span) else { continue }
      if equals(bytes.span, range, text) { rows.append(row) }
    }
    return rows
  }

  /// Returns rows among which are those of the groups of many texts, in the order of the keys.
  ///
  /// Whoever reads a row has to look whether it is one of its text.
  func candidates(
    _ texts: SoughtTexts,
    in group: RowGroup,
  ) throws(StoreError) -> SoughtRows {
    var base = try file.candidates(.group(group, texts))
    guard !overlay.isEmpty else { return base }
    var found: [(key: OrderedKey, row: SoughtRow)] = []
    while let row = try base.next() {
      let key = try table.keyLayout.key(of: row.row)
      if overlay.find(key) == nil { found.append((key, row)) }
    }
    for number in 0..<texts.count {
      for entry in overlay.entries(of: texts[number], in: group) {
        guard let row = entry.row else { continue }
        found.append((entry.key, SoughtRow(number: number, row: row)))
      }
    }
    return SoughtRows(found.sorted { $0.key < $1.key }.map(\.row))
  }

  /// Returns rows among which are those with many keys, in any order.
  ///
  /// Whoever reads a row has to look whether it has its key.
  func candidates(withKeys keys: SoughtTexts) throws(StoreError) -> SoughtRows {
    if overlay.isEmpty { return try file.candidates(.keys(keys)) }
    var found: [SoughtRow] = []
    for number in 0..<keys.count {
      if let row = try row(OrderedKey(bytes: keys[number])) {
        found.append(SoughtRow(number: number, row: row))
      }
    }
    return SoughtRows(found)
  }

  /// Returns how many rows have keys that start with a prefix.
  func count(startingWith prefix: OrderedKey) throws(StoreError) -> Int {
    if prefix == OrderedKey(), let count = expectedRows { return count }
    var count = try file.count(startingWith: prefix)
    guard !overlay.isEmpty else { return count }
    for entry in overlay.entries(startingWith: prefix) {
      let wasThere = try file.row(entry.key) != nil
      count += (entry.row == nil ? 0 : 1) - (wasThere ? 1 : 0)
    }
    return count
  }

  /// Merges rows of the base with changes; a change takes the place of the row with its key.
  private func merge(
    _ base: some Sequence<RowBytes>,
    _ changes: [OverlayEntry],
  ) throws(StoreError) -> [RowBytes] {
    guard !changes.isEmpty else { return Array(base) }
    let layout = table.keyLayout
    var result: [RowBytes] = []
    result.reserveCapacity(base.underestimatedCount + changes.count)
    var next = 0
    var key = OrderedKey()
    for row in base {
      if next < changes.count {
        try layout.readKey(of: row, into: &key)
        while next < changes.count, changes[next].key < key {
          if let row = changes[next].row { result.append(row) }
          next += 1
        }
        if next < changes.count, changes[next].key == key { continue }
      }
      result.append(row)
    }
    for change in changes[next...] {
      if let row = change.row { result.append(row) }
    }
    return result
  }
}
