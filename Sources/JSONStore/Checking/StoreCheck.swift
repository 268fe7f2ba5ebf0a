import TradeModel

/// A verification under way.
///
/// It goes on as far as it can, so that one run finds everything: a table that cannot be read keeps
/// the others from nothing but the references between them.
struct StoreCheck {
  let folders: StoreFolders
  let lock: StoreLock
  /// What was wrong so far.
  private(set) var findings: [Finding] = []
  private var edits: [EditedTable] = []
  /// The edited tables that an opening would take as they are.
  private var unnoticed: Set<Table> = []

  init(folders: StoreFolders, lock: StoreLock) {
    self.folders = folders
    self.lock = lock
  }

  mutating func report(_ error: StoreError) {
    switch error.cause {
    case .editRefused(let found), .editClashes(let found): findings += found
    default: findings.append(Finding(error))
    }
  }

  private var isSound: Bool { findings.allSatisfy(\.isWarning) }

  /// Checks everything, unless it cannot be read any further.
  mutating func run() throws(StoreError) {
    guard let file = try folders.root.file(Manifest.fileName, .read) else { return }
    let manifest = try Manifest.decode(try file.readAll(), path: file.path)
    try checkNames(manifest)
    let groups = try checkJournal(manifest)
    let adoption = Adoption(folders, manifestFile: file)
    var snapshots: [TableSnapshot] = []
    for table in Table.allCases {
      guard let snapshot = try checkTable(table, manifest, groups, adoption) else { continue }
      snapshots.append(snapshot)
    }
    checkCommittedRows(groups)
    guard isSound else { return }
    for edit in edits {
      for clash in try EditClash.all(edit, groups) { findings.append(clash.finding(in: edit)) }
    }
    let hasClashes = !isSound
    let book = try StoreBook(revision: manifest.revision, tables: snapshots).applying(groups)
    var references = ReferenceCheck(book)
    try references.run()
    findings += references.findings
    if isSound { findings += try ReservationCheck.findings(in: book) }
    if !hasClashes { try tellEdits(book) }
  }

  /// Tells the edits that will be taken over; where what they refer to is not there, none is.
  private mutating func tellEdits(_ book: StoreBook) throws(StoreError) {
    guard !edits.isEmpty else { return }
    var references = ReferenceCheck(book, edits: edits)
    try references.run()
    guard references.findings.isEmpty else { return }
    for edit in edits {
      let reason =
        unnoticed.contains(edit.table)
        ? "the table was edited, and its time hides that; replenish check --repair takes it over"
        : "the table was edited; the next session takes it over"
      findings.append(Finding(edit.original.path, reason))
    }
  }

  // MARK: - Names

  private mutating func checkNames(_ manifest: Manifest) throws(StoreError) {
    let folderNames = [
      StoreFolders.tablesName, StoreFolders.journalsName, StoreFolders.recoveredName,
      StoreFolders.backupName, IndexShelf.folderName,
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
      let path = "\(folder.path)/\(entry.name)"
      switch entry.kind {
      case .file where files.contains(entry.name): continue
      case .folder where folders.contains(entry.name): continue
      case .other: findings.append(Finding(path, "this is neither a file nor a folder"))
      case .file, .folder: findings.append(Finding(path, "this is no part of a store"))
      }
    }
  }

  // MARK: - The journal

  private mutating func checkJournal(_ manifest: Manifest) throws(StoreError) -> [JournalGroup] {
    do throws(StoreError) {
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
    } catch {
      guard case .damaged = error.cause else { throw error }
      report(error)
      return []
    }
  }

  /// Checks the rows that commits have put, as opening does not decode them.
  private mutating func checkCommittedRows(_ groups: [JournalGroup]) {
    for group in groups {
      for case .put(let table, let row) in group.operations { _ = checkRow(row, of: table) }
    }
  }

  // MARK: - Tables

  private mutating func checkTable(
    _ table: Table,
    _ manifest: Manifest,
    _ groups: [JournalGroup],
    _ adoption: Adoption,
  ) throws(StoreError) -> TableSnapshot? {
    guard let summary = manifest.tables[table] else { return nil }
    let path = "\(folders.tables.path)/\(table.fileName)"
    let found: (any File)?
    do throws(StoreError) {
      found = try folders.tables.file(table.fileName, .read)
    } catch {
      report(error)
      return nil
    }
    guard let file = found else {
      findings.append(Finding(path, "the table is gone"))
      return nil
    }
    let announced = groups.compactMap { $0.announcement?[table] }
    let opened = TableFile(table, file: file, summary: summary, announced: announced)
    let source = ByteSource(path: path, bytes: try file.readAll())
    let bytes = source.bytes
    let checksum = Checksum(of: bytes.span)
    guard opened.candidates.contains(where: { $0.isOf(bytes.count, checksum) }) else {
      if try adoption.isTakenAsIs(opened, file) { unnoticed.insert(table) }
      return checkEdit(of: table, source, summary, file)
    }
    do throws(StoreError) {
      _ = try opened.load()
    } catch {
      report(error)
    }
    checkRows(of: table, source)
    let shelf = IndexShelf(folders, storeID: manifest.storeID, isReadOnly: true)
    if let fault = shelf.fault(of: table, file, summary) {
      findings.append(Finding(shelf.path(of: table), fault))
    }
    return TableSnapshot(file: opened)
  }

  /// Checks a table that is not as the manifest says: one that was edited, or damaged.
  private mutating func checkEdit(
    of table: Table,
    _ source: ByteSource,
    _ summary: TableSummary,
    _ file: any File,
  ) -> TableSnapshot? {
    let edit = EditedTable(table, source, expectedRows: summary.rows)
    if !edit.findings.isEmpty {
      let reason = "the table does not match its checksum in \(Manifest.fileName)"
      findings.append(Finding(source.path, reason))
    }
    findings += edit.findings
    guard edit.findings.isEmpty else { return nil }
    edits.append(edit)
    return TableSnapshot(file: TableFile(edited: edit.loaded, file: file, summary: edit.summary))
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

  /// Reads a row and writes it again, which must give the same bytes.
  ///
  /// - Returns: The key of the row, where it is legal.
  private mutating func checkRow(_ row: RowBytes, of table: Table) -> OrderedKey? {
    let bytes = row.source.bytes
    let reading = RowCoding.readRow(table, row.range, in: bytes.span)
    for error in reading.errors {
      let position = row.source.position(of: error.range.lowerBound)
      findings.append(Finding(row.source.path, at: position, error.problem.reason))
    }
    guard let content = reading.content else { return nil }
    checkForm(row, reading.unknownFields.appended(to: content.encoded, from: bytes.span))
    return content.key
  }

  private mutating func checkForm(_ row: RowBytes, _ canonical: [UInt8]) {
    let found = row.source.bytes[row.range]
    if let start = longNumber(in: found) {
      findings.append(
        Finding(
          row.source.path,
          at: row.source.position(of: start),
          isWarning: true,
          "the number has more than 15 digits, which other programs may round",
        )
      )
    }
    guard !found.elementsEqual(canonical) else { return }
    let same = zip(found, canonical).prefix { $0 == $1 }.count
    let position = row.source.position(of: row.range.lowerBound + same)
    findings.append(Finding(row.source.path, at: position, "the row is not in its canonical form"))
  }

  /// Returns where a number starts that has more significant digits than a double keeps.
  private func longNumber(in row: ArraySlice<UInt8>) -> Int? {
    var isText = false
    var isEscaped = false
    var start = row.startIndex
    var digits = 0
    for index in row.indices {
      let byte = row[index]
      if isText {
        if !isEscaped, byte == UInt8(ascii: "\"") { isText = false }
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: "0") where digits == 0, UInt8(ascii: "."): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if digits == 0 { start = index }
        digits += 1
        if digits > 15 { return start }
      default: digits = 0
      }
    }
    return nil
  }
}
