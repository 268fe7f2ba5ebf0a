import JSONStore

/// A protection of the store that is taken away, to see that the tests notice.
///
/// Each is taken away below the store, in the file system: so the store needs no switch for it,
/// and what is tested is what is shipped. The announcement is never written, though the store
/// thinks so; and a flush that failed is tried again on the same file, which succeeds, instead of
/// being reported.
enum Weakness: String, CaseIterable, Hashable, Sendable {
  /// A commit is not flushed.
  case noDataSync = "no flush of a commit"
  /// A file is not flushed before it takes the name of another.
  case noSyncBeforeRename = "no flush before a rename"
  /// No folder is flushed.
  case noFolderSync = "no flush of a folder"
  /// The folders of the tables and of the journal are not flushed.
  case noInnerFolderSync = "no flush of the folders inside"
  /// The journal does not announce what the tables will be.
  case noAnnouncement = "no announcement"
  /// A flush that failed is tried again, in place of a new journal.
  case retriesFlush = "a failed flush is tried again"
}

/// A file system that leaves out one kind of call, and reports it as done.
struct WeakenedFileSystem: FileSystem {
  let base: any FileSystem
  let weaknesses: Set<Weakness>

  /// Takes protections away from a file system.
  init(_ base: any FileSystem, _ weaknesses: Set<Weakness>) {
    self.base = base
    self.weaknesses = weaknesses
  }

  var writer: Writer { base.writer }

  func now() -> Int64 { base.now() }

  func pause(milliseconds: Int) { base.pause(milliseconds: milliseconds) }

  func folder(at path: String) throws(StoreError) -> (any Folder)? {
    try base.folder(at: path).map { WeakenedFolder(base: $0, weaknesses: weaknesses) }
  }
}

private struct WeakenedFolder: Folder {
  let base: any Folder
  let weaknesses: Set<Weakness>

  var path: String { base.path }

  func entries() throws(StoreError) -> [FolderEntry] { try base.entries() }

  func folder(_ name: String) throws(StoreError) -> (any Folder)? {
    try base.folder(name).map { WeakenedFolder(base: $0, weaknesses: weaknesses) }
  }

  func makeFolder(_ name: String) throws(StoreError) -> any Folder {
    WeakenedFolder(base: try base.makeFolder(name), weaknesses: weaknesses)
  }

  func file(_ name: String, _ access: FileAccess) throws(StoreError) -> (any File)? {
    try base.file(name, access).map { WeakenedFile(base: $0, weaknesses: weaknesses) }
  }

  func makeFile(_ name: String) throws(StoreError) -> any File {
    WeakenedFile(base: try base.makeFile(name), weaknesses: weaknesses)
  }

  func identity(of name: String) throws(StoreError) -> FileIdentity? {
    try base.identity(of: name)
  }

  func rename(_ name: String, to newName: String) throws(StoreError) {
    try base.rename(name, to: newName)
  }

  func remove(_ name: String) throws(StoreError) { try base.remove(name) }

  func removeFolder(_ name: String) throws(StoreError) { try base.removeFolder(name) }

  func sync() throws(StoreError) {
    guard !weaknesses.contains(.noFolderSync) else { return }
    let isInner = path.hasSuffix("/tables") || path.hasSuffix("/journal")
    guard !(isInner && weaknesses.contains(.noInnerFolderSync)) else { return }
    try base.sync()
  }
}

private struct WeakenedFile: File {
  let base: any File
  let weaknesses: Set<Weakness>

  var path: String { base.path }

  func size() throws(StoreError) -> Int { try base.size() }

  func identity() throws(StoreError) -> FileIdentity { try base.identity() }

  func stamp() throws(StoreError) -> FileStamp? { try base.stamp() }

  func read(at offset: Int, count: Int) throws(StoreError) -> [UInt8] {
    try base.read(at: offset, count: count)
  }

  func write(_ bytes: Span<UInt8>, at offset: Int) throws(StoreError) {
    if weaknesses.contains(.noAnnouncement), path.contains("/journal/") {
      let copy = bytes.withUnsafeBufferPointer { Array($0) }
      guard !String(decoding: copy, as: UTF8.self).contains("\n{\"checkpoint\":") else { return }
    }
    try base.write(bytes, at: offset)
  }

  func truncate(to size: Int) throws(StoreError) { try base.truncate(to: size) }

  func syncData() throws(StoreError) {
    guard !weaknesses.contains(.noDataSync) else { return }
    try flush { () throws(StoreError) in try base.syncData() }
  }

  func sync() throws(StoreError) {
    guard !(weaknesses.contains(.noSyncBeforeRename) && path.hasSuffix(".tmp")) else { return }
    try flush { () throws(StoreError) in try base.sync() }
  }

  private func flush(_ call: () throws(StoreError) -> Void) throws(StoreError) {
    do throws(StoreError) {
      try call()
    } catch {
      guard weaknesses.contains(.retriesFlush) else { throw error }
      try call()
    }
  }

  func tryLock(_ kind: LockKind) throws(StoreError) -> Bool { try base.tryLock(kind) }

  func unlock() throws(StoreError) { try base.unlock() }
}
