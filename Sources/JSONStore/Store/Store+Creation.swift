extension Store {
  /// Makes a store in a folder that is empty or not there, and opens it.
  ///
  /// The manifest is written last, so that a store that was not finished is none.
  ///
  /// - Parameters:
  ///   - path: The folder of the store; the folder around it is there.
  ///   - bundle: What the store starts with.
  ///   - fileSystem: The files.
  ///   - leastIndexed: The count of bytes of a table from which on it has an index.
  /// - Returns: The store, open.
  /// - Throws: `StoreError` when the folder is not empty or something cannot be written; then what
  ///   was made is removed again as far as that goes.
  package static func create(
    at path: String,
    bundle: Bundle,
    fileSystem: any FileSystem,
    leastIndexed: Int = Store.leastIndexed,
  ) throws(StoreError) -> Store {
    let creation = try StoreCreation(at: path, fileSystem)
    do throws(StoreError) {
      try creation.write(bundle, fileSystem)
    } catch {
      creation.removeAll()
      throw error
    }
    return try openNew(at: path, fileSystem, leastIndexed)
  }

  /// Makes a store of a bundle, which is read piece by piece, and opens it.
  ///
  /// - Parameters:
  ///   - path: The folder of the store, empty or not there; the folder around it is there.
  ///   - input: The text of the bundle.
  ///   - fileSystem: The files.
  ///   - leastIndexed: The count of bytes from which on a table has an index.
  ///   - isWanted: Is told how far it is, and returns whether to go on.
  /// - Returns: The store, open, and the count of its records.
  /// - Throws: `BundleFailure`; then what was made is removed again as far as that goes.
  package static func create(
    at path: String,
    from input: any BundleInput,
    fileSystem: any FileSystem,
    leastIndexed: Int = Store.leastIndexed,
    isWanted: @escaping (TransferProgress) -> Bool = { _ in true },
  ) throws(BundleFailure) -> (store: Store, recordCount: Int) {
    let creation = try BundleFailure.storing { () throws(StoreError) in
      try StoreCreation(at: path, fileSystem)
    }
    let count: Int
    do throws(BundleFailure) {
      count = try creation.write(input, fileSystem, isWanted)
    } catch {
      creation.removeAll()
      throw error
    }
    let store = try BundleFailure.storing { () throws(StoreError) in
      try openNew(at: path, fileSystem, leastIndexed)
    }
    return (store, count)
  }

  /// Opens a store that was just made, and makes the indexes of its tables.
  private static func openNew(
    at path: String,
    _ fileSystem: any FileSystem,
    _ leastIndexed: Int,
  ) throws(StoreError) -> Store {
    let store = try open(at: path, fileSystem: fileSystem, leastIndexed: leastIndexed)
    for snapshot in store.state.tables { snapshot.file.makeIndex() }
    return store
  }

  /// Makes a store that is only in memory.
  package static func inMemory(_ bundle: Bundle) throws(StoreError) -> Store {
    try create(at: "memory", bundle: bundle, fileSystem: MemoryFileSystem())
  }

  /// Makes a store that is only in memory of a bundle, which is read piece by piece.
  package static func inMemory(_ input: any BundleInput) throws(BundleFailure) -> Store {
    try create(at: "memory", from: input, fileSystem: MemoryFileSystem()).store
  }

  /// Opens a copy in memory of the store in a folder, which stays as it is.
  ///
  /// No process commits while the files are copied. What an upgrade or a recovery has put aside is
  /// left out.
  ///
  /// - Complexity: The whole store is read.
  package static func inMemoryCopy(
    of path: String,
    fileSystem: any FileSystem,
    patience: Int = Store.patience,
  ) throws(StoreError) -> Store {
    let opening = try StoreOpening(
      at: path,
      fileSystem: fileSystem,
      access: .read,
      patience: patience,
    )
    let memory = MemoryFileSystem()
    try opening.lock.holding { () throws(StoreError) in
      let aside: Set = [StoreFolders.backupName, StoreFolders.recoveredName]
      try copy(opening.folders.root, to: memory.root, without: aside)
    }
    return try open(at: path, fileSystem: memory)
  }

  private static func copy(
    _ folder: any Folder,
    to copied: any Folder,
    without left: Set<String> = [],
  ) throws(StoreError) {
    for entry in try folder.entries() where !left.contains(entry.name) {
      switch entry.kind {
      case .folder:
        guard let inner = try folder.folder(entry.name) else { continue }
        try copy(inner, to: try copied.makeFolder(entry.name))
      case .file:
        guard let file = try folder.file(entry.name, .read) else { continue }
        let bytes = try file.readAll()
        try copied.makeFile(entry.name).write(bytes.span, at: 0)
      case .other: continue
      }
    }
  }
}
