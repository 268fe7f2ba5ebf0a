import TradeModel

/// Brings a store of an earlier format to the one that is written here.
///
/// First the whole store is copied into `backup/`, its manifest last, so that a copy with a manifest
/// is complete. The rows are then read from the copy, and never from the store itself: an upgrade
/// that was cut off may have left some tables new and some old, and starts again from the copy. The
/// manifest with the new version is the last file to be put in place, and only then does the store
/// count as upgraded.
struct StoreUpgrade {
  private let opening: StoreOpening
  private let migrations: [Migration]

  /// Prepares an upgrade by some steps.
  init(_ opening: StoreOpening, _ migrations: [Migration]) {
    self.opening = opening
    self.migrations = migrations
  }

  private var root: any Folder { opening.folders.root }

  /// What an upgrade did.
  struct Outcome {
    /// The version that the store had.
    let version: Int
    /// The path of the copy.
    let backup: String
  }

  /// Upgrades the store; one that needs none gives nothing.
  func run() throws(StoreError) -> Outcome? {
    guard let file = try root.file(Manifest.fileName, .read) else {
      throw StoreError(.open, root.path, .notAStore)
    }
    let text = try file.readAll()
    let manifest = try Manifest.decode(text, path: file.path, acceptsOlder: true)
    guard manifest.version < Manifest.formatVersion else { return nil }
    guard let steps = Migration.path(from: manifest.version, of: migrations) else {
      throw StoreError(.open, file.path, .olderFormat(version: manifest.version))
    }
    var backup = try findBackup(text)
    if backup == nil { backup = try makeBackup(manifest, text) }
    guard let backup else { return nil }
    let old = try OldStore(backup, manifest)
    try finish(manifest, try switchTables(old, steps))
    return Outcome(version: manifest.version, backup: backup.path)
  }

  // MARK: - The copy

  /// Returns the copy that an upgrade which was cut off has made.
  private func findBackup(_ manifest: [UInt8]) throws(StoreError) -> (any Folder)? {
    guard let backups = try root.folder(StoreFolders.backupName) else { return nil }
    for entry in try backups.entries() where entry.kind == .folder {
      guard let folder = try backups.folder(entry.name),
        let file = try folder.file(Manifest.fileName, .read), try file.readAll() == manifest
      else { continue }
      // Its names may have been written by a process that was killed before it flushed them.
      try folder.sync()
      try backups.sync()
      return folder
    }
    return nil
  }

  private func makeBackup(
    _ manifest: Manifest,
    _ text: [UInt8],
  ) throws(StoreError) -> any Folder {
    let backups = try root.lastingFolder(StoreFolders.backupName)
    let seconds = opening.fileSystem.now() / 1_000_000_000
    let stem = "v\(manifest.version)-\(timeText(seconds: seconds).prefix(10))"
    var number = 1
    while try backups.folder("\(stem)-\(number)") != nil { number += 1 }
    let folder = try backups.makeFolder("\(stem)-\(number)")
    try backups.sync()
    let tables = try folder.makeFolder(StoreFolders.tablesName)
    for table in Table.allCases {
      try copy(table.fileName, from: opening.folders.tables, to: tables)
    }
    try tables.sync()
    let journals = try folder.makeFolder(StoreFolders.journalsName)
    try copy(manifest.journalName, from: opening.folders.journals, to: journals)
    try journals.sync()
    try folder.sync()
    _ = try folder.writeTemporary(Manifest.fileName, text)
    try folder.settleTemporary(Manifest.fileName)
    try folder.sync()
    return folder
  }

  private func copy(
    _ name: String,
    from source: any Folder,
    to target: any Folder,
  ) throws(StoreError) {
    guard let file = try source.file(name, .read) else {
      throw StoreError(.open, "\(source.path)/\(name)", .damaged(Damage("the file is gone")))
    }
    let bytes = try file.readAll()
    let copy = try target.makeFile(name)
    try copy.write(bytes.span, at: 0)
    try copy.sync()
  }

  // MARK: - The new tables

  /// Writes the tables anew and puts them in place.
  ///
  /// - Returns: The manifest of the new store, which is not in place yet.
  private func switchTables(
    _ old: OldStore,
    _ steps: [Migration],
  ) throws(StoreError) -> Manifest {
    let tables = opening.folders.tables
    var next = old.manifest
    next.version = Manifest.formatVersion
    next.generation += 1
    next.revision = old.revision
    next.chain = old.chain
    for table in Table.allCases {
      var builder = TableBuilder(table)
      for row in try old.tables[table.index].rows(startingWith: OrderedKey()) {
        let (migrated, key) = try migrate(row, of: table, steps)
        builder.add(migrated, key)
      }
      next.tables[table] = try builder.write(to: try tables.makeTemporary(table.fileName))
    }
    for table in Table.allCases { try tables.settleTemporary(table.fileName) }
    try tables.sync()
    return next
  }

  private func migrate(
    _ row: RowBytes,
    of table: Table,
    _ steps: [Migration],
  ) throws(StoreError) -> (row: [UInt8], key: OrderedKey) {
    var bytes = Array(row.source.bytes[row.range])
    for step in steps {
      guard let next = step.row(table, bytes) else {
        throw row.source.damage(at: row.range.lowerBound, "the row is none of its format")
      }
      bytes = next
    }
    let reading = RowCoding.readRow(table, bytes.indices, in: bytes.span)
    guard let content = reading.content else {
      let reason = reading.errors.first?.problem.reason ?? "the row cannot be read"
      throw row.source.damage(at: row.range.lowerBound, reason)
    }
    let canonical = reading.unknownFields.appended(to: content.encoded, from: bytes.span)
    return (canonical, content.key)
  }

  /// Starts a new journal, and puts the manifest in place that names it.
  private func finish(_ old: Manifest, _ next: Manifest) throws(StoreError) {
    _ = try JournalSwitch(folders: opening.folders).makeJournal(of: next)
    _ = try root.writeTemporary(Manifest.fileName, next.encoded())
    try root.settleTemporary(Manifest.fileName)
    try root.sync()
    try? opening.folders.journals.remove(old.journalName)
  }
}

/// A store of an earlier format, as it stands in its copy.
private struct OldStore {
  let manifest: Manifest
  let tables: [TableSnapshot]
  let revision: Int
  let chain: Checksum

  init(_ folder: any Folder, _ manifest: Manifest) throws(StoreError) {
    self.manifest = manifest
    guard let files = try folder.folder(StoreFolders.tablesName),
      let journals = try folder.folder(StoreFolders.journalsName)
    else { throw StoreError(.open, folder.path, .damaged(Damage("the copy is not whole"))) }
    var (journal, source) = try JournalFile.open(manifest, in: journals, .read)
    let groups = try journal.readOn(source, from: journal.end).groups
    revision = journal.revision
    chain = journal.chain
    var snapshots: [TableSnapshot] = []
    for table in Table.allCases {
      guard let file = try files.file(table.fileName, .read), let summary = manifest.tables[table]
      else {
        let path = "\(files.path)/\(table.fileName)"
        throw StoreError(.open, path, .damaged(Damage("the table is gone")))
      }
      let announced = groups.compactMap { $0.announcement?[table] }
      snapshots.append(
        TableSnapshot(
          file: TableFile(table, file: file, summary: summary, announced: announced)
        )
      )
    }
    tables = try StoreBook.laying(groups, over: snapshots)
  }
}
