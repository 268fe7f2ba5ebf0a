extension Store {
  /// Verifies a store: every file, every row, and every reference between them.
  ///
  /// Nothing is written, and nothing is mended. No process commits meanwhile.
  ///
  /// - Parameters:
  ///   - path: The folder of the store.
  ///   - fileSystem: The files.
  ///   - patience: How many milliseconds to wait for another process that commits.
  /// - Returns: Everything that is wrong, file by file; nothing when the store is sound.
  /// - Throws: `StoreError` when there is no store, or another process holds it.
  package static func check(
    at path: String,
    fileSystem: any FileSystem,
    patience: Int = Store.patience,
  ) throws(StoreError) -> [Finding] {
    let opening = try StoreOpening(
      at: path,
      fileSystem: fileSystem,
      access: .read,
      patience: patience,
    )
    return try opening.lock.holding { () throws(StoreError) in
      var check = StoreCheck(folders: opening.folders, lock: opening.lock)
      do throws(StoreError) {
        try check.run()
      } catch {
        check.report(error)
      }
      return check.findings
    }
  }
}
