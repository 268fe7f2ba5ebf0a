/// Neighbouring blocks of a table: where each stands, its hash, its first row and its first key.
struct IndexLeaf: Sendable {
  /// Where the blocks start in the table, and last where the one behind them would.
  private(set) var offsets: [Int] = []
  /// The first rows of the blocks, and last that of the one behind them.
  private(set) var rows: [Int] = []
  /// The hashes of the blocks.
  private(set) var hashes: [UInt64] = []
  /// The keys of their first rows.
  private(set) var keys = KeyList()

  private static let fixedLength = 4 + 12
  private static let blockLength = 8 + 4 + 8 + 4

  /// The count of blocks.
  var count: Int { hashes.count }

  /// The count of bytes of the leaf when it is written.
  var length: Int { Self.fixedLength + count * Self.blockLength + keys.bytes.count }

  /// Starts a leaf at a place of a table.
  init(offset: Int, row: Int) {
    offsets = [offset]
    rows = [row]
  }

  /// Whether a page has room for one more block.
  func hasRoom(for key: OrderedKey) -> Bool {
    length + Self.blockLength + key.bytes.count <= IndexPage.room
  }

  /// Adds a block.
  mutating func append(_ key: OrderedKey, hash: UInt64, end: Int, endRow: Int) {
    keys.append(key.bytes)
    hashes.append(hash)
    offsets.append(end)
    rows.append(endRow)
  }

  /// Returns a block of bytes that were read of the table.
  ///
  /// - Throws: `IndexFault` when it does not match its hash.
  func block(_ number: Int, in source: ByteSource) throws(IndexFault) -> TableBlock {
    let range = offsets[number] - source.firstOffset..<offsets[number + 1] - source.firstOffset
    let bytes = source.bytes
    guard range.upperBound <= bytes.count,
      XXH64.hash(bytes.span.extracting(range)) == hashes[number]
    else { throw IndexFault("a block does not match its hash") }
    return TableBlock(source: source, range: range)
  }

  /// The bytes of the leaf.
  func encoded() -> [UInt8] {
    var writer = BinaryWriter()
    writer.half(count)
    for offset in offsets { writer.word(UInt64(offset)) }
    for row in rows { writer.half(row) }
    for hash in hashes { writer.word(hash) }
    keys.encode(to: &writer)
    return writer.bytes
  }

  /// Reads a leaf.
  init(decoding bytes: [UInt8]) throws(IndexFault) {
    var reader = BinaryReader(bytes)
    let count = try reader.half()
    guard count * Self.blockLength <= bytes.count else { throw IndexFault("a leaf is too long") }
    offsets = try reader.counts(count + 1)
    rows = try reader.halves(count + 1)
    hashes = try reader.words(count)
    keys = try KeyList(count, from: &reader)
    for index in 0..<count
    where offsets[index] >= offsets[index + 1] || rows[index] >= rows[index + 1] {
      throw IndexFault("the blocks of a leaf are out of order")
    }
  }
}
