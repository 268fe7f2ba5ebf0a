import TradeModel

extension Store {
  /// The count of bytes in the journal from which on it is folded into the tables.
  static let journalLimit = 16 << 20
  /// The count of bytes of changed tables up to which folding them costs next to nothing.
  static let smallTables = 64 << 10

  /// Folds the journal into the tables, so that it starts again empty.
  ///
  /// - Throws: `StoreError`; the commits are safe then as before.
  package func checkpoint() throws(StoreError) {
    try checkWritable()
    try lock.holding { () throws(StoreError) in
      try refreshHoldingLock()
      guard journal.hasGroups || state.hasEdits else { return }
      try fold()
    }
  }

  /// Folds the journal when it has become large beside the tables that it changes.
  func checkpointIfDue() {
    guard journal.end > Self.journalLimit, journal.end > changedSize / 4 else { return }
    do throws(StoreError) {
      try checkpoint()
    } catch {
      note([.checkpointFailed(error)])
    }
  }

  /// Whether folding costs little, or little in proportion to what the journal holds.
  ///
  /// Else a short session on a large store would write large tables for a few rows; the journal
  /// holds them as well, and the next opening reads it.
  var isWorthFolding: Bool {
    changedSize <= Self.smallTables || changedSize / 4 <= journal.end
  }

  /// The count of bytes of the tables that folding would write anew.
  private var changedSize: Int {
    state.tables.filter { !$0.overlay.isEmpty }.reduce(0) { $0 + $1.file.summary.bytes }
  }

  /// Writes the new tables, announces them, puts them in place, and goes over to a new journal.
  ///
  /// A crash before the manifest is switched leaves the old journal whole and each table as the
  /// manifest or an announcement in the journal says; the journal laid over any of them gives the
  /// same rows. Rows that the last group of the journal adds may lie in files of their own.
  func fold(adding added: BundleTables? = nil) throws(StoreError) {
    let changed = state.tables.filter { snapshot in
      !snapshot.overlay.isEmpty || snapshot.file.isEdited
        || added?.rows(of: snapshot.table) != nil
    }
    var files: [Table: any File] = [:]
    var summaries: [Table: TableSummary] = [:]
    do throws(StoreError) {
      for snapshot in changed {
        try keepEdit(of: snapshot)
        let file = try folders.tables.makeTemporary(snapshot.table.fileName)
        files[snapshot.table] = file
        let rows = added?.rows(of: snapshot.table)
        summaries[snapshot.table] = try TableWriter.write(snapshot, adding: rows, to: file)
      }
      var announcement = groupEncoder(note: "checkpoint")
      announcement.announce(summaries)
      try append(announcement)
    } catch {
      // On a full disk they would take the room of the next commit.
      for table in files.keys {
        try? folders.tables.remove(table.fileName + StoreFolders.temporarySuffix)
      }
      throw error
    }
    for table in Table.allCases where files[table] != nil {
      try folders.tables.settleTemporary(table.fileName)
    }
    try folders.tables.sync()
    var next = manifest
    next.generation += 1
    next.revision = journal.revision
    next.chain = journal.chain
    next.tables.merge(summaries) { $1 }
    try switchOver(to: next, files)
  }

  /// Starts the journal of a manifest, and puts the manifest in place.
  private func switchOver(to next: Manifest, _ files: [Table: any File]) throws(StoreError) {
    let (journalFile, end) = try JournalSwitch(folders: folders).makeJournal(of: next)
    let newFile = try folders.root.writeTemporary(Manifest.fileName, next.encoded())
    do throws(StoreError) {
      try folders.root.settleTemporary(Manifest.fileName)
      try folders.root.sync()
    } catch {
      // Which of the two journals counts after a power cut is open now, so neither is written.
      throw fail(error)
    }
    try? folders.journals.remove(manifest.journalName)
    let newJournal = JournalFile(file: journalFile, header: JournalHeader(next), end: end)
    adopt(next, newFile, newJournal, files)
  }

  private func adopt(
    _ next: Manifest,
    _ file: any File,
    _ newJournal: JournalFile,
    _ files: [Table: any File],
  ) {
    let shelf = IndexShelf(folders, storeID: next.storeID, isReadOnly: false)
    let tables = state.tables.map { snapshot in
      guard let file = files[snapshot.table], let summary = next.tables[snapshot.table] else {
        return snapshot
      }
      shelf.make(snapshot.table, file, summary)
      return TableSnapshot(
        file: TableFile(
          snapshot.table,
          file: file,
          summary: summary,
          announced: [],
          shelf: shelf,
        )
      )
    }
    manifest = next
    manifestFile = file
    journal = newJournal
    state = state.folded(into: tables, revision: next.revision)
  }
}
