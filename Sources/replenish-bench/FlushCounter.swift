import JSONStore
import Synchronization

/// The files of this machine, with a count of the flushes that are asked of them.
struct FlushCounter: FileSystem {
  /// The count, which all files share.
  final class Count: Sendable {
    private let value = Atomic<Int>(0)

    func add() { value.wrappingAdd(1, ordering: .relaxed) }

    var current: Int { value.load(ordering: .relaxed) }
  }

  let count = Count()
  private let base = PosixFileSystem()

  var writer: Writer { base.writer }

  func now() -> Int64 { base.now() }

  func pause(milliseconds: Int) { base.pause(milliseconds: milliseconds) }

  func folder(at path: String) throws(StoreError) -> (any Folder)? {
    try base.folder(at: path).map { CountedFolder(base: $0, count: count) }
  }
}

private struct CountedFolder: Folder {
  let base: any Folder
  let count: FlushCounter.Count

  var path: String { base.path }

  func entries() throws(StoreError) -> [FolderEntry] { try base.entries() }

  func folder(_ name: String) throws(StoreError) -> (any Folder)? {
    try base.folder(name).map { CountedFolder(base: $0, count: count) }
  }

  func makeFolder(_ name: String) throws(StoreError) -> any Folder {
    CountedFolder(base: try base.makeFolder(name), count: count)
  }

  func file(_ name: String, _ access: FileAccess) throws(StoreError) -> (any File)? {
    try base.file(name, access).map { CountedFile(base: $0, count: count) }
  }

  func makeFile(_ name: String) throws(StoreError) -> any File {
    CountedFile(base: try base.makeFile(name), count: count)
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
    count.add()
    try base.sync()
  }
}

private struct CountedFile: File {
  let base: any File
  let count: FlushCounter.Count

  var path: String { base.path }

  func size() throws(StoreError) -> Int { try base.size() }

  func identity() throws(StoreError) -> FileIdentity { try base.identity() }

  func stamp() throws(StoreError) -> FileStamp? { try base.stamp() }

  func read(at offset: Int, count: Int) throws(StoreError) -> [UInt8] {
    try base.read(at: offset, count: count)
  }

  func write(_ bytes: Span<UInt8>, at offset: Int) throws(StoreError) {
    try base.write(bytes, at: offset)
  }

  func truncate(to size: Int) throws(StoreError) { try base.truncate(to: size) }

  func syncData() throws(StoreError) {
    count.add()
    try base.syncData()
  }

  func sync() throws(StoreError) {
    count.add()
    try base.sync()
  }

  func tryLock(_ kind: LockKind) throws(StoreError) -> Bool { try base.tryLock(kind) }

  func unlock() throws(StoreError) { try base.unlock() }
}
