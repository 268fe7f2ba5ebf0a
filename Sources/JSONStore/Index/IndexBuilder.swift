import TradeModel

/// Makes the index of a table from its bytes, which may come in pieces.
struct IndexBuilder: Sendable {
  /// The table.
  let table: Table
  private var leaves: [IndexLeaf] = []
  private var leaf = IndexLeaf(offset: 0, row: 0)
  /// The bytes of the block under way.
  private var pending: [UInt8] = []
  private var offset = 0
  private var row = 0
  private let groups: [RowGroup]
  private var entries: [[UInt64]]
  private var keyEntries: [UInt64] = []
  private let series: [NumberSeries]
  private var lastNumbers = [Int](repeating: 0, count: NumberSeries.allCases.count)
  /// Whether a row was found that no table of ours has.
  private var isHopeless = false

  /// The count of bytes from which on a block is ended with the row under way.
  static let blockLength = 2 << 10
  /// The longest key for which the first rows of blocks still fit into pages.
  private static let keyLimit = 1 << 10

  /// Starts with the first byte of a table.
  init(_ table: Table) {
    self.table = table
    groups = RowGroup.allCases.filter { $0.table == table }
    entries = [[UInt64]](repeating: [], count: groups.count)
    series = NumberSeries.allCases.filter { $0.table == table }
  }

  /// Takes in the bytes that follow.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while !rest.isEmpty {
      let missing = Self.blockLength - pending.count
      if missing > 0 {
        pending.append(contentsOf: rest.prefix(missing))
        rest = rest.dropFirst(missing)
      }
      guard pending.count >= Self.blockLength else { break }
      if pending.last != UInt8(ascii: "\n") {
        let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
        pending.append(contentsOf: rest[..<end])
        rest = rest[end...]
        guard pending.last == UInt8(ascii: "\n") else { break }
      }
      closeBlock()
    }
  }

  /// Ends the block under way, which ends with a row.
  private mutating func closeBlock() {
    let block = pending
    pending.removeAll(keepingCapacity: true)
    let bytes = block.span
    let starts = lineStarts(of: block)
    var key = OrderedKey()
    guard table.keyLayout.readKey(of: 0..<starts[1] - 1, in: bytes, into: &key),
      key.bytes.count <= Self.keyLimit, row + starts.count < Int(Int32.max),
      (offset + block.count) >> IndexGroup.placeBits == 0
    else {
      isHopeless = true
      return
    }
    if !leaf.hasRoom(for: key) {
      leaves.append(leaf)
      leaf = IndexLeaf(offset: offset, row: row)
    }
    gather(starts, bytes)
    row += starts.count - 1
    offset += block.count
    leaf.append(key, hash: XXH64.hash(bytes), end: offset, endRow: row)
  }

  /// Adds the rows of a block to the groups, the keys and the series.
  private mutating func gather(_ starts: [Int], _ bytes: Span<UInt8>) {
    for (index, group) in groups.enumerated() {
      for line in 0..<starts.count - 1 {
        let range = starts[line]..<starts[line + 1] - 1
        guard let text = group.text(of: range, in: bytes), !text.isEmpty else { continue }
        let hash = IndexGroup.hash(bytes.extracting(text))
        entries[index].append(IndexGroup.entry(hash, offset: offset + starts[line]))
      }
    }
    guard table.isLookedUpByKey || !series.isEmpty else { return }
    var key = OrderedKey()
    for line in 0..<starts.count - 1 {
      let range = starts[line]..<starts[line + 1] - 1
      guard table.keyLayout.readKey(of: range, in: bytes, into: &key) else {
        isHopeless = true
        return
      }
      if table.isLookedUpByKey {
        let hash = IndexGroup.hash(key.bytes.span)
        keyEntries.append(IndexGroup.entry(hash, offset: offset + starts[line]))
      }
      for one in series where key.hasPrefix(one.keyPrefix) {
        let number = one.number(ofDocument: key) ?? 0
        let place = NumberSeries.allCases.firstIndex(of: one) ?? 0
        lastNumbers[place] = max(lastNumbers[place], number)
      }
    }
  }

  /// Ends the table, and returns its index; none when a row is not one of the table's.
  consuming func finish() -> IndexDraft? {
    if !pending.isEmpty { closeBlock() }
    guard !isHopeless, row > 0 else { return nil }
    leaves.append(leaf)
    sortWords(&keyEntries, by: IndexGroup.placeBits..<64)
    var groupEntries = [[UInt64]?](repeating: nil, count: RowGroup.allCases.count)
    for (index, group) in groups.enumerated() {
      sortWords(&entries[index], by: IndexGroup.placeBits..<64)
      groupEntries[group.rawValue] = entries[index]
    }
    return IndexDraft(
      leaves: leaves,
      keys: table.isLookedUpByKey ? keyEntries : nil,
      groups: groupEntries,
      lastNumbers: lastNumbers,
    )
  }
}
