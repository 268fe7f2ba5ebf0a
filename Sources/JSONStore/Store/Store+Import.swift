extension Store {
  /// Adds rows that are no longer in memory, all of them or none.
  ///
  /// They are committed as one group of the journal, and then folded into the tables at once: from
  /// their files, so that the rows need not be in memory.
  ///
  /// - Returns: Whether they were added, and not stopped before.
  /// - Throws: `StoreError`, as `commit` does.
  func add(
    _ tables: BundleTables,
    note: String,
    readFor revision: Int,
    _ isWanted: (TransferProgress) -> Bool,
  ) throws(StoreError) -> Bool {
    try lock.holding { () throws(StoreError) in
      try refreshHoldingLock()
      guard revision == state.revision else {
        throw StoreError(.commit, path, .stale(revision: state.revision))
      }
      if state.hasEdits { try fold() }
      guard try append(tables, note: note, isWanted) else { return false }
      do throws(StoreError) {
        try fold(adding: tables)
      } catch {
        guard failure == nil else { throw error }
        // The rows are committed; what the journal says counts, however large it is.
        self.note([.checkpointFailed(error)])
        do throws(StoreError) {
          try reloadHoldingLock()
        } catch {
          throw fail(error)
        }
      }
      return true
    }
  }

  /// Writes rows as one group behind the journal's end and flushes it.
  ///
  /// The state does not take them in yet.
  private func append(
    _ tables: BundleTables,
    note: String,
    _ isWanted: (TransferProgress) -> Bool,
  ) throws(StoreError) -> Bool {
    let written: WrittenGroup?
    do throws(StoreError) {
      var group = StreamedGroup(groupEncoder(note: note), in: journal)
      written = try group.write(tables, isWanted)
    } catch {
      try takeBack(error)
      return false
    }
    guard let written else {
      try cutOff()
      return false
    }
    do throws(StoreError) {
      try journal.file.syncData()
    } catch {
      // A second flush may succeed although the bytes are lost, so none is tried.
      try replaceJournal()
      throw error
    }
    journal.accept(written)
    try? lock.write(revision: journal.revision)
    return true
  }
}

/// A group of the journal that is written piece by piece: it counts when its last line is there.
struct StreamedGroup {
  private let file: any File
  private let start: Int
  private let revision: Int
  private var buffer: [UInt8]
  private var hash = XXH64()
  private var written = 0
  private var operationCount = 0

  /// The count of bytes that are written at once.
  private static let pieceSize = 1 << 20

  /// Starts a group behind the end of a journal.
  init(_ encoder: GroupEncoder, in journal: JournalFile) {
    file = journal.file
    start = journal.end
    revision = journal.revision + 1
    // The first line is that of every group.
    buffer = encoder.bytes
  }

  /// Writes all rows and the last line; nothing where it is no longer wanted.
  mutating func write(
    _ tables: BundleTables,
    _ isWanted: (TransferProgress) -> Bool,
  ) throws(StoreError) -> WrittenGroup? {
    for (rows, _) in tables.tables {
      let head = GroupEncoder.putStarts[rows.table.index]
      var cursor = rows.rows()
      while let row = try cursor.next() {
        buffer += head
        buffer += row.source.bytes[row.range]
        buffer.append(UInt8(ascii: "}"))
        buffer.append(UInt8(ascii: "\n"))
        operationCount += 1
        guard buffer.count >= Self.pieceSize else { continue }
        try flush()
        let progress = TransferProgress(
          .storing,
          done: operationCount,
          total: tables.recordCount,
        )
        guard isWanted(progress) else { return nil }
      }
    }
    try flush()
    let chain = Checksum(hash.digest())
    let line = GroupEncoder.lastLine(
      revision,
      operations: operationCount,
      bytes: written,
      chain,
    )
    try file.write(line.span, at: start + written)
    return WrittenGroup(
      revision: revision,
      chain: chain,
      byteCount: written + line.count,
      lineCount: WrittenGroup.lineCount(operations: operationCount),
    )
  }

  private mutating func flush() throws(StoreError) {
    var hash = hash
    hash.update(buffer.span)
    self.hash = hash
    try file.write(buffer.span, at: start + written)
    written += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}
