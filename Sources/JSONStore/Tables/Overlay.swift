import Synchronization

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

/// One layer of an overlay.
final class OverlayLayer: Sendable {
  /// The text of a row in a group, with the place of its entry.
  private struct Member: Sendable {
    let text: [UInt8]
    let entry: Int
  }

  /// The entries, sorted by key, no key twice.
  let entries: [OverlayEntry]
  private let groups = Mutex<[RowGroup: [Member]]>([:])

  /// Makes a layer of entries that are sorted by key.
  init(entries: [OverlayEntry]) { self.entries = entries }

  /// Returns the entry of a key.
  func find(_ key: OrderedKey) -> OverlayEntry? {
    let position = firstIndex { $0.key >= key }
    guard position < entries.count, entries[position].key == key else { return nil }
    return entries[position]
  }

  /// Returns the entries whose keys start with a prefix.
  func entries(startingWith prefix: OrderedKey) -> ArraySlice<OverlayEntry> {
    let start = firstIndex { $0.key >= prefix }
    let end = firstIndex { $0.key >= prefix && !$0.key.hasPrefix(prefix) }
    return entries[start..<end]
  }

  /// Returns the entries with a row of a group.
  func entries(of text: [UInt8], in group: RowGroup) -> [OverlayEntry] {
    let members = groups.withLock { groups in
      if let known = groups[group] { return known }
      let made = readMembers(of: group)
      groups[group] = made
      return made
    }
    var (low, high) = (0, members.count)
    while low < high {
      let middle = (low + high) / 2
      if members[middle].text.lexicographicallyPrecedes(text) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return members[low...].prefix { $0.text == text }.map { entries[$0.entry] }
  }

  /// Reads the texts of a group from the rows, and sorts them.
  private func readMembers(of group: RowGroup) -> [Member] {
    var members: [Member] = []
    for (index, entry) in entries.enumerated() {
      guard let row = entry.row else { continue }
      let bytes = row.source.bytes
      guard let range = group.text(of: row.range, in: bytes.span) else { continue }
      members.append(Member(text: Array(bytes[range]), entry: index))
    }
    return members.sorted { left, right in
      if left.text == right.text { return left.entry < right.entry }
      return left.text.lexicographicallyPrecedes(right.text)
    }
  }

  /// Returns the position of the first entry for which a test holds that never fails again.
  private func firstIndex(where test: (OverlayEntry) -> Bool) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if test(entries[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
