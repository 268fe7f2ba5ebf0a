/// What stands at the start of each leaf, for finding the leaf of a key or a row.
struct IndexTop: Sendable {
  /// The first rows of the leaves.
  private(set) var rows: [Int] = []
  /// Their first keys.
  private(set) var keys = KeyList()

  /// Makes a top without leaves.
  init() {}

  /// The count of leaves.
  var count: Int { rows.count }

  /// Adds a leaf.
  mutating func append(_ leaf: IndexLeaf) {
    rows.append(leaf.rows[0])
    keys.append(leaf.keys.bytes[leaf.keys.range(of: 0)])
  }

  /// The bytes of the top.
  func encoded() -> [UInt8] {
    var writer = BinaryWriter()
    writer.half(count)
    for row in rows { writer.half(row) }
    keys.encode(to: &writer)
    return writer.bytes
  }

  /// Reads a top.
  init(decoding bytes: [UInt8]) throws(IndexFault) {
    var reader = BinaryReader(bytes)
    let count = try reader.half()
    guard count * 8 <= bytes.count else { throw IndexFault("the top of the index is too long") }
    rows = try reader.halves(count)
    keys = try KeyList(count, from: &reader)
  }
}
