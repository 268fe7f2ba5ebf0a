import JSONStore
import TestSupport
import TradeModel

/// A small store on a simulated disk, and changes to make in it.
struct StoreFixture {
  let system: SimulatedFileSystem
  var model = ModelBook([
    .item(.sample("BOLT")), .vendor(.sample("V10")), .vendor(.sample("V20")),
    .salesHeader(SalesHeader(id: SalesDocumentID(.order, "SO000001"))),
  ])

  init(_ system: SimulatedFileSystem = SimulatedFileSystem()) { self.system = system }

  func create() throws -> Store {
    try Store.create(at: "s", bundle: model.bundle, fileSystem: system)
  }

  func open(patience: Int = 0) throws -> Store {
    try Store.open(at: "s", fileSystem: system, patience: patience)
  }

  /// Makes a vendor.
  static func make(_ number: VendorCode, name: String = "New") -> ChangeSet {
    let vendor = Vendor(number: number, name: name)
    return ChangeSet([Change(before: nil, after: .vendor(vendor))], note: "make \(number)")
  }

  /// Names a vendor anew, who has another name in the store.
  static func rename(
    _ number: VendorCode,
    from old: String,
    to new: String,
  ) -> ChangeSet {
    let before = Vendor(number: number, name: old)
    let after = Vendor(number: number, name: new)
    return ChangeSet(
      [Change(before: .vendor(before), after: .vendor(after))],
      note: "rename \(number)",
    )
  }

  /// The path of the journal below the root.
  static func journal(_ generation: Int = 1) -> [String] {
    ["s", "journal", "00000\(generation).jsonl"]
  }
}

extension SimulatedFileSystem {
  /// Returns the bytes of a file.
  func bytes(_ path: [String]) -> [UInt8]? {
    let disk = disk
    guard let node = disk.find(path), case .file(let file)? = disk.nodes[node] else { return nil }
    return file.written
  }

  /// Returns the text of a file.
  func text(_ path: [String]) -> String? { bytes(path).map { String(decoding: $0, as: UTF8.self) } }

  /// Returns the names in a folder.
  func names(_ path: [String]) -> [String] {
    let disk = disk
    guard let node = disk.find(path), case .folder(let folder)? = disk.nodes[node] else {
      return []
    }
    return folder.written.keys.sorted()
  }

  /// Returns another file system on a copy of the disk, in which one file has other bytes.
  func replacing(_ path: [String], by bytes: [UInt8]) -> SimulatedFileSystem {
    var disk = disk
    guard let node = disk.find(path) else { preconditionFailure("there is no \(path)") }
    disk.nodes[node] = .file(SimulatedDisk.FileNode(written: bytes, durable: bytes))
    return SimulatedFileSystem(disk)
  }

  /// Returns another file system on a copy of the disk, in which one name is gone.
  func removing(_ path: [String]) -> SimulatedFileSystem {
    var disk = disk
    guard let parent = disk.find(path.dropLast()), let name = path.last else {
      preconditionFailure("there is no \(path)")
    }
    disk.change(folder: parent, [name: nil])
    return SimulatedFileSystem(disk)
  }
}

extension SimulatedDisk {
  fileprivate func find(_ path: some Sequence<String>) -> Int? {
    var node = 0
    for name in path {
      guard case .folder(let folder)? = nodes[node], let next = folder.written[name] else {
        return nil
      }
      node = next
    }
    return node
  }
}
