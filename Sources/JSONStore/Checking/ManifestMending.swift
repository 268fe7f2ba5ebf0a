/// Puts right a manifest that can be read, where all else of the store contradicts it.
///
/// Nothing is guessed: the bytes of a table that the manifest means tell how many rows they are, and
/// a journal is only believed when a single value keeps the manifest from naming it, and each table
/// is one on which its commits can rest.
struct ManifestMending {
  let folders: StoreFolders

  /// Returns the manifest with the true counts of rows of the tables that are as it says.
  func countingRows(_ manifest: Manifest) throws(StoreError) -> Manifest {
    var counted = manifest
    for table in Table.allCases {
      guard let summary = manifest.tables[table], let source = try source(of: table),
        isSame(source, summary)
      else { continue }
      counted.tables[table] = TableSummary(
        rows: LoadedTable(table, source: source, expectedRows: summary.rows).count,
        bytes: summary.bytes,
        checksum: summary.checksum,
      )
    }
    return counted
  }

  /// Whether the journal that a manifest names is not there, or says that it belongs to another.
  func lacksJournal(_ manifest: Manifest) throws(StoreError) -> Bool {
    do throws(StoreError) {
      _ = try JournalFile.open(manifest, in: folders.journals, .read)
      return false
    } catch {
      guard case .damaged = error.cause else { throw error }
      return true
    }
  }

  /// Returns a manifest that names a journal; nothing where more than one value would change, or a
  /// table is none to which the journal belongs.
  func fitting(
    _ manifest: Manifest,
    to journal: (header: JournalHeader, groups: [JournalGroup]),
  ) throws(StoreError) -> Manifest? {
    let (header, named) = (journal.header, JournalHeader(manifest))
    let differences = [
      header.generation != named.generation, header.storeID != named.storeID,
      header.revision != named.revision, header.chain != named.chain,
    ]
    guard differences.count(where: \.self) == 1 else { return nil }
    for table in Table.allCases {
      guard try isBase(table, of: journal.groups, manifest) else { return nil }
    }
    var fitting = manifest
    fitting.generation = header.generation
    fitting.storeID = header.storeID
    fitting.revision = header.revision
    fitting.chain = header.chain
    return fitting
  }

  /// Whether a table is one that the journal announces, or else as the manifest says, with the rows
  /// that the commits of the journal say they replaced.
  private func isBase(
    _ table: Table,
    of groups: [JournalGroup],
    _ manifest: Manifest,
  ) throws(StoreError) -> Bool {
    guard let summary = manifest.tables[table], let source = try source(of: table) else {
      return false
    }
    let announced = groups.compactMap { $0.announcement?[table] }
    if announced.contains(where: { isSame(source, $0) }) { return true }
    guard isSame(source, summary) else { return false }
    let read = EditedTable(table, source, expectedRows: summary.rows)
    return try EditClash.all(read, groups).isEmpty
  }

  private func source(of table: Table) throws(StoreError) -> ByteSource? {
    guard let file = try folders.tables.file(table.fileName, .read) else { return nil }
    return ByteSource(path: file.path, bytes: try file.readAll())
  }

  private func isSame(_ source: ByteSource, _ summary: TableSummary) -> Bool {
    let bytes = source.bytes
    return summary.isOf(bytes.count, Checksum(of: bytes.span))
  }
}
