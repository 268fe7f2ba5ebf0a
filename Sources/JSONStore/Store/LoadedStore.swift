/// What stands in the files of a store; it is read under the lock.
struct LoadedStore {
  let manifest: Manifest
  let manifestFile: any File
  let journal: JournalFile
  let state: StoreBook
  /// What was done on the way.
  let notes: [StoreNote]

  /// Reads the manifest and the journal, and opens the tables.
  ///
  /// - Parameters:
  ///   - folders: The folders of the store.
  ///   - lock: The lock, which is held.
  ///   - previous: An earlier state, from which tables are taken that have not changed.
  ///   - choice: What holds where both an edit by hand and a commit changed a row.
  ///   - comparesTables: Whether each table is compared with its checksum.
  /// - Throws: `StoreError` when a file cannot be read or is damaged.
  init(
    _ folders: StoreFolders,
    _ lock: StoreLock,
    previous: StoreBook?,
    choice: EditChoice? = nil,
    comparingTables comparesTables: Bool = false,
  ) throws(StoreError) {
    guard let file = try folders.root.file(Manifest.fileName, .read) else {
      throw StoreError(.open, folders.root.path, .notAStore)
    }
    let manifest = try Manifest.decode(try file.readAll(), path: file.path)
    let recovery = Recovery(folders: folders, lock: lock)
    let access: FileAccess = lock.isReadOnly ? .read : .write
    var (journal, source) = try JournalFile.open(manifest, in: folders.journals, access)
    // Before the journal was found, a manifest that is wrong in its number would remove the right one.
    var notes = try recovery.removeLeftovers(manifest)
    let reading = try journal.readOn(source, from: journal.end)
    notes += try recovery.settle(journal, reading)
    let journals = JournalSwitch(folders: folders)
    let secured = lock.isReadOnly ? nil : try journals.secure(journal, of: manifest)
    self.manifest = secured?.manifest ?? manifest
    manifestFile = secured?.manifestFile ?? file
    self.journal = secured?.journal ?? journal
    let shelf = IndexShelf(folders, storeID: manifest.storeID, isReadOnly: lock.isReadOnly)
    var adoption = Adoption(
      folders,
      manifestFile: file,
      choice: choice,
      comparingAll: comparesTables,
    )
    let tables = try Self.openTables(
      manifest,
      folders,
      shelf,
      reading.groups,
      previous,
      &adoption,
    )
    try adoption.checkRows()
    let book = try StoreBook(revision: manifest.revision, tables: tables).applying(reading.groups)
    state = try adoption.settle(book, reading.groups)
    self.notes = notes + adoption.notes
  }

  private static func openTables(
    _ manifest: Manifest,
    _ folders: StoreFolders,
    _ shelf: IndexShelf,
    _ groups: [JournalGroup],
    _ previous: StoreBook?,
    _ adoption: inout Adoption,
  ) throws(StoreError) -> [TableSnapshot] {
    let announcements = groups.compactMap(\.announcement)
    var tables: [TableSnapshot] = []
    for table in Table.allCases {
      let path = "\(folders.tables.path)/\(table.fileName)"
      guard let summary = manifest.tables[table] else {
        throw StoreError(.open, path, .damaged(Damage("the table is not in the manifest")))
      }
      if announcements.isEmpty, let known = previous?.snapshot(table).file,
        known.isExactly(summary)
      {
        tables.append(TableSnapshot(file: known))
        continue
      }
      guard let file = try folders.tables.file(table.fileName, .read) else {
        throw StoreError(.open, path, .damaged(Damage("the table is gone")))
      }
      let announced = announcements.compactMap { $0[table] }
      let opened = TableFile(
        table,
        file: file,
        summary: summary,
        announced: announced,
        shelf: shelf,
      )
      tables.append(TableSnapshot(file: try adoption.examine(opened, file)))
    }
    return tables
  }
}
