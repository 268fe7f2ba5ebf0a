import TradeModel

/// Takes over what was edited by hand in the tables of a store that is being opened.
///
/// A table that is neither what the manifest says nor what a checkpoint announced was edited. It is
/// read in whatever form it has and checked as `check` does; where all is legal, its rows count
/// from then on, and a checkpoint gives the file its canonical form.
struct Adoption {
  /// What is to be told.
  private(set) var notes: [StoreNote] = []
  private let choice: EditChoice?
  private let folders: StoreFolders
  private let manifestChange: Int64?
  private var edits: [(table: EditedTable, before: TableSummary)] = []

  /// Starts with no edits.
  ///
  /// - Parameters:
  ///   - folders: The folders of the store.
  ///   - manifestFile: The file of the manifest.
  ///   - choice: What holds where both an edit and a commit changed a row; without one, that is
  ///     refused.
  ///   - comparesAll: Whether each table is compared with its checksum, whatever its time says.
  init(
    _ folders: StoreFolders,
    manifestFile: any File,
    choice: EditChoice? = nil,
    comparingAll comparesAll: Bool = false,
  ) {
    self.folders = folders
    self.choice = choice
    manifestChange = comparesAll ? nil : (try? manifestFile.lastChange()) ?? nil
  }

  /// Looks at the file of a table, and returns its rows: as they are, or of an edit.
  mutating func examine(_ opened: TableFile, _ file: any File) throws(StoreError) -> TableFile {
    if try isTakenAsIs(opened, file) { return opened }
    let found = try file.checksum()
    if opened.candidates.contains(where: { $0.isOf(found.bytes, found.checksum) }) { return opened }
    let source = ByteSource(path: file.path, bytes: try file.readAll())
    let edit = EditedTable(opened.table, source, expectedRows: opened.summary.rows)
    edits.append((edit, opened.summary))
    return TableFile(edited: edit.loaded, file: file, summary: edit.summary)
  }

  /// Whether a file is large, and by its time was not edited since the manifest was put in place,
  /// which is the last thing that a checkpoint does.
  ///
  /// In a copy of a store the times only tell when the files were copied, so a table that is read at
  /// next to no cost is compared. The bytes of a large one are not looked at here. When they are
  /// read, they are held against the checksum.
  func isTakenAsIs(_ opened: TableFile, _ file: any File) throws(StoreError) -> Bool {
    guard let manifestChange, let change = try file.lastChange(), change <= manifestChange else {
      return false
    }
    let size = try file.size()
    return size >= folders.leastIndexed && opened.candidates.contains { $0.bytes == size }
  }

  /// Throws what is wrong with the rows of the edits.
  func checkRows() throws(StoreError) {
    try refuse(edits.flatMap(\.table.findings))
  }

  private func refuse(_ findings: [Finding]) throws(StoreError) {
    guard let first = findings.first else { return }
    throw StoreError(.open, first.path, .editRefused(findings))
  }

  /// Lays the edits and the journal over each other, and checks what refers to what.
  ///
  /// - Parameters:
  ///   - book: The state, with the groups of the journal over the edited tables.
  ///   - groups: The groups.
  /// - Returns: The state that counts.
  /// - Throws: `StoreError` when an edit and a commit clash, or a reference leads nowhere.
  mutating func settle(
    _ book: StoreBook,
    _ groups: [JournalGroup],
  ) throws(StoreError) -> StoreBook {
    guard !edits.isEmpty else { return book }
    var settled = book
    var refused: [Finding] = []
    for (edit, _) in edits {
      let clashes = try EditClash.all(edit, groups)
      guard !clashes.isEmpty else { continue }
      guard let choice else {
        refused += clashes.map { $0.finding(in: edit) }
        continue
      }
      try keepLoser(of: clashes, edit, choice)
      guard choice == .edit else { continue }
      for clash in clashes {
        settled.lay(OverlayEntry(key: clash.key, row: clash.edited), over: edit.table)
      }
    }
    if let first = refused.first { throw StoreError(.open, first.path, .editClashes(refused)) }
    var references = ReferenceCheck(settled, edits: edits.map(\.table))
    try references.run()
    try refuse(references.findings)
    for (edit, before) in edits { note(edit, before) }
    return settled
  }

  /// Keeps what is given up of rows that were changed twice.
  private mutating func keepLoser(
    of clashes: [EditClash],
    _ edit: EditedTable,
    _ choice: EditChoice,
  ) throws(StoreError) {
    let name = edit.table.fileName
    let recovered = RecoveredFolder(folders.root)
    let saved: String
    switch choice {
    case .journal:
      saved = try recovered.save(edit.original.bytes, as: "\(name).edited")
    case .edit:
      let rows = clashes.compactMap(\.committed).flatMap { row in
        row.source.bytes[row.range] + [UInt8(ascii: "\n")]
      }
      saved = try recovered.save(rows, as: "\(name).journal")
    }
    notes.append(
      .clashSettled(path: edit.original.path, choice, count: clashes.count, savedAs: saved)
    )
  }

  private mutating func note(_ edit: EditedTable, _ before: TableSummary) {
    notes.append(
      .tableEdited(
        path: edit.original.path,
        EditSummary(
          rows: edit.count,
          rowsBefore: before.rows,
          isSameRows: edit.canonicalSummary == before,
        ),
      )
    )
    if let first = edit.unknownKeys.first {
      let position = edit.original.position(of: first.place)
      notes.append(
        .unknownKeyKept(
          place: "\(edit.original.path):\(position.line):\(position.column)",
          key: first.name,
          count: edit.unknownKeys.count,
        )
      )
    }
  }
}
