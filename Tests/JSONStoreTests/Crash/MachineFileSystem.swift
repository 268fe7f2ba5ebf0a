import JSONStore
import Synchronization

/// The disk of a simulated machine as one process sees it.
struct MachineFileSystem: FileSystem {
  let machine: SimulatedMachine
  /// The number of the process.
  let number: Int

  var writer: Writer { Writer(process: number, host: "simulated", user: "tester") }

  func now() -> Int64 { machine.state.withLock { $0.clock } }

  func pause(milliseconds: Int) {
    machine.state.withLock { $0.clock += Int64(milliseconds) * 1_000_000 }
  }

  /// Opens a folder by the names between the slashes of a path, from the root.
  func folder(at path: String) throws(StoreError) -> (any Folder)? {
    try machine.perform(.openFolder, path, by: number) { (state, _) throws(StoreError) in
      var place = 0
      var around: [Int] = []
      for name in path.split(separator: "/") where name != "." {
        if name == ".." {
          place = around.popLast() ?? 0
          continue
        }
        around.append(place)
        guard case .folder(let next)? = state.disk.folders[place].names[String(name)] else {
          return nil
        }
        place = next
      }
      return MachineFolder(process: self, place: place, path: path)
    }
  }
}

/// An open folder of a simulated disk.
struct MachineFolder: Folder {
  let process: MachineFileSystem
  let place: Int
  let path: String

  private func path(of name: String) -> String {
    path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }

  private func perform<Value>(
    _ verb: MachineCall.Verb,
    _ name: String? = nil,
    _ work: (inout SimulatedMachine.State, Fault?) throws(StoreError) -> Value,
  ) throws(StoreError) -> Value {
    let path = name.map(path(of:)) ?? path
    return try process.machine.perform(verb, path, by: process.number, work)
  }

  private func missing(_ verb: MachineCall.Verb, _ name: String) -> StoreError {
    SimulatedMachine.error(verb, path(of: name), SystemFailure(code: 2, text: "no such file"))
  }

  private func present(_ name: String) -> StoreError {
    SimulatedMachine.error(.makeFile, path(of: name), ErrorNumber.exists.failure)
  }

  func entries() throws(StoreError) -> [FolderEntry] {
    try perform(.list) { (state, _) throws(StoreError) in
      state.disk.folders[place].names.map { name, entry in
        if case .folder = entry {
          FolderEntry(name: name, kind: .folder)
        } else {
          FolderEntry(name: name, kind: .file)
        }
      }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
  }

  func folder(_ name: String) throws(StoreError) -> (any Folder)? {
    try perform(.openFolder, name) { (state, _) throws(StoreError) in
      guard case .folder(let found)? = state.disk.folders[place].names[name] else { return nil }
      return MachineFolder(process: process, place: found, path: path(of: name))
    }
  }

  func makeFolder(_ name: String) throws(StoreError) -> any Folder {
    try perform(.makeFolder, name) { (state, _) throws(StoreError) in
      guard state.disk.folders[place].names[name] == nil else { throw present(name) }
      let made = state.disk.makeFolder(name, in: place)
      return MachineFolder(process: process, place: made, path: path(of: name))
    }
  }

  func file(_ name: String, _ access: FileAccess) throws(StoreError) -> (any File)? {
    try perform(.openFile, name) { (state, _) throws(StoreError) in
      guard case .file(let found)? = state.disk.folders[place].names[name] else { return nil }
      return MachineFile(process, found, path: path(of: name), access, &state)
    }
  }

  func makeFile(_ name: String) throws(StoreError) -> any File {
    try perform(.makeFile, name) { (state, _) throws(StoreError) in
      guard state.disk.folders[place].names[name] == nil else { throw present(name) }
      let made = state.disk.makeFile(name, in: place)
      return MachineFile(process, made, path: path(of: name), .write, &state)
    }
  }

  func identity(of name: String) throws(StoreError) -> FileIdentity? {
    try perform(.identify, name) { (state, _) throws(StoreError) in
      guard case .file(let file)? = state.disk.folders[place].names[name] else { return nil }
      return FileIdentity(device: 1, node: state.disk.files[file].number)
    }
  }

  func rename(_ name: String, to newName: String) throws(StoreError) {
    try perform(.rename, name) { (state, _) throws(StoreError) in
      guard let entry = state.disk.folders[place].names[name] else { throw missing(.rename, name) }
      state.disk.rename(name, to: newName, entry, in: place)
    }
  }

  func remove(_ name: String) throws(StoreError) {
    try perform(.remove, name) { (state, _) throws(StoreError) in
      guard case .file(let file)? = state.disk.folders[place].names[name] else {
        throw missing(.remove, name)
      }
      state.disk.remove(name, file: file, in: place)
    }
  }

  func removeFolder(_ name: String) throws(StoreError) {
    try perform(.remove, name) { (state, _) throws(StoreError) in
      guard case .folder(let child)? = state.disk.folders[place].names[name],
        state.disk.folders[child].names.isEmpty
      else { throw missing(.remove, name) }
      state.disk.removeFolder(name, in: place)
    }
  }

  func sync() throws(StoreError) {
    try perform(.syncFolder) { (state, fault) throws(StoreError) in
      switch fault {
      case nil, .failsAfterwards: state.disk.flush(folder: place)
      case .refuses, .stopsShort, .drops: break
      }
    }
  }
}

/// An open file of a simulated disk; its lock goes with it.
final class MachineFile: File {
  let path: String
  private let process: MachineFileSystem
  private let place: Int
  private let access: FileAccess
  private let holder: SimulatedMachine.Locks.Holder

  init(
    _ process: MachineFileSystem,
    _ place: Int,
    path: String,
    _ access: FileAccess,
    _ state: inout SimulatedMachine.State,
  ) {
    self.process = process
    self.place = place
    self.path = path
    self.access = access
    state.lastHandle += 1
    holder = SimulatedMachine.Locks.Holder(handle: state.lastHandle, process: process.number)
    state.disk.files[place].opens += 1
  }

  deinit {
    process.machine.state.withLock { state in
      state.disk.files[place].opens -= 1
      release(&state)
    }
  }

  private func perform<Value>(
    _ verb: MachineCall.Verb,
    _ range: Range<Int>? = nil,
    _ work: (inout SimulatedMachine.State, Fault?) throws(StoreError) -> Value,
  ) throws(StoreError) -> Value {
    if verb == .write || verb == .truncate, access == .read {
      let failure = SystemFailure(code: 9, text: "the file is open for reading only")
      throw SimulatedMachine.error(verb, path, failure)
    }
    return try process.machine.perform(verb, path, range: range, by: process.number, work)
  }

  func size() throws(StoreError) -> Int {
    try perform(.measure) { (state, _) throws(StoreError) in state.disk.files[place].bytes.count }
  }

  func identity() throws(StoreError) -> FileIdentity {
    try perform(.identify) { (state, _) throws(StoreError) in
      FileIdentity(device: 1, node: state.disk.files[place].number)
    }
  }

  func stamp() throws(StoreError) -> FileStamp? {
    // The time is not of use to most tests, which are quicker without.
    guard process.machine.disk.tellsTimes else { return nil }
    return try perform(.identify) { (state, _) throws(StoreError) in
      let node = state.disk.files[place]
      return FileStamp(
        node: node.number,
        size: node.bytes.count,
        modified: node.modified,
        changed: node.changed,
      )
    }
  }

  func read(at offset: Int, count: Int) throws(StoreError) -> [UInt8] {
    try perform(.read, offset..<offset + count) { (state, _) throws(StoreError) in
      let bytes = state.disk.files[place].bytes
      if offset == 0, count >= bytes.count { return bytes }
      let start = min(offset, bytes.count)
      return Array(bytes[start..<min(start + count, bytes.count)])
    }
  }

  func write(_ bytes: Span<UInt8>, at offset: Int) throws(StoreError) {
    let copy = bytes.withUnsafeBufferPointer { Array($0) }
    try perform(.write, offset..<offset + copy.count) { (state, fault) throws(StoreError) in
      if case .stopsShort = fault {
        state.disk.write(Array(copy.prefix(copy.count / 2)), to: place, at: offset)
      } else {
        state.disk.write(copy, to: place, at: offset)
      }
    }
  }

  func truncate(to size: Int) throws(StoreError) {
    try perform(.truncate, size..<size) { (state, _) throws(StoreError) in
      state.disk.truncate(place, to: size)
    }
  }

  func syncData() throws(StoreError) { try flush(.syncData) }

  func sync() throws(StoreError) { try flush(.sync) }

  private func flush(_ verb: MachineCall.Verb) throws(StoreError) {
    try perform(verb) { (state, fault) throws(StoreError) in
      switch fault {
      case nil, .failsAfterwards: state.disk.flush(file: place)
      case .drops(_, let keepsFirst): state.disk.drop(file: place, keepsFirst: keepsFirst)
      case .refuses, .stopsShort: break
      }
    }
  }

  func tryLock(_ kind: LockKind) throws(StoreError) -> Bool {
    try perform(.lock) { (state, _) throws(StoreError) in
      var locks = state.locks[place] ?? SimulatedMachine.Locks()
      guard locks.exclusive == nil || locks.exclusive == holder else { return false }
      switch kind {
      case .shared:
        locks.exclusive = nil
        locks.shared.insert(holder)
      case .exclusive:
        guard locks.shared.subtracting([holder]).isEmpty else { return false }
        locks.shared.remove(holder)
        locks.exclusive = holder
      }
      state.locks[place] = locks
      return true
    }
  }

  func unlock() throws(StoreError) {
    try perform(.unlock) { (state, _) throws(StoreError) in release(&state) }
  }

  private func release(_ state: inout SimulatedMachine.State) {
    state.locks[place]?.shared.remove(holder)
    if state.locks[place]?.exclusive == holder { state.locks[place]?.exclusive = nil }
  }
}

extension File {
  /// Reads all the bytes there are.
  func allBytes() throws(StoreError) -> [UInt8] { try read(at: 0, count: size()) }
}
