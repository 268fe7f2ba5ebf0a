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
  private let manifestChange: Int64?
  private var edits: [(table: EditedTable, before: TableSummary)] = []

  /// Starts with no edits.
  ///
  /// - Parameters:
  ///   - manifestFile: The file of the manifest.
  ///   - choice: What holds where both an edit and a commit changed a row; without one, that is
  ///     refused.
  init(manifestFile: any File, choice: EditChoice?) {
    self.choice = choice
    manifestChange = (try? manifestFile.lastChange()) ?? nil
  }

  /// Looks at the file of a table, and returns its rows: as they are, or of an edit.
  mutating func examine(_ opened: TableFile, _ file: any File) throws(StoreError) -> TableFile {
    if try isUntouched(opened, file) { return opened }
    let found = try file.checksum()
    let isKnown = opened.candidates.contains { candidate in
      candidate.bytes == found.bytes && candidate.checksum == found.checksum
    }
    if isKnown { return opened }
    let source = ByteSource(path: file.path, bytes: try file.readAll())
    let edit = EditedTable(opened.table, source, expectedRows: opened.summary.rows)
    edits.append((edit, opened.summary))
    return TableFile(edited: edit.loaded, file: file, summary: edit.summary)
  }

  /// Whether a file cannot have been edited since the manifest was put in place, which is the last
  /// thing that a checkpoint does.
  ///
  /// The bytes are not looked at here. When they are read, they are held against the checksum.
  private func isUntouched(_ opened: TableFile, _ file: any File) throws(StoreError) -> Bool {
    guard let manifestChange, let change = try file.lastChange(), change <= manifestChange else {
      return false
    }
    let size = try file.size()
    return opened.candidates.contains { $0.bytes == size }
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
    var clashes: [Finding] = []
    for (edit, _) in edits {
      for clash in try EditClash.all(edit, groups) {
        clashes.append(clash.finding(in: edit))
        if choice == .edit {
          settled.lay(OverlayEntry(key: clash.key, row: clash.edited), over: edit.table)
        }
      }
    }
    if let first = clashes.first, choice == nil {
      throw StoreError(.open, first.path, .editClashes(clashes))
    }
    var references = ReferenceCheck(settled, edits: edits.map(\.table))
    try references.run()
    try refuse(references.findings)
    for (edit, before) in edits { note(edit, before) }
    return settled
  }

  private mutating func note(_ edit: EditedTable, _ before: TableSummary) {
    notes.append(
      .tableEdited(
        path: edit.original.path,
        EditSummary(
          rows: edit.count,
          rowsBefore: before.rows,
          isSameRows: edit.canonicalChecksum == before.checksum,
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
