/// The open file of an index that fits.
final class IndexFile: Sendable {
  /// What the index was made from, and where its parts stand.
  let header: IndexHeader
  private let file: any File
  /// What tells the pages from those of another index.
  private let owner: UInt64

  /// The owner of first pages, as theirs are only known from what they hold.
  private static let firstOwner: UInt64 = 0

  /// Opens an index.
  ///
  /// - Throws: `IndexFault` when its first page is not one.
  init(_ file: any File) throws(IndexFault) {
    self.file = file
    let bytes = try IndexPage.read(0..<IndexPage.room, from: 0, of: Self.firstOwner, in: file)
    header = try IndexHeader(decoding: bytes)
    owner = header.identity
  }

  /// Returns the first page of an index.
  static func firstPage(_ header: IndexHeader) -> [UInt8] {
    var page: [UInt8] = []
    IndexPage.append(header.encoded(), from: 0, of: firstOwner, to: &page)
    return page
  }

  /// Reads the leaf with a number.
  func leaf(_ number: Int) throws(IndexFault) -> IndexLeaf {
    let start = number * IndexPage.room
    let leaf = try IndexLeaf(decoding: try read(header.leaves, start..<start + IndexPage.room))
    let summary = header.origin.summary
    guard leaf.count > 0, leaf.offsets[leaf.count] <= summary.bytes,
      leaf.rows[leaf.count] <= summary.rows
    else { throw IndexFault("a leaf does not fit the table") }
    return leaf
  }

  /// Reads a part of the index.
  func read(_ section: IndexHeader.Section) throws(IndexFault) -> [UInt8] {
    try read(section, 0..<section.length)
  }

  /// Reads some bytes of a part of the index.
  func read(
    _ section: IndexHeader.Section,
    _ range: Range<Int>,
  ) throws(IndexFault) -> [UInt8] {
    try IndexPage.read(range, from: section.page, of: owner, in: file)
  }
}
