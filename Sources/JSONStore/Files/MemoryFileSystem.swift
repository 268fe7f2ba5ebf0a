import Synchronization

/// Files that are only in memory: for the built-in sample, of which nothing is kept.
package struct MemoryFileSystem: FileSystem {
  /// The one folder.
  let root: any Folder = MemoryFolder(path: "memory")

  /// Makes a file system with one folder, which is empty.
  package init() {}

  package var writer: Writer { Writer(process: 0, host: "memory", user: "nobody") }

  package func now() -> Int64 { 0 }

  package func pause(milliseconds: Int) {}

  /// Opens the one folder, whatever the path.
  package func folder(at path: String) throws(StoreError) -> (any Folder)? { root }
}

/// A folder in memory.
private final class MemoryFolder: Folder {
  enum Node {
    case file(MemoryContent)
    case folder(MemoryFolder)
  }

  let path: String
  private let nodes = Mutex<[String: Node]>([:])

  init(path: String) { self.path = path }

  private func node(_ name: String) -> Node? { nodes.withLock { $0[name] } }

  private func failure(_ operation: StoreError.Operation, _ name: String) -> StoreError {
    // ENOENT, or EEXIST where something was to be made.
    let cause =
      operation == .create
      ? SystemFailure(code: 17, text: "File exists")
      : SystemFailure(code: 2, text: "No such file or directory")
    return StoreError(operation, "\(path)/\(name)", .system(cause))
  }

  func entries() throws(StoreError) -> [FolderEntry] {
    let found = nodes.withLock { nodes in
      nodes.map { name, node in
        if case .folder = node {
          FolderEntry(name: name, kind: .folder)
        } else {
          FolderEntry(name: name, kind: .file)
        }
      }
    }
    return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  func folder(_ name: String) throws(StoreError) -> (any Folder)? {
    guard case .folder(let folder) = node(name) else { return nil }
    return folder
  }

  func makeFolder(_ name: String) throws(StoreError) -> any Folder {
    guard node(name) == nil else { throw failure(.create, name) }
    let made = MemoryFolder(path: "\(path)/\(name)")
    nodes.withLock { $0[name] = .folder(made) }
    return made
  }

  func file(_ name: String, _ access: FileAccess) throws(StoreError) -> (any File)? {
    guard case .file(let content) = node(name) else { return nil }
    return MemoryFile(content, path: "\(path)/\(name)")
  }

  func makeFile(_ name: String) throws(StoreError) -> any File {
    guard node(name) == nil else { throw failure(.create, name) }
    let content = MemoryContent()
    nodes.withLock { $0[name] = .file(content) }
    return MemoryFile(content, path: "\(path)/\(name)")
  }

  func identity(of name: String) throws(StoreError) -> FileIdentity? {
    guard case .file(let content) = node(name) else { return nil }
    return content.identity
  }

  func rename(_ name: String, to newName: String) throws(StoreError) {
    guard let node = node(name) else { throw failure(.rename, name) }
    nodes.withLock { nodes in
      nodes[name] = nil
      nodes[newName] = node
    }
  }

  func remove(_ name: String) throws(StoreError) {
    guard case .file = node(name) else { throw failure(.remove, name) }
    nodes.withLock { $0[name] = nil }
  }

  func removeFolder(_ name: String) throws(StoreError) {
    guard case .folder(let folder) = node(name), try folder.entries().isEmpty else {
      throw failure(.remove, name)
    }
    nodes.withLock { $0[name] = nil }
  }

  func sync() throws(StoreError) {}
}

/// The bytes of a file in memory, and the locks held on it.
private final class MemoryContent: Sendable {
  struct State {
    var bytes: [UInt8] = []
    var sharedHolders: Set<ObjectIdentifier> = []
    var exclusiveHolder: ObjectIdentifier?
  }

  private static let lastNode = Atomic<UInt64>(0)

  let state = Mutex(State())
  let identity: FileIdentity

  init() {
    let node = Self.lastNode.wrappingAdd(1, ordering: .relaxed).newValue
    identity = FileIdentity(device: 0, node: node)
  }
}

/// An open file in memory.
private final class MemoryFile: File {
  let path: String
  private let content: MemoryContent

  init(_ content: MemoryContent, path: String) {
    self.content = content
    self.path = path
  }

  deinit { release() }

  func size() throws(StoreError) -> Int { content.state.withLock { $0.bytes.count } }

  func identity() throws(StoreError) -> FileIdentity { content.identity }

  func stamp() throws(StoreError) -> FileStamp? { nil }

  func read(at offset: Int, count: Int) throws(StoreError) -> [UInt8] {
    content.state.withLock { state in
      if offset == 0, count >= state.bytes.count { return state.bytes }
      let start = min(offset, state.bytes.count)
      return Array(state.bytes[start..<min(start + count, state.bytes.count)])
    }
  }

  func write(_ bytes: Span<UInt8>, at offset: Int) throws(StoreError) {
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    for index in bytes.indices { copy.append(bytes[index]) }
    content.state.withLock { state in
      if state.bytes.count < offset {
        state.bytes.append(contentsOf: repeatElement(0, count: offset - state.bytes.count))
      }
      let end = min(offset + copy.count, state.bytes.count)
      state.bytes.replaceSubrange(offset..<end, with: copy)
    }
  }

  func truncate(to size: Int) throws(StoreError) {
    content.state.withLock { state in
      if size < state.bytes.count { state.bytes.removeSubrange(size...) }
    }
  }

  func syncData() throws(StoreError) {}

  func sync() throws(StoreError) {}

  func tryLock(_ kind: LockKind) throws(StoreError) -> Bool {
    let own = ObjectIdentifier(self)
    return content.state.withLock { state in
      guard state.exclusiveHolder == nil || state.exclusiveHolder == own else { return false }
      switch kind {
      case .shared:
        state.exclusiveHolder = nil
        state.sharedHolders.insert(own)
      case .exclusive:
        guard state.sharedHolders.subtracting([own]).isEmpty else { return false }
        state.sharedHolders.remove(own)
        state.exclusiveHolder = own
      }
      return true
    }
  }

  func unlock() throws(StoreError) { release() }

  private func release() {
    let own = ObjectIdentifier(self)
    content.state.withLock { state in
      state.sharedHolders.remove(own)
      if state.exclusiveHolder == own { state.exclusiveHolder = nil }
    }
  }
}
