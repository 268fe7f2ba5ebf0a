/// What stands at the start of each leaf, for finding the leaf of a key or a place.
struct IndexTop: Sendable {
  /// Where the leaves start in the table.
  private(set) var offsets: [Int] = []
  /// Their first keys.
  private(set) var keys = KeyList()

  /// Makes a top without leaves.
  init() {}

  /// The count of leaves.
  var count: Int { offsets.count }

  /// Adds a leaf.
  mutating func append(_ leaf: IndexLeaf) {
    offsets.append(leaf.offsets[0])
    keys.append(leaf.keys.bytes[leaf.keys.range(of: 0)])
  }

  /// The bytes of the top.
  func encoded() -> [UInt8] {
    var writer = BinaryWriter()
    writer.half(count)
    for offset in offsets { writer.word(UInt64(offset)) }
    keys.encode(to: &writer)
    return writer.bytes
  }

  /// Reads a top.
  init(decoding bytes: [UInt8]) throws(IndexFault) {
    var reader = BinaryReader(bytes)
    let count = try reader.half()
    guard count * 12 <= bytes.count else { throw IndexFault("the top of the index is too long") }
    offsets = try reader.counts(count)
    keys = try KeyList(count, from: &reader)
  }
}
