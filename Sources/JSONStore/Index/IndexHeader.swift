import TradeModel

/// The first page of an index: what it was made from, and where its parts stand.
struct IndexHeader: Hashable, Sendable {
  /// The version of the form of an index; one of any other version does not fit.
  static let version = 4

  /// What an index was made from.
  struct Origin: Hashable, Sendable {
    /// The hash of the store's identity and the table's name.
    let owner: UInt64
    /// What the table's file must be.
    let summary: TableSummary

    /// Describes a table of a store.
    init(_ table: Table, of storeID: String, _ summary: TableSummary) {
      owner = Checksum(of: Array("\(storeID) \(table.rawValue)".utf8).span).value
      self.summary = summary
    }
  }

  /// A part of an index: pages that lie one behind the other.
  struct Section: Hashable, Sendable {
    /// The first page.
    var page: Int
    /// The count of bytes in the pages.
    var length: Int

    /// The number of the page behind the section.
    var end: Int { page + IndexPage.count(for: length) }

    /// Returns the bytes of the section that stand in some of its pages.
    func bytes(of pages: Range<Int>) -> Range<Int> {
      pages.lowerBound * IndexPage.room..<min(pages.upperBound * IndexPage.room, length)
    }
  }

  /// Rows by hashes: the entries, and the first hash of each page of them.
  struct Group: Hashable, Sendable {
    var fences: Section
    var entries: Section
  }

  /// What the index was made from.
  let origin: Origin
  /// The stamp that the table's file had when its bytes were last compared with their checksum.
  var stamp: FileStamp
  /// The pages of blocks, each of which is read alone.
  var leaves = Section(page: 1, length: 0)
  /// What stands at the start of each of those pages.
  var top = Section(page: 1, length: 0)
  /// The count of blocks.
  var blockCount = 0
  /// The rows by their keys; none where single rows of the table are seldom looked up.
  var keys: Group?
  /// The groups, in the order of `RowGroup`; none for those of other tables.
  var groups = [Group?](repeating: nil, count: RowGroup.allCases.count)
  /// The highest numbers of the series, in the order of `NumberSeries`; 0 for those of other tables.
  var lastNumbers = [Int](repeating: 0, count: NumberSeries.allCases.count)

  private static let mark = Array("REPLIDX\n".utf8)

  /// Makes the header of an index without parts.
  init(_ origin: Origin, _ stamp: FileStamp) {
    self.origin = origin
    self.stamp = stamp
  }

  /// The bytes of the header, which fill less than a page.
  func encoded() -> [UInt8] {
    var writer = encodedWithoutStamp()
    writer.word(stamp.node)
    writer.word(UInt64(stamp.size))
    writer.word(UInt64(bitPattern: stamp.modified))
    writer.word(UInt64(bitPattern: stamp.changed))
    return writer.bytes
  }

  /// The hash of all that the other pages depend on: a copy of the table, which has another stamp,
  /// has the same pages.
  var identity: UInt64 { XXH64.hash(encodedWithoutStamp().bytes.span) }

  private func encodedWithoutStamp() -> BinaryWriter {
    var writer = BinaryWriter()
    writer.raw(Self.mark)
    writer.word(UInt64(Self.version))
    writer.word(origin.owner)
    writer.word(UInt64(origin.summary.rows))
    writer.word(UInt64(origin.summary.bytes))
    writer.word(origin.summary.checksum.value)
    writer.word(UInt64(blockCount))
    for section in [leaves, top] { Self.write(section, to: &writer) }
    for group in [keys] + groups {
      writer.word(group == nil ? 0 : 1)
      guard let group else { continue }
      for section in [group.fences, group.entries] { Self.write(section, to: &writer) }
    }
    for number in lastNumbers { writer.word(UInt64(number)) }
    return writer
  }

  private static func write(_ section: Section, to writer: inout BinaryWriter) {
    writer.word(UInt64(section.page))
    writer.word(UInt64(section.length))
  }

  /// Reads the header of an index.
  ///
  /// - Throws: `IndexFault` when it is none, or that of another version.
  init(decoding bytes: [UInt8]) throws(IndexFault) {
    var reader = BinaryReader(bytes)
    guard bytes[try reader.raw(Self.mark.count)].elementsEqual(Self.mark),
      try reader.word() == UInt64(Self.version)
    else { throw IndexFault("this is no index of this version") }
    let owner = try reader.word()
    let summary = TableSummary(
      rows: try reader.count(),
      bytes: try reader.count(),
      checksum: Checksum(try reader.word()),
    )
    origin = Origin(owner: owner, summary: summary)
    blockCount = try reader.count()
    leaves = try Self.readSection(&reader)
    top = try Self.readSection(&reader)
    keys = try Self.readGroup(&reader)
    for index in groups.indices { groups[index] = try Self.readGroup(&reader) }
    for index in lastNumbers.indices { lastNumbers[index] = try reader.count() }
    stamp = FileStamp(
      node: try reader.word(),
      size: try reader.count(),
      modified: Int64(bitPattern: try reader.word()),
      changed: Int64(bitPattern: try reader.word()),
    )
  }

  private static func readGroup(_ reader: inout BinaryReader) throws(IndexFault) -> Group? {
    guard try reader.word() != 0 else { return nil }
    return Group(fences: try readSection(&reader), entries: try readSection(&reader))
  }

  private static func readSection(_ reader: inout BinaryReader) throws(IndexFault) -> Section {
    let section = Section(page: try reader.count(), length: try reader.count())
    // Within this bound no sum of the two is out of range.
    guard section.page < 1 << 40, section.length < 1 << 50 else {
      throw IndexFault("a part of the index is out of range")
    }
    return section
  }
}

extension IndexHeader.Origin {
  /// Takes up what stands in a header.
  fileprivate init(owner: UInt64, summary: TableSummary) {
    self.owner = owner
    self.summary = summary
  }
}
