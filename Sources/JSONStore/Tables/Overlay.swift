/// A row that was put or removed since the last checkpoint.
struct OverlayEntry: Sendable {
  /// The key.
  let key: OrderedKey
  /// The row; none when it was removed.
  let row: RowBytes?
}

/// The rows of one table that were put or removed since the last checkpoint.
///
/// They lie in layers, the newest last, each sorted by key. Adding a layer merges the newest ones
/// as long as they are not much larger, so that there are few layers and each entry moves seldom.
/// Older states of the book keep the layers that they know.
struct Overlay: Sendable {
  /// The layers, from the oldest to the newest.
  private(set) var layers: [OverlayLayer] = []

  /// Whether nothing was put or removed.
  var isEmpty: Bool { layers.isEmpty }

  /// Adds entries in any order; of two with one key the later holds.
  mutating func add(_ entries: [OverlayEntry]) {
    guard !entries.isEmpty else { return }
    var merged = Self.sorted(entries)
    while let last = layers.last, last.entries.count <= 2 * merged.count {
      merged = Self.merge(older: last.entries, newer: merged)
      layers.removeLast()
    }
    layers.append(OverlayLayer(entries: merged))
  }

  /// Returns the entry of a key.
  func find(_ key: OrderedKey) -> OverlayEntry? {
    for layer in layers.reversed() {
      if let entry = layer.find(key) { return entry }
    }
    return nil
  }

  /// Returns the entries whose keys start with a prefix, in order.
  func entries(startingWith prefix: OrderedKey) -> [OverlayEntry] {
    var found: [OverlayEntry] = []
    for layer in layers {
      let newer = layer.entries(startingWith: prefix)
      if newer.isEmpty { continue }
      found = found.isEmpty ? Array(newer) : Self.merge(older: found, newer: Array(newer))
    }
    return found
  }

  /// Returns the entries with a row of a group, in order.
  func entries(of text: [UInt8], in group: RowGroup) -> [OverlayEntry] {
    var found: [OverlayEntry] = []
    for (index, layer) in layers.enumerated() {
      for entry in layer.entries(of: text, in: group)
      where !layers[(index + 1)...].contains(where: { $0.find(entry.key) != nil }) {
        found.append(entry)
      }
    }
    return layers.count > 1 ? found.sorted { $0.key < $1.key } : found
  }

  /// Sorts entries by key and keeps the last of each.
  private static func sorted(_ entries: [OverlayEntry]) -> [OverlayEntry] {
    var isSorted = true
    for index in entries.indices.dropFirst() where entries[index - 1].key >= entries[index].key {
      isSorted = false
      break
    }
    if isSorted { return entries }
    let order = entries.indices.sorted { left, right in
      if entries[left].key == entries[right].key { return left < right }
      return entries[left].key < entries[right].key
    }
    var result: [OverlayEntry] = []
    result.reserveCapacity(entries.count)
    for index in order {
      if result.last?.key == entries[index].key { result.removeLast() }
      result.append(entries[index])
    }
    return result
  }

  private static func merge(older: [OverlayEntry], newer: [OverlayEntry]) -> [OverlayEntry] {
    var result: [OverlayEntry] = []
    result.reserveCapacity(older.count + newer.count)
    var position = 0
    for entry in newer {
      while position < older.count, older[position].key < entry.key {
        result.append(older[position])
        position += 1
      }
      if position < older.count, older[position].key == entry.key { position += 1 }
      result.append(entry)
    }
    result.append(contentsOf: older[position...])
    return result
  }
}
