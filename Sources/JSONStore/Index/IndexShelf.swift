/// Where the indexes of a store's tables are kept: a folder of files that can be made again.
///
/// An index is never the truth. It is used only when it was made from what the manifest says of the
/// table, and the table's file has not been touched since, or still has those bytes; every part of it
/// carries a checksum, and every block of the table is compared with its hash when it is read. So its
/// files need no flush, and removing them costs time and nothing else.
struct IndexShelf: Sendable {
  /// The name of the folder.
  static let folderName = "index"
  private static let suffix = ".idx"
  private static let pieceLength = 1 << 20

  private let root: any Folder
  private let storeID: String
  private let isReadOnly: Bool
  private let least: Int

  /// Looks at the indexes of a store.
  init(_ folders: StoreFolders, storeID: String, isReadOnly: Bool) {
    root = folders.root
    self.storeID = storeID
    self.isReadOnly = isReadOnly
    least = folders.leastIndexed
  }

  /// The name of the file of a table's index.
  static func name(of table: Table) -> String { table.rawValue + suffix }

  /// The path of the file of a table's index.
  func path(of table: Table) -> String {
    "\(root.path)/\(Self.folderName)/\(Self.name(of: table))"
  }

  // MARK: - Opening

  /// Opens a table through its index, which is made when none fits and it may be written.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - file: The file of the table.
  ///   - candidates: What the file may be.
  /// - Returns: The table; nothing where it must be read whole.
  func open(_ table: Table, _ file: any File, _ candidates: [TableSummary]) -> IndexedTable? {
    guard candidates.contains(where: { $0.bytes >= least }),
      let stamp = (try? file.stamp()) ?? nil
    else { return nil }
    if let found = find(table, file, stamp, candidates) { return found }
    guard let summary = candidates.first(where: { $0.bytes == stamp.size }),
      make(table, file, summary)
    else { return nil }
    return find(table, file, stamp, candidates)
  }

  private func find(
    _ table: Table,
    _ file: any File,
    _ stamp: FileStamp,
    _ candidates: [TableSummary],
  ) -> IndexedTable? {
    do {
      guard let folder = try root.folder(Self.folderName),
        let found = try folder.file(Self.name(of: table), .read)
      else { return nil }
      let index = try IndexFile(found)
      let fits = candidates.contains { summary in
        index.header.origin == IndexHeader.Origin(table, of: storeID, summary)
      }
      guard fits, try index.header.stamp == stamp || isSame(file, as: index.header, table, folder)
      else { return nil }
      return try IndexedTable(table, in: file, through: index)
    } catch {
      return nil
    }
  }

  /// Whether the file of a table has the bytes from which an index was made, although it was touched
  /// since, or is a copy; the index has the stamp of the file then, where it may be written.
  ///
  /// The order is that of `make`: the index is written once as it is, so that its time tells what
  /// the clock of the file system says; then the table is read.
  private func isSame(
    _ file: any File,
    as header: IndexHeader,
    _ table: Table,
    _ folder: any Folder,
  ) throws -> Bool {
    let written = isReadOnly ? nil : touched(header, table, folder)
    let stamp = try file.stamp()
    let (bytes, checksum) = try file.checksum()
    guard header.origin.summary.isOf(bytes, checksum) else { return false }
    if let written, let stamp, let now = try written.stamp(), stamp.isSettled(before: now),
      try file.stamp() == stamp
    {
      var renewed = header
      renewed.stamp = stamp
      try? written.write(IndexFile.firstPage(renewed).span, at: 0)
    }
    return true
  }

  /// Opens the file of an index for writing, and writes its first page as it is; nothing where that
  /// cannot be done, or the file is another one by now.
  private func touched(
    _ header: IndexHeader,
    _ table: Table,
    _ folder: any Folder,
  ) -> (any File)? {
    guard let file = (try? folder.file(Self.name(of: table), .write)) ?? nil,
      (try? IndexFile(file))?.header == header,
      (try? file.write(IndexFile.firstPage(header).span, at: 0)) != nil
    else { return nil }
    return file
  }

  /// Removes an index that turned out not to fit, so that the next one to need it makes it again.
  func discard(_ table: Table) {
    guard !isReadOnly else { return }
    try? root.folder(Self.folderName)?.remove(Self.name(of: table))
  }

  // MARK: - Making

  /// Makes the index of a table, unless the table is small or not what it must be.
  ///
  /// The order matters. The file of the index is made first: what is written to the table from then
  /// on gets a later time than the table has now, if that lies before the time of the new file. Then
  /// the table is read, and has its stamp still. A table written within the same step of the clock
  /// gets its index another time.
  ///
  /// - Returns: Whether there is an index now.
  @discardableResult
  func make(_ table: Table, _ file: any File, _ summary: TableSummary) -> Bool {
    guard !isReadOnly, summary.bytes >= least, ((try? file.stamp()) ?? nil) != nil else {
      return false
    }
    do {
      let folder = try root.folder(Self.folderName) ?? root.makeFolder(Self.folderName)
      let name = Self.name(of: table)
      let made = try folder.makeTemporary(name)
      guard let now = try made.stamp(), let stamp = try file.stamp(),
        stamp.isSettled(before: now),
        let draft = try draft(of: table, file, summary), try file.stamp() == stamp
      else {
        try folder.remove(name + StoreFolders.temporarySuffix)
        return false
      }
      let origin = IndexHeader.Origin(table, of: storeID, summary)
      try made.write(draft.encoded(origin, stamp).span, at: 0)
      try folder.settleTemporary(name)
      return true
    } catch {
      // Whatever stands in the way: the table is read whole, as it is without an index.
      return false
    }
  }

  /// Reads a table piece by piece; one that is not what it must be has no index.
  private func draft(
    of table: Table,
    _ file: any File,
    _ summary: TableSummary,
  ) throws(StoreError) -> IndexDraft? {
    var builder = IndexBuilder(table)
    var hash = XXH64()
    var position = 0
    while position < summary.bytes {
      let piece = try file.read(
        at: position,
        count: min(Self.pieceLength, summary.bytes - position)
      )
      guard !piece.isEmpty else { return nil }
      hash.update(piece.span)
      builder.add(piece[...])
      position += piece.count
    }
    guard Checksum(hash.digest()) == summary.checksum, let draft = builder.finish(),
      draft.rowCount == summary.rows
    else { return nil }
    return draft
  }

  // MARK: - Checking

  /// Returns what is wrong with the index of a table that is as the manifest says.
  ///
  /// One that does not fit is not used, and so is not wrong.
  func fault(of table: Table, _ file: any File, _ summary: TableSummary) -> String? {
    do {
      guard let found = try root.folder(Self.folderName)?.file(Self.name(of: table), .read),
        let index = try? IndexFile(found)
      else { return nil }
      let origin = IndexHeader.Origin(table, of: storeID, summary)
      guard index.header.origin == origin else { return nil }
      let bytes = try draft(of: table, file, summary)?.encoded(origin, index.header.stamp)
      return try found.readAll() == bytes ? nil : "the index is not that of its table"
    } catch {
      return "the index cannot be read"
    }
  }
}
