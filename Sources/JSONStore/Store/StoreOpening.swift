/// A store that is being opened.
struct StoreOpening {
  let fileSystem: any FileSystem
  private(set) var folders: StoreFolders
  private(set) var lock: StoreLock
  /// What was done on the way.
  private(set) var notes: [StoreNote] = []

  /// The errors of the system that mean that something may not be written here.
  private static let refusals: Set<Int32> = [1, 13, 30]  // EPERM, EACCES, EROFS

  /// Opens the folders and the file that is locked.
  init(
    at path: String,
    fileSystem: any FileSystem,
    access: FileAccess,
    patience: Int,
    leastIndexed: Int = Store.leastIndexed,
    mayLackManifest: Bool = false,
  ) throws(StoreError) {
    self.fileSystem = fileSystem
    folders = try StoreFolders(at: path, fileSystem, mayLackManifest: mayLackManifest)
    folders.leastIndexed = leastIndexed
    var access = access
    var file: (any File)?
    if access == .write {
      if let reason = folders.root.objection {
        throw StoreError(.open, path, .unsafePlace(reason: reason))
      }
      // A commit could still be written where only the folders are closed, but never be folded.
      if let refusal = folders.writeRefusal {
        access = .read
        notes.append(.openedReadOnly(path: path, refusal))
      }
    }
    do throws(StoreError) {
      file = try folders.root.file(StoreFolders.lockName, access)
    } catch {
      guard access == .write, case .system(let failure) = error.cause,
        Self.refusals.contains(failure.code)
      else { throw error }
      access = .read
      file = try folders.root.file(StoreFolders.lockName, .read)
      notes.append(.openedReadOnly(path: path, failure))
    }
    if file == nil, access == .write { file = try folders.root.makeFile(StoreFolders.lockName) }
    guard let file else {
      let lockPath = "\(path)/\(StoreFolders.lockName)"
      throw StoreError(.open, lockPath, .damaged(Damage("the file is gone")))
    }
    lock = StoreLock(
      file: file,
      fileSystem: fileSystem,
      patience: patience,
      isReadOnly: access == .read,
    )
  }

  /// Reads the store, only to read it where it is refused to write a file on the way.
  mutating func loadOrTurnReadOnly() throws(StoreError) -> LoadedStore {
    do throws(StoreError) {
      return try load()
    } catch {
      guard !lock.isReadOnly, case .system(let failure) = error.cause,
        Self.refusals.contains(failure.code)
      else { throw error }
      lock = lock.shared
      notes.append(.openedReadOnly(path: folders.root.path, failure))
      return try load()
    }
  }

  /// Reads the store while no other process commits.
  ///
  /// - Parameters:
  ///   - choice: What holds where both an edit by hand and a commit changed a row.
  ///   - comparesTables: Whether each table is compared with its checksum, whatever its time says.
  /// - Returns: What stands in the files.
  /// - Throws: `StoreError` when a file cannot be read, is damaged, or was edited wrongly.
  func load(
    _ choice: EditChoice? = nil,
    comparingTables comparesTables: Bool = false,
  ) throws(StoreError) -> LoadedStore {
    try lock.holding { () throws(StoreError) in
      try LoadedStore(
        folders,
        lock,
        previous: nil,
        choice: choice,
        comparingTables: comparesTables,
      )
    }
  }
}
