import JSONStore
import TestSupport

/// The state of a simulated disk: what programs see, and what a power cut would leave.
struct SimulatedDisk: Sendable {
  /// One write that is not flushed yet.
  enum PendingWrite: Sendable {
    case bytes([UInt8], at: Int)
    case cut(to: Int)
  }

  /// A file: its bytes as programs see them, as the disk holds them, and what lies between.
  struct FileNode: Sendable {
    var written: [UInt8] = []
    var durable: [UInt8] = []
    var pending: [PendingWrite] = []
  }

  /// A folder: names as programs see them, as the disk holds them, and the changes in between, each
  /// of which happens whole or not at all.
  struct FolderNode: Sendable {
    var written: [String: Int] = [:]
    var durable: [String: Int] = [:]
    var pending: [[String: Int?]] = []
  }

  enum Node: Sendable {
    case file(FileNode)
    case folder(FolderNode)
  }

  /// What a power cut leaves of what was not flushed.
  enum Survival: Sendable, CaseIterable {
    /// Nothing of it.
    case nothing
    /// All of it.
    case everything
    /// The names, but not the bytes.
    case names
    /// The bytes, but not the names.
    case bytes
    /// By chance: writes in part, out of order, with zeros where sectors are missing.
    case chance
  }

  /// The nodes by their numbers; the root is 0.
  var nodes: [Int: Node] = [0: .folder(FolderNode())]
  private var nextNode = 1

  mutating func addNode(_ node: Node) -> Int {
    nodes[nextNode] = node
    nextNode += 1
    return nextNode - 1
  }

  func file(_ number: Int) -> FileNode {
    guard case .file(let file)? = nodes[number] else { preconditionFailure("this is no file") }
    return file
  }

  func folder(_ number: Int) -> FolderNode {
    guard case .folder(let folder)? = nodes[number] else {
      preconditionFailure("this is no folder")
    }
    return folder
  }

  mutating func change(folder number: Int, _ names: [String: Int?]) {
    var folder = folder(number)
    for (name, node) in names { folder.written[name] = node }
    folder.pending.append(names)
    nodes[number] = .folder(folder)
  }

  mutating func flush(_ number: Int) {
    switch nodes[number] {
    case .file(var file):
      file.durable = file.written
      file.pending = []
      nodes[number] = .file(file)
    case .folder(var folder):
      folder.durable = folder.written
      folder.pending = []
      nodes[number] = .folder(folder)
    case nil: preconditionFailure("there is no such node")
    }
  }

  /// Returns the disk as it is after a power cut and a new start.
  func afterPowerCut(_ survival: Survival, _ random: inout SplitMix64) -> SimulatedDisk {
    var disk = self
    for number in nodes.keys.sorted() {
      switch nodes[number] {
      case .file(let file):
        let bytes = Self.surviving(file, survival, &random)
        disk.nodes[number] = .file(FileNode(written: bytes, durable: bytes))
      case .folder(let folder):
        let names = Self.surviving(folder, survival, &random)
        disk.nodes[number] = .folder(FolderNode(written: names, durable: names))
      case nil: break
      }
    }
    return disk
  }

  private static func surviving(
    _ folder: FolderNode,
    _ survival: Survival,
    _ random: inout SplitMix64,
  ) -> [String: Int] {
    switch survival {
    case .nothing, .bytes: return folder.durable
    case .everything, .names: return folder.written
    case .chance:
      var names = folder.durable
      for change in folder.pending where random.chance(1, in: 2) {
        for (name, node) in change { names[name] = node }
      }
      return names
    }
  }

  private static func surviving(
    _ file: FileNode,
    _ survival: Survival,
    _ random: inout SplitMix64,
  ) -> [UInt8] {
    switch survival {
    case .nothing, .names: return file.durable
    case .everything, .bytes: return file.written
    case .chance:
      var bytes = file.durable
      for write in file.pending { apply(write, to: &bytes, &random) }
      return bytes
    }
  }

  /// Applies a write whole, not at all, or sector by sector.
  private static func apply(
    _ write: PendingWrite,
    to bytes: inout [UInt8],
    _ random: inout SplitMix64,
  ) {
    let fate = random.int(in: 0...3)
    guard fate > 0 else { return }
    switch write {
    case .cut(let size): bytes.removeLast(max(0, bytes.count - size))
    case .bytes(let new, let offset):
      let sector = 512
      var position = 0
      while position < new.count {
        let next = min(new.count, (offset + position) / sector * sector + sector - offset)
        if fate == 1 || random.chance(1, in: 2) {
          Self.write(new[position..<next], at: offset + position, to: &bytes)
        }
        position = next
      }
      if fate == 3, bytes.count > offset {
        bytes.removeLast(random.int(in: 0...bytes.count - offset))
      }
    }
  }

  static func write(_ new: ArraySlice<UInt8>, at offset: Int, to bytes: inout [UInt8]) {
    if bytes.count < offset {
      bytes.append(contentsOf: repeatElement(0, count: offset - bytes.count))
    }
    bytes.replaceSubrange(offset..<min(offset + new.count, bytes.count), with: new)
  }
}
