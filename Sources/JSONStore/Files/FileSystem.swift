/// The machine as the store sees it: folders, files, the clock, and who writes.
///
/// All that the store does to a disk goes through this seam, so that a test can count, fail or lose
/// each operation.
package protocol FileSystem: Sendable {
  /// Who writes: for the journal and for the lock.
  var writer: Writer { get }
  /// Returns the nanoseconds since 1970-01-01 in universal time.
  func now() -> Int64
  /// Waits for a while.
  func pause(milliseconds: Int)
  /// Opens the folder at a path; there being none is nothing.
  func folder(at path: String) throws(StoreError) -> (any Folder)?
}

/// Who writes to a store.
package struct Writer: Hashable, Sendable {
  /// The number of the process.
  package var process: Int
  /// The name of the machine.
  package var host: String
  /// The name of the user.
  package var user: String

  /// Makes a writer.
  package init(process: Int, host: String, user: String) {
    self.process = process
    self.host = host
    self.user = user
  }
}

/// An open folder, which stays the same one when it is renamed.
package protocol Folder: Sendable {
  /// The path under which it was opened, for messages.
  var path: String { get }
  /// Returns what the folder holds, in the order of the names.
  func entries() throws(StoreError) -> [FolderEntry]
  /// Opens a folder in this one; there being none is nothing.
  func folder(_ name: String) throws(StoreError) -> (any Folder)?
  /// Makes a folder in this one, which must not be there, and opens it.
  func makeFolder(_ name: String) throws(StoreError) -> any Folder
  /// Opens a file in this folder; there being none is nothing. A symbolic link is refused.
  func file(_ name: String, _ access: FileAccess) throws(StoreError) -> (any File)?
  /// Makes an empty file in this folder, which must not be there, and opens it for writing.
  func makeFile(_ name: String) throws(StoreError) -> any File
  /// Returns the identity of a file in this folder; there being none is nothing.
  func identity(of name: String) throws(StoreError) -> FileIdentity?
  /// Gives a file of this folder another name, in place of what has that name.
  func rename(_ name: String, to newName: String) throws(StoreError)
  /// Removes a file of this folder.
  func remove(_ name: String) throws(StoreError)
  /// Removes a folder of this folder, which must be empty.
  func removeFolder(_ name: String) throws(StoreError)
  /// Makes the names in this folder survive a power cut.
  func sync() throws(StoreError)
  /// Why this process may not make and rename files in the folder; nothing where it may.
  var writeRefusal: SystemFailure? { get }
  /// Why the folder is no place for a store; nothing where it is one.
  var objection: String? { get }
}

extension Folder {
  package var writeRefusal: SystemFailure? { nil }
  package var objection: String? { nil }
}

/// An open file, which stays the same one when its name goes to another.
package protocol File: Sendable {
  /// The path under which it was opened, for messages.
  var path: String { get }
  /// Returns the count of bytes.
  func size() throws(StoreError) -> Int
  /// Returns the identity.
  func identity() throws(StoreError) -> FileIdentity
  /// Returns what changes when the file is written; nothing where the file system does not tell.
  func stamp() throws(StoreError) -> FileStamp?
  /// Reads some bytes; fewer come back only when the file ends.
  func read(at offset: Int, count: Int) throws(StoreError) -> [UInt8]
  /// Writes all of some bytes.
  func write(_ bytes: Span<UInt8>, at offset: Int) throws(StoreError)
  /// Cuts the file off.
  func truncate(to size: Int) throws(StoreError)
  /// Makes the bytes survive a power cut.
  func syncData() throws(StoreError)
  /// Makes the bytes and all else that is known of the file survive a power cut.
  func sync() throws(StoreError)
  /// Takes the lock if nobody holds one against it, and tells whether it did.
  func tryLock(_ kind: LockKind) throws(StoreError) -> Bool
  /// Gives the lock back.
  func unlock() throws(StoreError)
}

extension File {
  /// Reads the whole file.
  func readAll() throws(StoreError) -> [UInt8] { try read(at: 0, count: size()) }

  /// Returns when the file was last changed in any way, its name included, in nanoseconds since
  /// 1970; none where the file system does not tell, so that each file is looked at.
  func lastChange() throws(StoreError) -> Int64? { try stamp()?.changed }

  /// Returns the length and the hash of the bytes, which are read piece by piece.
  func checksum() throws(StoreError) -> (bytes: Int, checksum: Checksum) {
    var hash = XXH64()
    var position = 0
    while true {
      let piece = try read(at: position, count: 1 << 20)
      if piece.isEmpty { return (position, Checksum(hash.digest())) }
      hash.update(piece.span)
      position += piece.count
    }
  }
}

/// What is done with an open file.
package enum FileAccess: Hashable, Sendable {
  /// The file is only read.
  case read
  /// The file is read and written.
  case write
}

/// Who may hold a lock at the same time.
package enum LockKind: Hashable, Sendable {
  /// Others may read at the same time.
  case shared
  /// Nobody else holds the lock.
  case exclusive
}

/// What tells a file from all others, whatever its name.
package struct FileIdentity: Hashable, Sendable {
  /// The number of the device.
  package let device: UInt64
  /// The number of the file on the device.
  package let node: UInt64

  /// Makes an identity.
  package init(device: UInt64, node: UInt64) {
    self.device = device
    self.node = node
  }
}

/// A name in a folder.
package struct FolderEntry: Hashable, Sendable {
  /// What a name stands for.
  package enum Kind: Hashable, Sendable {
    /// The name is that of a file.
    case file
    /// The name is that of a folder.
    case folder
    /// The name is that of a symbolic link, a device, or the like.
    case other
  }

  /// The name.
  package let name: String
  /// What it stands for.
  package let kind: Kind

  /// Makes an entry.
  package init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }
}
