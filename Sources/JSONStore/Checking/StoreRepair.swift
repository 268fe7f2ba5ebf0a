import TradeModel

/// Mends what can be mended without guessing.
///
/// Each step is whole by itself, so that a repair that is cut off can be started again: the manifest
/// comes back by a rename, unreadable rows are on the disk in `recovered/` before they leave their
/// table, and all else is what opening a store does.
struct StoreRepair {
  private let opening: StoreOpening
  /// What was done.
  private(set) var notes: [StoreNote] = []

  init(_ opening: StoreOpening) { self.opening = opening }

  private var folders: StoreFolders { opening.folders }

  /// Makes a manifest where there is none that is right, and moves unreadable rows away.
  mutating func run() throws(StoreError) {
    var notes: [StoreNote] = []
    let repair = self
    try opening.lock.holding { () throws(StoreError) in
      let manifest: Manifest
      if let found = try repair.readManifest() {
        manifest = try repair.mend(found, &notes)
      } else {
        manifest = try repair.rebuildManifest(&notes)
      }
      try repair.setRowsAside(manifest, &notes)
    }
    self.notes += notes
  }

  // MARK: - The manifest

  /// Reads the manifest; one that is damaged gives nothing.
  private func readManifest() throws(StoreError) -> Manifest? {
    guard let file = try folders.root.file(Manifest.fileName, .read) else { return nil }
    do throws(StoreError) {
      return try Manifest.decode(try file.readAll(), path: file.path)
    } catch {
      guard case .damaged = error.cause else { throw error }
      return nil
    }
  }

  /// Makes the manifest anew of the newest journal that lacks no commit, and of the tables.
  ///
  /// A table whose rows are not in their canonical form gets the checksum that they would have
  /// then, so that it counts as edited.
  private func rebuildManifest(_ notes: inout [StoreNote]) throws(StoreError) -> Manifest {
    let header = try newestJournal().header
    var tables: [Table: TableSummary] = [:]
    for table in Table.allCases {
      guard let file = try folders.tables.file(table.fileName, .read) else {
        let path = "\(folders.tables.path)/\(table.fileName)"
        throw StoreError(.open, path, .damaged(Damage("the table is gone")))
      }
      let source = ByteSource(path: file.path, bytes: try file.readAll())
      let read = EditedTable(table, source, expectedRows: 0, settingAside: true)
      tables[table] = read.canonicalSummary
    }
    var manifest = Manifest(
      storeID: header.storeID,
      generation: header.generation,
      revision: header.revision,
      chain: header.chain,
      tables: tables,
    )
    manifest.version = Manifest.formatVersion
    try put(manifest, &notes)
    return manifest
  }

  /// Puts right what the tables and the journal contradict in a manifest that can be read.
  private func mend(
    _ manifest: Manifest,
    _ notes: inout [StoreNote],
  ) throws(StoreError) -> Manifest {
    let mending = ManifestMending(folders: folders)
    var mended = try mending.countingRows(manifest)
    if try mending.lacksJournal(mended) {
      let newest: (header: JournalHeader, groups: [JournalGroup])
      do throws(StoreError) {
        newest = try newestJournal()
      } catch {
        guard case .damaged = error.cause else { throw error }
        return manifest
      }
      guard let fitting = try mending.fitting(mended, to: newest) else { return manifest }
      mended = fitting
    }
    guard mended != manifest else { return manifest }
    try put(mended, &notes)
    return mended
  }

  /// Puts a manifest in place, and keeps the one that is there.
  private func put(_ manifest: Manifest, _ notes: inout [StoreNote]) throws(StoreError) {
    var saved: String?
    if let bad = try folders.root.file(Manifest.fileName, .read) {
      let recovered = RecoveredFolder(folders.root)
      saved = try recovered.save(try bad.readAll(), as: "\(Manifest.fileName).bad")
    }
    let file = try folders.root.writeTemporary(Manifest.fileName, manifest.encoded())
    try folders.root.settleTemporary(Manifest.fileName)
    try folders.root.sync()
    let path = file.path.replacing(StoreFolders.temporarySuffix, with: "")
    notes.append(.manifestRebuilt(path: path, savedAs: saved))
  }

  /// Returns the newest journal that holds every commit that the lock knows of.
  private func newestJournal() throws(StoreError) -> (
    header: JournalHeader, groups: [JournalGroup]
  ) {
    let noted = try opening.lock.note()?.revision ?? 0
    var newest: (header: JournalHeader, groups: [JournalGroup])?
    for entry in try folders.journals.entries() where entry.kind == .file {
      guard let file = try folders.journals.file(entry.name, .read) else { continue }
      let source = ByteSource(path: file.path, bytes: try file.readAll())
      guard let (header, lineEnd) = try? JournalFile.readHeader(source),
        entry.name == Manifest.journalName(of: header.generation)
      else { continue }
      var journal = JournalFile(file: file, header: header, end: lineEnd + 1)
      let groups = try journal.readOn(source, from: journal.end).groups
      guard journal.revision >= noted else { continue }
      if newest.map({ $0.header.generation < header.generation }) ?? true {
        newest = (header, groups)
      }
    }
    guard let newest else {
      throw StoreError(
        .open,
        folders.journals.path,
        .damaged(Damage("no journal here holds all commits")),
      )
    }
    return newest
  }

  // MARK: - Rows

  /// Moves rows that cannot be read out of tables that are not as the manifest says.
  private func setRowsAside(
    _ manifest: Manifest,
    _ notes: inout [StoreNote],
  ) throws(StoreError) {
    for table in Table.allCases {
      guard let summary = manifest.tables[table],
        let file = try folders.tables.file(table.fileName, .read)
      else { continue }
      let found = try file.checksum()
      if summary.isOf(found.bytes, found.checksum) { continue }
      let source = ByteSource(path: file.path, bytes: try file.readAll())
      let edit = EditedTable(table, source, expectedRows: summary.rows, settingAside: true)
      guard !edit.unreadable.isEmpty else { continue }
      notes.append(try setAside(edit))
    }
  }

  private func setAside(_ edit: EditedTable) throws(StoreError) -> StoreNote {
    let name = edit.table.fileName
    let text = edit.original.bytes
    var bad: [UInt8] = []
    var kept: [UInt8] = []
    var position = 0
    for range in edit.unreadable {
      kept += text[position..<range.lowerBound]
      bad += text[range]
      if bad.last != UInt8(ascii: "\n") { bad.append(UInt8(ascii: "\n")) }
      position = range.upperBound
    }
    kept += text[position...]
    let badName = "\(edit.table.rawValue).bad.jsonl"
    let saved = try RecoveredFolder(folders.root).save(bad, as: badName)
    _ = try folders.tables.writeTemporary(name, kept)
    try folders.tables.settleTemporary(name)
    try folders.tables.sync()
    return .rowsSetAside(
      path: edit.original.path,
      count: edit.unreadable.count,
      savedAs: saved,
    )
  }
}
