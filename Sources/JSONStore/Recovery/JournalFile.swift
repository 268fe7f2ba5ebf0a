/// The journal to which commits are appended.
struct JournalFile: Sendable {
  /// The file.
  private(set) var file: any File
  /// The count of bytes with the last good group.
  private(set) var end: Int
  /// The count of lines with the last good group.
  private(set) var lineCount: Int
  /// The count of commits with the last good group.
  private(set) var revision: Int
  /// The checksum of the last good group.
  private(set) var chain: Checksum
  /// Whether there is a group behind the header.
  private(set) var hasGroups: Bool

  /// Makes a journal that only has its header.
  init(file: any File, header: JournalHeader, end: Int) {
    self.file = file
    self.end = end
    lineCount = 1
    revision = header.revision
    chain = header.chain
    hasGroups = false
  }

  /// What a reading of the journal found.
  struct Reading {
    /// The groups that were not known before.
    let groups: [JournalGroup]
    /// The bytes behind them that are no group, and what is wrong with them.
    let tail: (bytes: [UInt8], damage: Damage)?
  }

  /// Opens the journal that a manifest names.
  static func open(
    _ manifest: Manifest,
    in folder: any Folder,
    _ access: FileAccess,
  ) throws(StoreError) -> (journal: JournalFile, source: ByteSource) {
    guard let file = try folder.file(manifest.journalName, access) else {
      throw StoreError(
        .open,
        "\(folder.path)/\(manifest.journalName)",
        .damaged(Damage("the journal is gone")),
      )
    }
    let bytes = try file.readAll()
    let source = ByteSource(path: file.path, bytes: bytes)
    let (header, lineEnd) = try readHeader(source)
    guard header == JournalHeader(manifest) else {
      throw source.damage(at: 0, "the journal does not belong to \(Manifest.fileName)")
    }
    return (JournalFile(file: file, header: header, end: lineEnd + 1), source)
  }

  /// Reads the header of a journal, and tells where its line ends.
  static func readHeader(_ source: ByteSource) throws(StoreError) -> (JournalHeader, end: Int) {
    let bytes = source.bytes
    guard let lineEnd = bytes.firstIndex(of: UInt8(ascii: "\n")),
      let header = JournalHeader(at: 0..<lineEnd, in: bytes.span)
    else { throw source.damage(at: 0, "the journal has no header") }
    return (header, lineEnd)
  }

  /// Reads the groups behind the last one known.
  ///
  /// - Throws: `StoreError` when the journal cannot be read, or has a bad group before its end.
  mutating func readOn(_ source: ByteSource, from start: Int) throws(StoreError) -> Reading {
    var scanner = JournalScanner(source, from: start, revision: revision, chain: chain)
    let damage = try scanner.scan()
    revision = scanner.revision
    chain = scanner.chain
    end = source.firstOffset + scanner.end
    lineCount += lineCountOf(source, start..<scanner.end)
    hasGroups = hasGroups || !scanner.groups.isEmpty
    return Reading(
      groups: scanner.groups,
      tail: damage.map { (Array(source.bytes[scanner.end...]), $0) },
    )
  }

  /// Returns the same journal in another file.
  func copied(to file: any File, end: Int) -> JournalFile {
    var copy = self
    copy.file = file
    copy.end = end
    return copy
  }

  /// Takes a group for written.
  mutating func accept(_ group: WrittenGroup) {
    end += group.byteCount
    lineCount += group.lineCount
    revision = group.revision
    chain = group.chain
    hasGroups = true
  }

  private func lineCountOf(_ source: ByteSource, _ range: Range<Int>) -> Int {
    let bytes = source.bytes
    var count = 0
    forEachLineEnd(of: range, in: bytes.span) { _ in count += 1 }
    return count
  }
}
