extension Store {
  /// Brings a store of an earlier format to the one that is written here.
  ///
  /// - Parameters:
  ///   - path: The folder of the store.
  ///   - fileSystem: The files.
  ///   - patience: How many milliseconds to wait for another process that commits.
  /// - Returns: The version that it had and the path of the copy that was made of it; nothing where
  ///   it has the format of this version.
  /// - Throws: `StoreError` when there is no store, it cannot be read or written, its format is a
  ///   later one or too old, or another process holds it.
  package static func upgrade(
    at path: String,
    fileSystem: any FileSystem,
    patience: Int = Store.patience,
  ) throws(StoreError) -> (version: Int, backup: String)? {
    try upgrade(at: path, fileSystem: fileSystem, by: Migration.all, patience: patience)
  }

  /// Brings a store to the format that is written here by the given steps.
  static func upgrade(
    at path: String,
    fileSystem: any FileSystem,
    by migrations: [Migration],
    patience: Int = Store.patience,
  ) throws(StoreError) -> (version: Int, backup: String)? {
    let opening = try StoreOpening(
      at: path,
      fileSystem: fileSystem,
      access: .write,
      patience: patience,
    )
    guard !opening.lock.isReadOnly else { throw StoreError(.write, path, .readOnly) }
    let outcome = try opening.lock.holding { () throws(StoreError) in
      try StoreUpgrade(opening, migrations).run()
    }
    return outcome.map { ($0.version, $0.backup) }
  }
}
