import TradeModel

/// A verification under way.
struct StoreCheck {
  let folders: StoreFolders
  let lock: StoreLock
  /// What was wrong so far.
  private(set) var findings: [Finding] = []

  init(folders: StoreFolders, lock: StoreLock) {
    self.folders = folders
    self.lock = lock
  }

  mutating func report(_ error: StoreError) { findings.append(Finding(error)) }

  /// Checks everything, unless it cannot be read any further.
  mutating func run() throws(StoreError) {
    guard let file = try folders.root.file(Manifest.fileName, .read) else { return }
    let manifest = try Manifest.decode(try file.readAll(), path: file.path)
    try checkNames(manifest)
    let groups = try checkJournal(manifest)
    var snapshots: [TableSnapshot] = []
    for table in Table.allCases {
      guard let snapshot = try checkTable(table, manifest, groups) else { continue }
      snapshots.append(snapshot)
    }
    guard findings.isEmpty else { return }
    let book = try StoreBook(revision: manifest.revision, tables: snapshots).applying(groups)
    try checkCommittedRows(groups)
    var references = ReferenceCheck(book)
    try references.run()
    findings += references.findings
  }

  // MARK: - Names

  private mutating func checkNames(_ manifest: Manifest) throws(StoreError) {
    let folderNames = [
      StoreFolders.tablesName, StoreFolders.journalsName, StoreFolders.recoveredName,
      IndexShelf.folderName,
    ]
    try check(
      folders.root,
      files: [Manifest.fileName, StoreFolders.lockName],
      folders: folderNames,
    )
    try check(folders.tables, files: Table.allCases.map(\.fileName), folders: [])
    try check(folders.journals, files: [manifest.journalName], folders: [])
    if let indexes = try folders.root.folder(IndexShelf.folderName) {
      // One that was not finished is written anew by whoever needs it.
      let names = Table.allCases.map(IndexShelf.name(of:))
      let unfinished = names.map { $0 + StoreFolders.temporarySuffix }
      try check(indexes, files: names + unfinished, folders: [])
    }
  }

  private mutating func check(
    _ folder: any Folder,
    files: [String],
    folders: [String],
  ) throws(StoreError) {
    for entry in try folder.entries() {
      let isKnown =
        switch entry.kind {
        case .file: files.contains(entry.name)
        case .folder: folders.contains(entry.name)
        case .other: false
        }
      if !isKnown {
        findings.append(Finding("\(folder.path)/\(entry.name)", "this is no part of a store"))
      }
    }
  }

  // MARK: - The journal

  private mutating func checkJournal(_ manifest: Manifest) throws(StoreError) -> [JournalGroup] {
    var (journal, source) = try JournalFile.open(manifest, in: folders.journals, .read)
    let reading = try journal.readOn(source, from: journal.end)
    if let tail = reading.tail {
      findings.append(Finding(journal.file.path, at: tail.damage.position, tail.damage.reason))
    }
    if let noted = try lock.note()?.revision, noted > journal.revision {
      let reason = "the journal ends at commit \(journal.revision), but there were \(noted)"
      findings.append(Finding(journal.file.path, reason))
    }
    return reading.groups
  }

  /// Checks the rows that commits have put, as opening does not decode them.
  private mutating func checkCommittedRows(_ groups: [JournalGroup]) throws(StoreError) {
    for group in groups {
      for case .put(let table, let row) in group.operations { _ = checkRow(row, of: table) }
    }
  }

  // MARK: - Tables

  private mutating func checkTable(
    _ table: Table,
    _ manifest: Manifest,
    _ groups: [JournalGroup],
  ) throws(StoreError) -> TableSnapshot? {
    let path = "\(folders.tables.path)/\(table.fileName)"
    guard let summary = manifest.tables[table] else { return nil }
    guard let file = try folders.tables.file(table.fileName, .read) else {
      findings.append(Finding(path, "the table is gone"))
      return nil
    }
    let announced = groups.compactMap { $0.announcement?[table] }
    let snapshot = TableSnapshot(
      file: TableFile(table, file: file, summary: summary, announced: announced)
    )
    do throws(StoreError) {
      _ = try snapshot.file.load()
    } catch {
      report(error)
    }
    checkRows(of: table, ByteSource(path: path, bytes: try file.readAll()))
    let shelf = IndexShelf(folders, storeID: manifest.storeID, isReadOnly: true)
    if let fault = shelf.fault(of: table, file, summary) {
      findings.append(Finding(shelf.path(of: table), fault))
    }
    return snapshot
  }

  private mutating func checkRows(of table: Table, _ source: ByteSource) {
    let starts = lineStarts(of: source.bytes)
    var previous: OrderedKey?
    for line in 0..<starts.count - 1 {
      let row = RowBytes(source: source, range: starts[line]..<starts[line + 1] - 1)
      guard let key = checkRow(row, of: table) else { continue }
      if let previous, previous >= key {
        let reason =
          previous == key
          ? "the key is that of the row before" : "the key belongs before that of the row before"
        let position = source.position(of: row.range.lowerBound)
        findings.append(Finding(source.path, at: position, reason))
      }
      previous = key
    }
  }

  /// Decodes a row and writes it again, which must give the same bytes.
  ///
  /// - Returns: The key of the row, where it is legal.
  private mutating func checkRow(_ row: RowBytes, of table: Table) -> OrderedKey? {
    do throws(StoreError) {
      if table == .setup {
        checkForm(row, RowCoding.encode(try Table.decodeSetup(row)))
        return OrderedKey()
      }
      let record = try table.decode(row)
      checkForm(row, RowCoding.encode(record))
      return OrderedKey(of: record)
    } catch {
      report(error)
      return nil
    }
  }

  private mutating func checkForm(_ row: RowBytes, _ canonical: [UInt8]) {
    let found = row.source.bytes[row.range]
    guard !found.elementsEqual(canonical) else { return }
    let same = zip(found, canonical).prefix { $0 == $1 }.count
    let position = row.source.position(of: row.range.lowerBound + same)
    findings.append(Finding(row.source.path, at: position, "the row is not in its canonical form"))
  }
}
