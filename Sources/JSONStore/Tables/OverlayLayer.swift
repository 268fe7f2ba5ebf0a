import Synchronization

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
