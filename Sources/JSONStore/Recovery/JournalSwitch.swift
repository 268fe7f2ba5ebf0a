/// Goes over to a new journal: first the file, then the manifest that names it.
///
/// A crash in between leaves a file that no manifest names, which the next opening removes.
struct JournalSwitch: Sendable {
  let folders: StoreFolders

  /// Writes the journal of a manifest, and makes it and its name survive a power cut.
  ///
  /// - Parameters:
  ///   - next: The manifest, which is not in place yet.
  ///   - groups: The groups that the journal starts with.
  /// - Returns: The file and the count of its bytes.
  /// - Throws: `StoreError` when it cannot be written.
  func makeJournal(
    of next: Manifest,
    groups: [UInt8] = [],
  ) throws(StoreError) -> (file: any File, end: Int) {
    let bytes = JournalHeader(next).encoded() + groups
    if try folders.journals.identity(of: next.journalName) != nil {
      try folders.journals.remove(next.journalName)
    }
    let file = try folders.journals.makeFile(next.journalName)
    try file.write(bytes.span, at: 0)
    try file.sync()
    try folders.journals.sync()
    return (file, bytes.count)
  }

  /// Makes a journal survive a power cut: in its file, or in a new one when the flush fails.
  ///
  /// Even a whole group may not be on the disk yet, when its writer was killed before the flush.
  ///
  /// - Returns: What counts from now on; nothing where all is as it was.
  /// - Throws: `StoreError` when the new file fails, too.
  func secure(_ journal: JournalFile, of manifest: Manifest) throws(StoreError) -> Outcome? {
    do throws(StoreError) {
      try journal.file.syncData()
      return nil
    } catch {
      return try copy(journal, of: manifest)
    }
  }

  /// A journal in a new file, and the manifest that names it.
  struct Outcome {
    let manifest: Manifest
    let manifestFile: any File
    let journal: JournalFile
  }

  /// Copies a journal up to its end to a new file, and has the manifest name that one.
  ///
  /// For after a flush that failed: Linux may have forgotten what it should have put on the disk,
  /// and report the next flush as done all the same. So the old file is not trusted again. What is
  /// read from it is right: either it was flushed before, or it still stands in memory.
  ///
  /// - Returns: What counts from now on.
  /// - Throws: `StoreError`; then it is open which of the two journals counts after a power cut.
  func copy(_ journal: JournalFile, of manifest: Manifest) throws(StoreError) -> Outcome {
    let bytes = try journal.file.read(at: 0, count: journal.end)
    guard bytes.count == journal.end, let lineEnd = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
      throw StoreError(.read, journal.file.path, .damaged(Damage("the journal became shorter")))
    }
    var next = manifest
    next.generation += 1
    let (file, end) = try makeJournal(of: next, groups: Array(bytes[(lineEnd + 1)...]))
    let manifestFile = try folders.root.writeTemporary(Manifest.fileName, next.encoded())
    try folders.root.settleTemporary(Manifest.fileName)
    try folders.root.sync()
    try? folders.journals.remove(manifest.journalName)
    return Outcome(
      manifest: next,
      manifestFile: manifestFile,
      journal: journal.copied(to: file, end: end),
    )
  }
}
