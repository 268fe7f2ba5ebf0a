/// The index of a table before it is known in which file the table stands.
struct IndexDraft: Sendable {
  /// The blocks of the table.
  let leaves: [IndexLeaf]
  /// The rows by the hashes of their keys, where the table has that.
  let keys: [UInt64]?
  /// The rows of the groups by hash, in the order of `RowGroup`.
  let groups: [[UInt64]?]
  /// The highest numbers of the series, in the order of `NumberSeries`.
  let lastNumbers: [Int]

  /// The count of the table's rows.
  var rowCount: Int { leaves.last.map { $0.rows[$0.count] } ?? 0 }

  /// Returns the bytes of the file of the index; the same for the same table, origin and stamp.
  func encoded(_ origin: IndexHeader.Origin, _ stamp: FileStamp) -> [UInt8] {
    var header = IndexHeader(origin, stamp)
    var parts: [[UInt8]] = []
    var page = 1
    func place(_ part: [UInt8]) -> IndexHeader.Section {
      let section = IndexHeader.Section(page: page, length: part.count)
      page = section.end
      parts.append(part)
      return section
    }
    var top = IndexTop()
    var pages: [UInt8] = []
    for leaf in leaves {
      top.append(leaf)
      let bytes = leaf.encoded()
      pages += bytes
      pages.append(contentsOf: repeatElement(0, count: IndexPage.room - bytes.count))
      header.blockCount += leaf.count
    }
    header.leaves = place(pages)
    header.top = place(top.encoded())
    func placeGroup(_ entries: [UInt64]) -> IndexHeader.Group {
      IndexHeader.Group(
        fences: place(Self.fences(of: entries)),
        entries: place(Self.bytes(of: entries)),
      )
    }
    header.keys = keys.map(placeGroup)
    for (index, entries) in groups.enumerated() { header.groups[index] = entries.map(placeGroup) }
    header.lastNumbers = lastNumbers
    return Self.file(header, parts, pageCount: page)
  }

  private static func file(
    _ header: IndexHeader,
    _ parts: [[UInt8]],
    pageCount: Int,
  ) -> [UInt8] {
    var file = IndexFile.firstPage(header)
    file.reserveCapacity(pageCount * IndexPage.size)
    let owner = header.identity
    for part in parts {
      IndexPage.append(part, from: file.count / IndexPage.size, of: owner, to: &file)
    }
    return file
  }

  private static func fences(of entries: [UInt64]) -> [UInt8] {
    var writer = BinaryWriter()
    for index in stride(from: 0, to: entries.count, by: IndexGroup.perPage) {
      writer.half(Int(entries[index] >> 32))
    }
    return writer.bytes
  }

  private static func bytes(of entries: [UInt64]) -> [UInt8] {
    var writer = BinaryWriter()
    for entry in entries { writer.word(entry) }
    return writer.bytes
  }
}
