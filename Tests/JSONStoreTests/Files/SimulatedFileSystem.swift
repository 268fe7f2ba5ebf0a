import JSONStore
import Synchronization
import TestSupport

/// A file system in memory that keeps apart what is written and what would survive a power cut, and
/// that can fail, or stop, at any operation.
final class SimulatedFileSystem: FileSystem {
  /// What happens at one operation, counted from 0.
  enum Fault: Sendable {
    /// Nothing happens.
    case none
    /// The power goes before the operation; it and all later ones fail.
    case powerCut(before: Int)
    /// The operation fails with an error; later ones work again.
    case failure(at: Int, code: Int32)
  }

  struct State {
    var disk = SimulatedDisk()
    var fault = Fault.none
    var operations: [String] = []
    var locks: [Int: [Int: LockKind]] = [:]
    var nextHandle = 0
    var time: Int64 = 1_767_600_000_000_000_000
  }

  let state: Mutex<State>
  let process: Int

  init(_ disk: SimulatedDisk = SimulatedDisk(), fault: Fault = .none, process: Int = 4711) {
    var state = State()
    state.disk = disk
    state.fault = fault
    self.state = Mutex(state)
    self.process = process
  }

  var writer: Writer { Writer(process: process, host: "pc1", user: "anna") }

  /// The operations so far, each with its path.
  var operations: [String] { state.withLock { $0.operations } }

  /// The disk as programs see it now.
  var disk: SimulatedDisk { state.withLock { $0.disk } }

  func setFault(_ fault: Fault) {
    state.withLock { state in
      state.fault = fault
      state.operations = []
    }
  }

  func now() -> Int64 {
    state.withLock { state in
      state.time += 1_000_000
      return state.time
    }
  }

  func pause(milliseconds: Int) {
    state.withLock { $0.time += Int64(milliseconds) * 1_000_000 }
  }

  /// Opens the root; every path but `/` names a folder in it.
  func folder(at path: String) throws(StoreError) -> (any Folder)? {
    let root = SimulatedFolder(system: self, node: 0, path: "")
    return path == "/" || path == "." ? root : try root.folder(path)
  }

  /// Does one operation, unless it is to fail.
  func perform<Value>(
    _ operation: StoreError.Operation,
    _ path: String,
    _ body: (inout State) throws(StoreError) -> Value,
  ) throws(StoreError) -> Value {
    try state.withLock { (state) throws(StoreError) -> Value in
      let number = state.operations.count
      state.operations.append("\(operation.rawValue) \(path)")
      switch state.fault {
      case .powerCut(let before) where number >= before:
        throw StoreError(operation, path, .system(SystemFailure(code: 5, text: "power cut")))
      case .failure(let at, let code) where number == at:
        throw StoreError(operation, path, .system(SystemFailure(code: code, text: "simulated")))
      default: return try body(&state)
      }
    }
  }
}

/// A folder of a simulated disk.
private struct SimulatedFolder: Folder {
  let system: SimulatedFileSystem
  let node: Int
  let path: String

  private func path(of name: String) -> String { path.isEmpty ? name : "\(path)/\(name)" }

  private func missing(_ operation: StoreError.Operation, _ name: String) -> StoreError {
    let failure = SystemFailure(code: 2, text: "No such file or directory")
    return StoreError(operation, path(of: name), .system(failure))
  }

  private func exists(_ name: String) -> StoreError {
    StoreError(.create, path(of: name), .system(SystemFailure(code: 17, text: "File exists")))
  }

  func entries() throws(StoreError) -> [FolderEntry] {
    try system.perform(.list, path) { (state) throws(StoreError) in
      state.disk.folder(node).written.sorted { $0.key < $1.key }.map { name, number in
        if case .file = state.disk.nodes[number] {
          FolderEntry(name: name, kind: .file)
        } else {
          FolderEntry(name: name, kind: .folder)
        }
      }
    }
  }

  func folder(_ name: String) throws(StoreError) -> (any Folder)? {
    try system.perform(.open, path(of: name)) { (state) throws(StoreError) in
      guard let number = state.disk.folder(node).written[name] else { return nil }
      return SimulatedFolder(system: system, node: number, path: path(of: name))
    }
  }

  func makeFolder(_ name: String) throws(StoreError) -> any Folder {
    try system.perform(.create, path(of: name)) { (state) throws(StoreError) in
      guard state.disk.folder(node).written[name] == nil else { throw exists(name) }
      let number = state.disk.addNode(.folder(SimulatedDisk.FolderNode()))
      state.disk.change(folder: node, [name: number])
      return SimulatedFolder(system: system, node: number, path: path(of: name))
    }
  }

  func file(_ name: String, _ access: FileAccess) throws(StoreError) -> (any File)? {
    try system.perform(.open, path(of: name)) { (state) throws(StoreError) in
      guard let number = state.disk.folder(node).written[name] else { return nil }
      return SimulatedFile(system, node: number, path: path(of: name), &state)
    }
  }

  func makeFile(_ name: String) throws(StoreError) -> any File {
    try system.perform(.create, path(of: name)) { (state) throws(StoreError) in
      guard state.disk.folder(node).written[name] == nil else { throw exists(name) }
      let number = state.disk.addNode(.file(SimulatedDisk.FileNode()))
      state.disk.change(folder: node, [name: number])
      return SimulatedFile(system, node: number, path: path(of: name), &state)
    }
  }

  func identity(of name: String) throws(StoreError) -> FileIdentity? {
    try system.perform(.open, path(of: name)) { (state) throws(StoreError) in
      state.disk.folder(node).written[name].map { FileIdentity(device: 1, node: UInt64($0)) }
    }
  }

  func rename(_ name: String, to newName: String) throws(StoreError) {
    try system.perform(.rename, path(of: name)) { (state) throws(StoreError) in
      guard let number = state.disk.folder(node).written[name] else { throw missing(.rename, name) }
      state.disk.change(folder: node, [name: nil, newName: number])
    }
  }

  func remove(_ name: String) throws(StoreError) {
    try system.perform(.remove, path(of: name)) { (state) throws(StoreError) in
      guard state.disk.folder(node).written[name] != nil else { throw missing(.remove, name) }
      state.disk.change(folder: node, [name: nil])
    }
  }

  func removeFolder(_ name: String) throws(StoreError) { try remove(name) }

  func sync() throws(StoreError) {
    try system.perform(.flush, path) { (state) throws(StoreError) in state.disk.flush(node) }
  }
}

/// An open file of a simulated disk.
private final class SimulatedFile: File {
  let system: SimulatedFileSystem
  let node: Int
  let handle: Int
  let path: String

  init(
    _ system: SimulatedFileSystem,
    node: Int,
    path: String,
    _ state: inout SimulatedFileSystem.State,
  ) {
    self.system = system
    self.node = node
    self.path = path
    handle = state.nextHandle
    state.nextHandle += 1
  }

  deinit {
    system.state.withLock { state in state.locks[node, default: [:]][handle] = nil }
  }

  func size() throws(StoreError) -> Int {
    try system.perform(.read, path) { (state) throws(StoreError) in
      state.disk.file(node).written.count
    }
  }

  func identity() throws(StoreError) -> FileIdentity { FileIdentity(device: 1, node: UInt64(node)) }

  func stamp() throws(StoreError) -> FileStamp? { nil }

  func read(at offset: Int, count: Int) throws(StoreError) -> [UInt8] {
    try system.perform(.read, path) { (state) throws(StoreError) in
      Array(state.disk.file(node).written.dropFirst(offset).prefix(count))
    }
  }

  func write(_ bytes: Span<UInt8>, at offset: Int) throws(StoreError) {
    var copy: [UInt8] = []
    for index in bytes.indices { copy.append(bytes[index]) }
    try system.perform(.write, path) { (state) throws(StoreError) in
      var file = state.disk.file(node)
      SimulatedDisk.write(copy[...], at: offset, to: &file.written)
      file.pending.append(.bytes(copy, at: offset))
      state.disk.nodes[node] = .file(file)
    }
  }

  func truncate(to size: Int) throws(StoreError) {
    try system.perform(.truncate, path) { (state) throws(StoreError) in
      var file = state.disk.file(node)
      file.written.removeLast(max(0, file.written.count - size))
      file.pending.append(.cut(to: size))
      state.disk.nodes[node] = .file(file)
    }
  }

  func syncData() throws(StoreError) {
    try system.perform(.flush, path) { (state) throws(StoreError) in state.disk.flush(node) }
  }

  func sync() throws(StoreError) { try syncData() }

  func tryLock(_ kind: LockKind) throws(StoreError) -> Bool {
    try system.perform(.lock, path) { (state) throws(StoreError) in
      let others = state.locks[node, default: [:]].filter { $0.key != handle }.values
      guard others.isEmpty || (kind == .shared && !others.contains(.exclusive)) else {
        return false
      }
      state.locks[node, default: [:]][handle] = kind
      return true
    }
  }

  func unlock() throws(StoreError) {
    try system.perform(.lock, path) { (state) throws(StoreError) in
      state.locks[node, default: [:]][handle] = nil
    }
  }
}
