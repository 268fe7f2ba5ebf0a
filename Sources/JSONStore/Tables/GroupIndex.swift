/// The rows of a table by a text in them, such as the lines of an item.
///
/// Texts are compared as they stand between their quotes, escapes and all; canonical rows have one
/// way to write each text.
struct GroupIndex: Sendable {
  private var slots: SlotTable
  /// Where the text of each group stands in the table's bytes.
  private var texts: [Range<Int>] = []
  /// Where the rows of each group start in `rows`, and last where those of the last end.
  private var starts: [Int] = []
  /// The rows, group by group, each group in ascending order.
  private var rows: [Int32] = []

  /// Reads the text of each row once and sorts the rows into groups.
  ///
  /// - Parameters:
  ///   - count: The count of rows; the caller keeps it below two thousand million.
  ///   - bytes: The bytes of the table.
  ///   - text: Returns where the text of a row stands; rows without one are in no group.
  init(rowCount count: Int, in bytes: Span<UInt8>, text: (Int) -> Range<Int>?) {
    slots = SlotTable(room: count)
    var groups = [Int32](repeating: -1, count: count)
    var sizes: [Int] = []
    var last = -1
    for row in 0..<count {
      guard let range = text(row), !range.isEmpty else { continue }
      if last < 0 || !sameBytes(bytes, texts[last], range) {
        last = group(of: range, in: bytes)
        if last == sizes.count { sizes.append(0) }
      }
      sizes[last] += 1
      groups[row] = Int32(last)
    }
    fill(groups, sizes)
  }

  /// Returns the group of a text, which is made when it is new.
  private mutating func group(of range: Range<Int>, in bytes: Span<UInt8>) -> Int {
    let hash = mixedBytes(bytes.extracting(range))
    if let found = slots.find(hash, where: { sameBytes(bytes, texts[$0], range) }) { return found }
    slots.insert(texts.count, hash: hash)
    texts.append(range)
    return texts.count - 1
  }

  private mutating func fill(_ groups: [Int32], _ sizes: [Int]) {
    starts.reserveCapacity(sizes.count + 1)
    var next: [Int] = []
    next.reserveCapacity(sizes.count)
    var total = 0
    for size in sizes {
      starts.append(total)
      next.append(total)
      total += size
    }
    starts.append(total)
    rows = [Int32](repeating: 0, count: total)
    for (row, group) in groups.enumerated() where group >= 0 {
      rows[next[Int(group)]] = Int32(row)
      next[Int(group)] += 1
    }
  }

  /// Returns the rows with a text, in ascending order.
  func rows(of text: [UInt8], in bytes: Span<UInt8>) -> ArraySlice<Int32> {
    let hash = mixedBytes(text.span)
    guard let group = slots.find(hash, where: { equals(bytes, texts[$0], text) }) else { return [] }
    return rows[starts[group]..<starts[group + 1]]
  }
}

/// Whether two ranges hold the same bytes.
private func sameBytes(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
  guard left.count == right.count else { return false }
  for offset in 0..<left.count
  where bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] {
    return false
  }
  return true
}
