package import TradeModel

extension Store {
  /// Stores changes: all of them, or none.
  ///
  /// When the function returns, the changes are on the disk.
  ///
  /// - Parameters:
  ///   - changes: The changes; what each was made from must still be what the store holds.
  ///   - revision: The revision of the book that the changes rest on; when it is given and another
  ///     process has committed since, the commit is refused as stale, and `book` is the new state.
  /// - Returns: The state with the changes.
  /// - Throws: `StoreError`; then nothing is stored, save where `outcomeUnknown` says otherwise.
  @discardableResult
  package func commit(
    _ changes: ChangeSet,
    plannedAt revision: Int? = nil,
  ) throws(StoreError) -> any Book {
    try checkWritable()
    let keyed = try KeyedChange.list(changes, path: path)
    guard !keyed.isEmpty else { return state }
    return try write(keyed, note: changes.note, plannedAt: revision)
  }

  /// Writes changes as one group.
  func write(
    _ changes: [KeyedChange],
    note: String,
    plannedAt revision: Int?,
  ) throws(StoreError) -> any Book {
    try checkWritable()
    try lock.holding { () throws(StoreError) in
      try refreshHoldingLock()
      if let revision, revision != state.revision {
        throw StoreError(.commit, path, .stale(revision: state.revision))
      }
      let replaced = try compare(changes, with: state)
      if state.hasEdits { try fold() }
      var encoder = groupEncoder(note: note, changeCount: changes.count)
      for (change, row) in zip(changes, replaced) { encoder.write(change, over: row) }
      // Given away, the bytes are not copied when the last line is added.
      try append(consume encoder)
    }
    checkpointIfDue()
    return state
  }

  /// Throws why nothing can be written.
  func checkWritable() throws(StoreError) {
    try checkUsable()
    guard !isReadOnly else { throw StoreError(.commit, path, .readOnly) }
  }

  /// Compares what changes were made from with what a state holds.
  ///
  /// - Returns: For each change the row whose place it takes; none where there is none.
  /// - Throws: `StoreError` with all conflicts, or when a row cannot be read.
  func compare(
    _ changes: [KeyedChange],
    with state: StoreBook,
  ) throws(StoreError) -> [ReplacedRow?] {
    var replaced: [ReplacedRow?] = []
    replaced.reserveCapacity(changes.count)
    var conflicts: [Conflict] = []
    var finder = RowFinder(state)
    for change in changes {
      guard let (row, isAsRead) = try finder.row(replacedBy: change) else {
        if let before = change.before {
          conflicts.append(Conflict(expected: before, stored: nil))
        }
        replaced.append(nil)
        continue
      }
      if isAsRead {
        replaced.append(ReplacedRow(row: row, unknownFields: []))
        continue
      }
      let (stored, unknownFields) = try change.table.decodeKeeping(row)
      if stored != change.before {
        conflicts.append(Conflict(expected: change.before, stored: stored))
      }
      replaced.append(ReplacedRow(row: row, unknownFields: unknownFields))
    }
    guard conflicts.isEmpty else { throw StoreError(.commit, path, .conflict(conflicts)) }
    return replaced
  }

  /// Starts the group that follows a revision, or else the last one.
  func groupEncoder(
    note: String,
    changeCount: Int = 0,
    after revision: Int? = nil,
  ) -> GroupEncoder {
    GroupEncoder(
      revision: (revision ?? journal.revision) + 1,
      previous: journal.chain,
      stamp: WriteStamp(fileSystem),
      note: note,
      changeCount: changeCount,
    )
  }

  /// Writes a group behind the journal's end, flushes it, and takes its changes into the state.
  func append(_ encoder: consuming GroupEncoder) throws(StoreError) {
    let (source, group, entries) = encoder.finish(
      path: journal.file.path,
      at: journal.end,
      line: journal.lineCount + 1,
    )
    let next = state.laying(entries, revision: group.revision)
    do throws(StoreError) {
      let bytes = source.bytes
      try journal.file.write(bytes.span, at: journal.end)
    } catch {
      try takeBack(error)
    }
    do throws(StoreError) {
      try journal.file.syncData()
    } catch {
      // A second flush may succeed although the bytes are lost, so none is tried.
      try replaceJournal()
      throw error
    }
    journal.accept(group)
    state = next
    try? lock.write(revision: journal.revision)
  }

  /// Cuts a group off that could not be written whole.
  func takeBack(_ error: StoreError) throws(StoreError) {
    try cutOff()
    throw error
  }

  /// Cuts off what stands behind the last group.
  func cutOff() throws(StoreError) {
    do throws(StoreError) {
      try journal.file.truncate(to: journal.end)
      try journal.file.syncData()
    } catch {
      throw fail(error)
    }
  }

  /// Moves the acknowledged commits to a new journal, after a flush of this one failed.
  ///
  /// - Throws: `StoreError`, an open outcome, when that fails too.
  func replaceJournal() throws(StoreError) {
    // Whoever opens the store before the new journal counts must not find the group.
    try? journal.file.truncate(to: journal.end)
    do throws(StoreError) {
      adopt(try JournalSwitch(folders: folders).copy(journal, of: manifest))
    } catch {
      throw fail(error)
    }
  }

  private func adopt(_ outcome: JournalSwitch.Outcome) {
    manifest = outcome.manifest
    manifestFile = outcome.manifestFile
    journal = outcome.journal
  }

  /// Takes the store out of use, as only opening it again can tell what it holds.
  func fail(_ error: StoreError) -> StoreError {
    guard case .system(let system) = error.cause else { return error }
    let failure = StoreError(error.operation, error.path, .outcomeUnknown(system))
    self.failure = failure
    return failure
  }

  /// Takes in what other processes have committed; the lock is held.
  func refreshHoldingLock() throws(StoreError) {
    guard try folders.root.identity(of: Manifest.fileName) == manifestFile.identity() else {
      return try reloadHoldingLock()
    }
    let size = try journal.file.size()
    guard size != journal.end else { return }
    guard size > journal.end else {
      throw StoreError(
        .read,
        journal.file.path,
        .damaged(Damage("the journal has become shorter than its \(journal.end) bytes")),
      )
    }
    let start = journal.end
    let source = ByteSource(
      path: journal.file.path,
      bytes: try journal.file.read(at: start, count: size - start),
      firstOffset: start,
      firstLine: journal.lineCount + 1,
    )
    var grown = journal
    let reading = try grown.readOn(source, from: 0)
    let next = try state.applying(reading.groups)
    note(try Recovery(folders: folders, lock: lock).settle(grown, reading))
    let secured = isReadOnly ? nil : try JournalSwitch(folders: folders).secure(grown, of: manifest)
    journal = grown
    state = next
    if let secured { adopt(secured) }
  }

  /// Reads the whole store again; the lock is held.
  func reloadHoldingLock() throws(StoreError) {
    let loaded = try LoadedStore(folders, lock, previous: state)
    manifest = loaded.manifest
    manifestFile = loaded.manifestFile
    journal = loaded.journal
    state = loaded.state
    note(loaded.notes)
  }
}
