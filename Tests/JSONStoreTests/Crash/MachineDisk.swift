/// A disk with its cache: what programs see, what is certain to survive, and what lies between.
///
/// A value: a copy is the disk at one moment, from which any number of power cuts can be tried.
/// `MachineDisk+PowerCut.swift` says what may be left of it.
struct MachineDisk: Hashable, Sendable {
  /// What a name stands for: the place of a file or of a folder.
  enum Entry: Hashable, Sendable {
    case file(Int)
    case folder(Int)
  }

  /// Something done to a file since its last flush.
  enum FileChange: Hashable, Sendable {
    case write([UInt8], offset: Int)
    case truncate(size: Int)
  }

  /// Something done to a folder since its last flush; a rename is one change, not two.
  enum FolderChange: Hashable, Sendable {
    case link(String, Entry)
    case unlink(String)
    case rename(String, to: String, Entry)
  }

  /// A file: the bytes that programs see, and those that a flush has put down.
  struct FileNode: Hashable, Sendable {
    var bytes: [UInt8] = []
    var durable: [UInt8] = []
    /// What a flush would still put down, in order.
    var pending: [FileChange] = []
    /// Whether a failed flush has dropped changes: they are seen, yet no flush puts them down.
    var hasDropped = false
    /// The number by which programs tell the file from others.
    var number: UInt64 = 0
    /// When the bytes were last written.
    var modified: Int64 = 0
    /// When the bytes or the name were last changed.
    var changed: Int64 = 0
    /// Whether a name leads to the file.
    var isLinked = true
    /// The count of descriptors.
    var opens = 0
  }

  /// A folder: the names that programs see, and those that a flush has put down.
  struct FolderNode: Hashable, Sendable {
    var names: [String: Entry] = [:]
    var durable: [String: Entry] = [:]
    var pending: [FolderChange] = []
  }

  /// The files ever made since the start.
  var files: [FileNode] = []
  /// The folders ever made since the start; the first is the root, which is always there.
  var folders = [FolderNode()]
  /// Whether the file system tells when files were changed, without which there are no indexes.
  var tellsTimes = false
  /// The time that files get which are changed now.
  var now: Int64 = 0
  /// The count of bytes that are written all together or not at all.
  static let sector = 512
}

// MARK: - What programs do

extension MachineDisk {
  /// Makes a file, with the lowest number that is free: a file system uses numbers again.
  mutating func makeFile(_ name: String, in folder: Int) -> Int {
    var number: UInt64 = 1
    let used = Set(files.filter { $0.isLinked || $0.opens > 0 }.map(\.number))
    while used.contains(number) { number += 1 }
    files.append(FileNode(number: number, modified: now, changed: now))
    let file = files.count - 1
    link(name, .file(file), in: folder)
    return file
  }

  /// Makes a folder.
  mutating func makeFolder(_ name: String, in folder: Int) -> Int {
    folders.append(FolderNode())
    link(name, .folder(folders.count - 1), in: folder)
    return folders.count - 1
  }

  private mutating func link(_ name: String, _ entry: Entry, in folder: Int) {
    folders[folder].names[name] = entry
    folders[folder].pending.append(.link(name, entry))
  }

  /// Writes bytes; a gap before them reads as zeros.
  mutating func write(_ bytes: [UInt8], to file: Int, at offset: Int) {
    Self.put(bytes[...], at: offset, into: &files[file].bytes)
    files[file].pending.append(.write(bytes, offset: offset))
    (files[file].modified, files[file].changed) = (now, now)
  }

  /// Cuts a file off, or lengthens it with zeros.
  mutating func truncate(_ file: Int, to size: Int) {
    Self.resize(&files[file].bytes, to: size)
    files[file].pending.append(.truncate(size: size))
    (files[file].modified, files[file].changed) = (now, now)
  }

  /// Gives the file of a name another one, in place of what has that.
  mutating func rename(_ name: String, to newName: String, _ entry: Entry, in folder: Int) {
    if case .file(let replaced)? = folders[folder].names[newName], entry != .file(replaced) {
      files[replaced].isLinked = false
    }
    if case .file(let file) = entry { files[file].changed = now }
    folders[folder].names[name] = nil
    folders[folder].names[newName] = entry
    folders[folder].pending.append(.rename(name, to: newName, entry))
  }

  /// Removes the name of a file, which lives on while it is open.
  mutating func remove(_ name: String, file: Int, in folder: Int) {
    files[file].isLinked = false
    folders[folder].names[name] = nil
    folders[folder].pending.append(.unlink(name))
  }

  /// Removes the name of a folder.
  mutating func removeFolder(_ name: String, in folder: Int) {
    folders[folder].names[name] = nil
    folders[folder].pending.append(.unlink(name))
  }
}

// MARK: - Flushes

extension MachineDisk {
  /// Puts down what was written to a file, but nothing that a failed flush has dropped.
  mutating func flush(file: Int) {
    if files[file].hasDropped {
      for change in files[file].pending { Self.apply(change, to: &files[file].durable) }
    } else {
      files[file].durable = files[file].bytes
    }
    files[file].pending = []
  }

  /// Fails to put down what was written, and forgets that it should be: what Linux may do.
  ///
  /// The first of the changes may get to the disk all the same.
  mutating func drop(file: Int, keepsFirst: Bool) {
    guard let first = files[file].pending.first else { return }
    if keepsFirst { Self.apply(first, to: &files[file].durable) }
    files[file].pending = []
    files[file].hasDropped = true
  }

  /// Puts down the names in a folder.
  mutating func flush(folder: Int) {
    folders[folder].durable = folders[folder].names
    folders[folder].pending = []
  }
}

// MARK: - What is there

extension MachineDisk {
  /// The files with the bytes that programs see, by path; a folder ends with a slash.
  func contents() -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    gather(0, "/", into: &found)
    return found
  }

  /// Returns the place of the file of a path.
  func place(of path: String) -> Int? {
    var folder = 0
    for name in path.split(separator: "/") {
      switch folders[folder].names[String(name)] {
      case .file(let place)?: return place
      case .folder(let next)?: folder = next
      case nil: return nil
      }
    }
    return nil
  }

  private func gather(_ folder: Int, _ path: String, into found: inout [String: [UInt8]]) {
    for (name, entry) in folders[folder].names {
      switch entry {
      case .file(let file): found[path + name] = files[file].bytes
      case .folder(let child):
        found["\(path)\(name)/"] = []
        gather(child, "\(path)\(name)/", into: &found)
      }
    }
  }
}

// MARK: - Bytes and names

extension MachineDisk {
  /// Makes one change of a file's bytes.
  static func apply(_ change: FileChange, to bytes: inout [UInt8]) {
    switch change {
    case .write(let written, let offset): put(written[...], at: offset, into: &bytes)
    case .truncate(let size): resize(&bytes, to: size)
    }
  }

  /// Makes one change of a folder's names.
  static func apply(_ change: FolderChange, to names: inout [String: Entry]) {
    switch change {
    case .link(let name, let entry): names[name] = entry
    case .unlink(let name): names[name] = nil
    case .rename(let name, let newName, let entry):
      names[name] = nil
      names[newName] = entry
    }
  }

  /// Puts bytes in the place of others, behind zeros where there is a gap.
  static func put(_ written: ArraySlice<UInt8>, at offset: Int, into bytes: inout [UInt8]) {
    if bytes.count < offset { resize(&bytes, to: offset) }
    let end = min(offset + written.count, bytes.count)
    bytes.replaceSubrange(offset..<end, with: written)
  }

  /// Cuts bytes off, or adds zeros.
  static func resize(_ bytes: inout [UInt8], to size: Int) {
    if size < bytes.count {
      bytes.removeSubrange(size...)
    } else {
      bytes.append(contentsOf: repeatElement(0, count: size - bytes.count))
    }
  }
}
