import TradeModel

/// Rows that were found for many texts, in the order of their table.
enum FoundRows: Sendable {
  /// They are in memory.
  case listed([SoughtRow])
  /// They are read when they are asked for.
  case placed(PlacedRows)
}

/// A table that is read through its index: only the blocks in which wanted rows stand.
///
/// Each block is compared with its hash before a row of it is used. When much of the table has been
/// read, the rest is read at once.
struct IndexedTable {
  private let layout: KeyLayout
  private let file: any File
  private let index: IndexFile
  private let top: IndexTop
  private var leaves: [LoadedLeaf?]
  /// The rows by their keys, where the table has that.
  private let keys: IndexGroup?
  private var groups = [IndexGroup?](repeating: nil, count: RowGroup.allCases.count)
  /// The bytes of the whole table, once they are read.
  private var whole: ByteSource?
  private var readByteCount = 0
  /// Whether the table was read once without being kept.
  private var wasGoneThrough = false

  /// A leaf with the blocks read so far.
  private final class LoadedLeaf {
    let leaf: IndexLeaf
    var blocks: [TableBlock?]

    init(_ leaf: IndexLeaf) {
      self.leaf = leaf
      blocks = [TableBlock?](repeating: nil, count: leaf.count)
    }

    func forgetBlocks() { blocks = [TableBlock?](repeating: nil, count: leaf.count) }
  }

  /// A block of a leaf.
  private struct Place {
    let leaf: LoadedLeaf
    /// The number of the leaf.
    let number: Int
    /// The number of the block in the leaf.
    let block: Int

    func isBefore(_ other: Place) -> Bool { (number, block) < (other.number, other.block) }
  }

  /// Reads a table through an index that fits.
  init(_ table: Table, in file: any File, through index: IndexFile) throws(IndexFault) {
    self.file = file
    self.index = index
    layout = table.keyLayout
    top = try IndexTop(decoding: try index.read(index.header.top))
    keys = try index.header.keys.map { (header) throws(IndexFault) in
      try IndexGroup(header, index)
    }
    leaves = [LoadedLeaf?](repeating: nil, count: top.count)
    guard top.count > 0, top.count * IndexPage.room == index.header.leaves.length else {
      throw IndexFault("the index has not the leaves that it says")
    }
  }

  /// What the table's file must be.
  var summary: TableSummary { index.header.origin.summary }

  /// The bytes of the table from its first row on.
  var pieces: IndexedPieces { IndexedPieces(file, index, count: top.count) }

  // MARK: - Rows

  /// Returns the row with a key.
  mutating func row(_ key: OrderedKey) throws(IndexFault) -> RowBytes? {
    let search = RowSearch(key, layout)
    if let keys {
      for offset in try keys.offsets(of: IndexGroup.hash(key.bytes.span), index) {
        let row = try row(at: offset)
        let bytes = row.source.bytes
        guard let isFound = search.isKey(of: row.range, in: bytes.span) else {
          throw IndexFault("a row has no key")
        }
        if isFound { return row }
      }
      return nil
    }
    let after = KeyBound(.after, key)
    guard let place = try place(before: after) else { return nil }
    let block = try block(place)
    let start = try block.firstRow(behind: KeyBound(.before, key), search)
    // The first row that is not before the key has the key, if it is not behind it.
    guard start < block.range.upperBound else { return nil }
    let row = block.row(at: start)
    return try block.isReached(after, by: row.range, search) ? nil : row
  }

  /// Returns the first rows whose keys start with a prefix, in the order of the keys.
  mutating func rows(
    startingWith prefix: OrderedKey,
    limit: Int = .max,
  ) throws(IndexFault) -> [RowBytes] {
    let (before, behind) = (KeyBound(.before, prefix), KeyBound(.behind, prefix))
    let search = RowSearch(prefix, layout)
    var rows: [RowBytes] = []
    var start: Int?
    var place = Place(leaf: try leaf(0), number: 0, block: 0)
    if let first = try self.place(before: before) {
      place = first
      start = try block(first).firstRow(behind: before, search)
    }
    // Known from the second block on: all rows of the blocks before the last one are wanted.
    var last: Place?
    while rows.count < limit {
      let block = try block(place)
      var position = start ?? block.range.lowerBound
      start = nil
      let isAllWanted = last.map { place.isBefore($0) } ?? false
      while position < block.range.upperBound, rows.count < limit {
        let row = block.row(at: position)
        if !isAllWanted, try block.isReached(behind, by: row.range, search) { return rows }
        rows.append(row)
        position = row.range.upperBound + 1
      }
      guard let next = try self.place(behind: place) else { break }
      if last == nil { last = try self.place(before: behind) }
      place = next
    }
    return rows
  }

  /// Returns how many rows have keys that start with a prefix.
  mutating func count(startingWith prefix: OrderedKey) throws(IndexFault) -> Int {
    let start = try count(before: KeyBound(.before, prefix))
    return max(0, try count(before: KeyBound(.behind, prefix)) - start)
  }

  /// Returns rows among which are those of the groups of many texts, in the order of the table.
  ///
  /// Two texts may have one hash, so whoever reads a row has to look whether it is one of its text.
  mutating func candidates(
    _ texts: SoughtTexts,
    in group: RowGroup,
  ) throws(IndexFault) -> FoundRows {
    try rows(for: texts, in: opened(group))
  }

  /// Returns rows among which are those with many keys, in the order of the table, which is one
  /// that is looked up by key.
  mutating func candidates(withKeys keys: SoughtTexts) throws(IndexFault) -> FoundRows {
    guard let group = self.keys else { throw IndexFault("the index lacks the hashes of keys") }
    return try rows(for: keys, in: group)
  }

  private mutating func rows(
    for texts: SoughtTexts,
    in group: IndexGroup,
  ) throws(IndexFault) -> FoundRows {
    let places = try group.places(of: texts, index)
    if try isGoneThrough(forLookUps: texts.count) {
      return .placed(PlacedRows(places: places, file: file, index: index, top: top))
    }
    var rows: [SoughtRow] = []
    rows.reserveCapacity(places.count)
    for number in 0..<places.count {
      let place = places[number]
      rows.append(SoughtRow(number: place.number, row: try row(at: place.offset)))
    }
    return .listed(rows)
  }

  /// Returns the row that starts at a place of the table.
  private mutating func row(at offset: Int) throws(IndexFault) -> RowBytes {
    guard offset < summary.bytes else { throw IndexFault("a row is out of range") }
    if let whole { return TableBlock(source: whole, range: whole.bytes.indices).row(at: offset) }
    let place = try place(ofOffset: offset)
    let block = try block(place)
    return block.row(at: block.range.lowerBound + offset - place.leaf.leaf.offsets[place.block])
  }

  private mutating func opened(_ group: RowGroup) throws(IndexFault) -> IndexGroup {
    if let known = groups[group.rawValue] { return known }
    guard let header = index.header.groups[group.rawValue] else {
      throw IndexFault("the index lacks a group")
    }
    let made = try IndexGroup(header, index)
    groups[group.rawValue] = made
    return made
  }

  /// Returns the highest number of a series.
  func lastNumber(in series: NumberSeries) -> Int {
    let place = NumberSeries.allCases.firstIndex(of: series) ?? 0
    return index.header.lastNumbers[place]
  }

  // MARK: - Places

  /// Returns how many rows a place is behind of.
  private mutating func count(before bound: KeyBound) throws(IndexFault) -> Int {
    guard let place = try place(before: bound) else { return 0 }
    let block = try block(place)
    let start = try block.firstRow(behind: bound, RowSearch(bound.key, layout))
    return place.leaf.leaf.rows[place.block] + block.rowCount(before: start)
  }

  /// Returns the last block that starts before a place; there may be none.
  private mutating func place(before bound: KeyBound) throws(IndexFault) -> Place? {
    let number = top.keys.count(before: bound) - 1
    guard number >= 0 else { return nil }
    let leaf = try leaf(number)
    let block = leaf.leaf.keys.count(before: bound) - 1
    return block < 0 ? nil : Place(leaf: leaf, number: number, block: block)
  }

  /// Returns the block behind another one; there may be none.
  private mutating func place(behind place: Place) throws(IndexFault) -> Place? {
    if place.block + 1 < place.leaf.leaf.count {
      return Place(leaf: place.leaf, number: place.number, block: place.block + 1)
    }
    let number = place.number + 1
    return number < top.count ? Place(leaf: try leaf(number), number: number, block: 0) : nil
  }

  /// Returns the block in which a row starts.
  private mutating func place(ofOffset offset: Int) throws(IndexFault) -> Place {
    let number = top.offsets.partitionPoint { $0 > offset } - 1
    guard number >= 0 else { throw IndexFault("a row is out of range") }
    let leaf = try leaf(number)
    let block = leaf.leaf.offsets.partitionPoint { $0 > offset } - 1
    guard block >= 0, block < leaf.leaf.count else { throw IndexFault("a row is out of range") }
    return Place(leaf: leaf, number: number, block: block)
  }

  private mutating func leaf(_ number: Int) throws(IndexFault) -> LoadedLeaf {
    if let known = leaves[number] { return known }
    let made = LoadedLeaf(try index.leaf(number))
    leaves[number] = made
    return made
  }

  // MARK: - Blocks

  /// Whether so many look-ups are best answered by going through the table, which is done once: the
  /// next time the table is read whole, and kept.
  private mutating func isGoneThrough(forLookUps count: Int) throws(IndexFault) -> Bool {
    guard whole == nil, isMuch(count * IndexBuilder.blockLength) else { return false }
    if wasGoneThrough { _ = try wholeSource() }
    defer { wasGoneThrough = true }
    return !wasGoneThrough
  }

  /// Whether so many bytes, block by block, cost more than the rest of the table read at once.
  private func isMuch(_ byteCount: Int) -> Bool { byteCount > summary.bytes / 4 }

  private mutating func block(_ place: Place) throws(IndexFault) -> TableBlock {
    if let known = place.leaf.blocks[place.block] { return known }
    let leaf = place.leaf.leaf
    let range = leaf.offsets[place.block]..<leaf.offsets[place.block + 1]
    readByteCount += range.count
    if whole == nil, isMuch(readByteCount) { _ = try wholeSource() }
    let made: TableBlock
    if let whole {
      made = TableBlock(source: whole, range: range)
    } else {
      let source = try file.readBlocks(place.block..<place.block + 1, of: leaf)
      made = try leaf.block(place.block, in: source)
    }
    place.leaf.blocks[place.block] = made
    return made
  }

  /// Returns the bytes of the whole table, which are read and checked at the first call.
  mutating func wholeSource() throws(IndexFault) -> ByteSource {
    if let whole { return whole }
    let bytes = try file.readBlocks(0..<summary.bytes)
    guard bytes.count == summary.bytes, Checksum(of: bytes.span) == summary.checksum else {
      throw IndexFault("the table is not what the index was made from")
    }
    let source = ByteSource(path: file.path, bytes: bytes)
    whole = source
    // The blocks read alone would keep their bytes beside these.
    for leaf in leaves { leaf?.forgetBlocks() }
    return source
  }
}

extension File {
  /// Reads neighbouring blocks of a leaf, which are not compared with their hashes yet.
  func readBlocks(_ blocks: Range<Int>, of leaf: IndexLeaf) throws(IndexFault) -> ByteSource {
    let range = leaf.offsets[blocks.lowerBound]..<leaf.offsets[blocks.upperBound]
    return ByteSource(
      path: path,
      bytes: try readBlocks(range),
      firstOffset: range.lowerBound,
      firstLine: leaf.rows[blocks.lowerBound] + 1,
    )
  }

  /// Reads some bytes of a table; where that fails, its index is of no use either.
  func readBlocks(_ range: Range<Int>) throws(IndexFault) -> [UInt8] {
    do throws(StoreError) {
      return try read(at: range.lowerBound, count: range.count)
    } catch {
      throw IndexFault("a block cannot be read")
    }
  }
}
