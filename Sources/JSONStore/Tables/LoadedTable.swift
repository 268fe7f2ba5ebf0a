import Synchronization
import TradeModel

/// The rows of one table as they were at the last checkpoint.
///
/// The rows stay bytes; they are found by key and by group, and decoded by who reads them. The
/// indexes are made when they are first worth it.
final class LoadedTable: Sendable {
  private struct State {
    var keys: SlotTable?
    var searches = 0
    var groups: [RowGroup: GroupIndex] = [:]
    var groupSearches: [RowGroup: Int] = [:]
    var lastNumbers: [NumberSeries: Int] = [:]
  }

  /// The table.
  let table: Table
  /// The bytes of the file.
  let source: ByteSource
  private let starts: [Int]
  private let layout: KeyLayout
  private let state = Mutex(State())

  /// Finds the rows of a file.
  init(_ table: Table, source: ByteSource, expectedRows: Int) {
    self.table = table
    self.source = source
    layout = table.keyLayout
    starts = lineStarts(of: source.bytes, expecting: expectedRows)
  }

  /// The count of rows.
  var count: Int { starts.count - 1 }

  /// Returns a row by its place.
  func row(at index: Int) -> RowBytes { RowBytes(source: source, range: range(of: index)) }

  private func range(of index: Int) -> Range<Int> { starts[index]..<starts[index + 1] - 1 }

  /// Returns where some rows stand in the bytes, with the ends of their lines.
  func byteRange(of places: Range<Int>) -> Range<Int> {
    starts[places.lowerBound]..<starts[places.upperBound]
  }

  /// Returns the key of a row.
  func key(of index: Int) throws(StoreError) -> OrderedKey {
    var key = OrderedKey()
    try readKey(of: index, into: &key)
    return key
  }

  /// Reads the key of a row.
  func readKey(of index: Int, into key: inout OrderedKey) throws(StoreError) {
    let bytes = source.bytes
    guard layout.readKey(of: range(of: index), in: bytes.span, into: &key) else {
      throw source.damage(at: starts[index], "the row has no key")
    }
  }

  // MARK: - By key

  /// Returns the place of the row with a key.
  ///
  /// The first few are found by binary search; when there have been enough of them to pay for an
  /// index of all keys, it is made.
  func find(_ key: OrderedKey) throws(StoreError) -> Int? {
    let keys = try state.withLock { (state) throws(StoreError) -> SlotTable? in
      if let keys = state.keys { return keys }
      state.searches += 1
      guard state.searches > count / 32 else { return nil }
      state.keys = try makeKeyIndex()
      return state.keys
    }
    var scratch = OrderedKey()
    guard let keys else {
      let place = try firstRow { $0 >= key }
      guard place < count else { return nil }
      try readKey(of: place, into: &scratch)
      return scratch == key ? place : nil
    }
    let bytes = source.bytes
    let span = bytes.span
    return keys.find(key.digest) { row in
      layout.readKey(of: range(of: row), in: span, into: &scratch) && scratch == key
    }
  }

  private func makeKeyIndex() throws(StoreError) -> SlotTable {
    var slots = SlotTable(room: count)
    var key = OrderedKey()
    for row in 0..<count {
      try readKey(of: row, into: &key)
      slots.insert(row, hash: key.digest)
    }
    return slots
  }

  /// Returns the places of the rows whose keys start with a prefix.
  func rows(startingWith prefix: OrderedKey) throws(StoreError) -> Range<Int> {
    let start = try firstRow { $0 >= prefix }
    // The rows are often few, so the end is sought in growing steps from the start.
    var low = start
    var step = 1
    while low < count, try key(of: min(low + step, count) - 1).hasPrefix(prefix) {
      low = min(low + step, count)
      step *= 2
    }
    let end = try firstRow(from: low, to: min(low + step, count)) { !$0.hasPrefix(prefix) }
    return start..<end
  }

  /// Returns the place of the first row whose key passes a test that no later key fails.
  ///
  /// - Parameters:
  ///   - start: The first place to look at.
  ///   - end: The place behind the last one to look at; none is behind the last row.
  ///   - test: The test.
  /// - Returns: The place; where no key passes, the end.
  /// - Throws: `StoreError` when a row has no key.
  func firstRow(
    from start: Int = 0,
    to end: Int? = nil,
    where test: (OrderedKey) -> Bool,
  ) throws(StoreError) -> Int {
    var key = OrderedKey()
    var (low, high) = (start, end ?? count)
    while low < high {
      let middle = (low + high) / 2
      try readKey(of: middle, into: &key)
      if test(key) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  // MARK: - By group

  /// Returns the places of the rows of a group, in ascending order.
  ///
  /// - Parameters:
  ///   - text: The text as it stands between its quotes in a row.
  ///   - group: The group.
  /// - Returns: The places.
  /// - Throws: `StoreError` when a row has no key.
  func rows(of text: [UInt8], in group: RowGroup) throws(StoreError) -> [Int] {
    let bytes = source.bytes
    let span = bytes.span
    let index = state.withLock { state in
      if let known = state.groups[group] { return known as GroupIndex? }
      state.groupSearches[group, default: 0] += 1
      guard !group.isKeyPrefix || state.groupSearches[group, default: 0] > count / 32 else {
        return nil
      }
      let made = GroupIndex(rowCount: count, in: span) { group.text(of: range(of: $0), in: span) }
      state.groups[group] = made
      return made
    }
    if let index { return index.rows(of: text, in: span).map(Int.init) }
    var prefix = OrderedKey()
    prefix.append(escapedText: text)
    return Array(try rows(startingWith: prefix))
  }

  // MARK: - Many at once

  /// Returns the rows that are sought, in the order of the keys.
  func rows(_ sought: SoughtKind) throws(StoreError) -> [SoughtRow] {
    var rows: [SoughtRow] = []
    switch sought {
    case .group(let group, let texts):
      for number in 0..<texts.count {
        for place in try self.rows(of: texts[number], in: group) {
          rows.append(SoughtRow(number: number, row: row(at: place)))
        }
      }
    case .keys(let keys):
      for number in 0..<keys.count {
        guard let place = try find(OrderedKey(bytes: keys[number])) else { continue }
        rows.append(SoughtRow(number: number, row: row(at: place)))
      }
    }
    return rows.sorted { $0.row.range.lowerBound < $1.row.range.lowerBound }
  }

  // MARK: - By number

  /// Returns the highest number of a series in a table of headers; none is 0.
  func lastNumber(in series: NumberSeries) throws(StoreError) -> Int {
    if let known = state.withLock({ $0.lastNumbers[series] }) { return known }
    var last = 0
    for row in try rows(startingWith: series.keyPrefix) {
      last = max(last, series.number(ofDocument: try key(of: row)) ?? 0)
    }
    state.withLock { $0.lastNumbers[series] = last }
    return last
  }
}
