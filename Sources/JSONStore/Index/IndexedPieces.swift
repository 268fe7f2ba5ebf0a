/// The bytes of a table from its first row to its last, a leaf of its index at a time.
///
/// Each block is compared with its hash before it is given out, so that the table is read once.
struct IndexedPieces {
  private let file: any File
  private let index: IndexFile
  /// The count of leaves.
  private let count: Int
  /// The number of the leaf that comes next.
  private var number = 0
  /// How many bytes were given out.
  private var place = 0

  /// Starts at the first row of a table.
  ///
  /// - Parameters:
  ///   - file: The table.
  ///   - index: Its index.
  ///   - count: How many leaves that has.
  init(_ file: any File, _ index: IndexFile, count: Int) {
    self.file = file
    self.index = index
    self.count = count
  }

  /// Returns the next rows; behind the last ones there are none.
  ///
  /// - Throws: `IndexFault` when the index does not fit the table.
  mutating func next() throws(IndexFault) -> ByteSource? {
    guard number < count else {
      guard place == index.header.origin.summary.bytes, (try? file.size()) == place else {
        throw IndexFault("the table is longer than its index")
      }
      return nil
    }
    let leaf = try index.leaf(number)
    guard leaf.offsets[0] == place else {
      throw IndexFault("the leaves of the index are out of order")
    }
    let source = try file.readBlocks(0..<leaf.count, of: leaf)
    for block in 0..<leaf.count { _ = try leaf.block(block, in: source) }
    number += 1
    place = leaf.offsets[leaf.count]
    return source
  }
}
