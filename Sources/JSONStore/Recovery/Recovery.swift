/// Brings the files of a store in order after a process that did not come to its end.
struct Recovery {
  let folders: StoreFolders
  let lock: StoreLock

  /// Removes what a checkpoint that was cut off has left behind.
  func removeLeftovers(_ manifest: Manifest) throws(StoreError) -> [StoreNote] {
    guard !lock.isReadOnly else { return [] }
    // The manifest may have been put in place by a process that was killed before its flush. Until
    // it is certain to stay, nothing goes that only the manifest before it names.
    try folders.root.sync()
    var notes: [StoreNote] = []
    for folder in [folders.root, folders.tables] {
      notes += try remove(from: folder) { $0.hasSuffix(StoreFolders.temporarySuffix) }
    }
    notes += try remove(from: folders.journals) { $0 != manifest.journalName }
    return notes
  }

  private func remove(
    from folder: any Folder,
    where test: (String) -> Bool,
  ) throws(StoreError) -> [StoreNote] {
    var notes: [StoreNote] = []
    for entry in try folder.entries() where entry.kind == .file && test(entry.name) {
      try folder.remove(entry.name)
      notes.append(.leftoverRemoved(path: "\(folder.path)/\(entry.name)"))
    }
    return notes
  }

  /// Cuts off what follows the last good group.
  ///
  /// - Throws: `StoreError` when commits are missing at the end, or the files cannot be written.
  func settle(
    _ journal: JournalFile,
    _ reading: JournalFile.Reading,
  ) throws(StoreError) -> [StoreNote] {
    let noted = try lock.note()?.revision ?? 0
    guard noted <= journal.revision else {
      let reason = "the journal ends at commit \(journal.revision), but there were \(noted)"
      throw StoreError(
        .open,
        journal.file.path,
        .damaged(Damage(at: reading.tail?.damage.position, reason)),
      )
    }
    var notes: [StoreNote] = []
    if let tail = reading.tail { notes.append(try cut(tail.bytes, tail.damage, of: journal)) }
    return notes
  }

  private func cut(
    _ bytes: [UInt8],
    _ damage: Damage,
    of journal: JournalFile,
  ) throws(StoreError) -> StoreNote {
    var saved: String?
    if !lock.isReadOnly {
      saved = try save(bytes, from: journal)
      try journal.file.truncate(to: journal.end)
    }
    let position = damage.position ?? FilePosition(offset: journal.end, line: 1, column: 1)
    return .tornTail(
      journal: journal.file.path,
      position: position,
      byteCount: bytes.count,
      savedAs: saved,
    )
  }

  /// Keeps bytes that are cut off in a file of their own, and returns its path.
  private func save(_ bytes: [UInt8], from journal: JournalFile) throws(StoreError) -> String {
    let start = journal.file.path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = start.map { journal.file.path[$0...].dropFirst() } ?? ""
    return try RecoveredFolder(folders.root).save(bytes, as: "\(name).\(journal.end)")
  }
}
