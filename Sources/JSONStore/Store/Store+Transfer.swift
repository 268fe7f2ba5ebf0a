import TradeModel

extension Store {
  /// The count of bytes of rows from which on an import goes into the tables at once.
  package static let streamedImport = 4 << 20

  /// Adds the records of a bundle, which is read piece by piece: all of them or none.
  ///
  /// - Parameters:
  ///   - input: The text of the bundle.
  ///   - note: What is added: `import FILE`.
  ///   - limit: The count of bytes of rows from which on they go into the tables at once.
  ///   - isWanted: Is told how far it is, and returns whether to go on.
  /// - Returns: The count of records.
  /// - Throws: `BundleFailure`; then nothing is stored, save where `outcomeUnknown` says otherwise.
  package func add(
    _ input: any BundleInput,
    note: String,
    streamsFrom limit: Int = Store.streamedImport,
    isWanted: @escaping (TransferProgress) -> Bool = { _ in true },
  ) throws(BundleFailure) -> Int {
    let workspace = Workspace(in: folders.tables)
    let book = state
    let taking = BundleTaking(
      input: try BundleFailure.storing { () throws(StoreError) in
        try checkWritable()
        return try workspace.repeatable(input)
      },
      book: book,
      workspace: workspace,
      isWanted: isWanted,
    )
    let tables = try taking.take(isKept: false) { _ throws(StoreError) in
      try workspace.makeFile()
    }
    guard tables.byteCount >= limit else {
      try BundleFailure.storing { () throws(StoreError) in
        let changes = try tables.records().map { Change(before: nil, after: $0) }
        try commit(ChangeSet(changes, note: note), plannedAt: book.revision)
      }
      return tables.recordCount
    }
    let isDone = try BundleFailure.storing { () throws(StoreError) in
      try add(tables, note: note, readFor: book.revision, isWanted)
    }
    guard isDone else { throw .stopped }
    return tables.recordCount
  }

  /// Writes all records as one bundle, piece by piece.
  ///
  /// - Parameters:
  ///   - isWanted: Is told how far it is, and returns whether to go on.
  ///   - write: Takes the next piece, and returns whether it wants more.
  /// - Returns: Whether everything was written.
  /// - Throws: `StoreError` when a table cannot be read.
  @discardableResult
  package func export(
    isWanted: @escaping (TransferProgress) -> Bool = { _ in true },
    to write: ([UInt8]) throws(StoreError) -> Bool,
  ) throws(StoreError) -> Bool {
    var export = try BundleExport(state, isWanted)
    return try export.run(write)
  }

  /// Writes all records as one bundle to a file, which is there whole or not at all.
  ///
  /// - Parameters:
  ///   - path: The path of the file; one that is there is replaced.
  ///   - files: The files among which it is written, which need not be those of the store.
  ///   - isWanted: Is told how far it is, and returns whether to go on.
  /// - Returns: Whether the file was written.
  /// - Throws: `StoreError`; then, and when it was no longer wanted, nothing is left behind.
  package func export(
    toFile path: String,
    in files: any FileSystem,
    isWanted: @escaping (TransferProgress) -> Bool = { _ in true },
  ) throws(StoreError) -> Bool {
    let (parent, name) = PathParts.split(path)
    guard let folder = try files.folder(at: parent) else {
      let failure = SystemFailure(code: 2, text: "No such file or directory")  // ENOENT
      throw StoreError(.export, path, .system(failure))
    }
    let temporary = ".\(name).\(files.writer.process)\(StoreFolders.temporarySuffix)"
    let file = try folder.makeFile(temporary)
    do throws(StoreError) {
      var end = 0
      let isWhole = try export(isWanted: isWanted) { bytes throws(StoreError) in
        try file.write(bytes.span, at: end)
        end += bytes.count
        return true
      }
      guard isWhole else {
        try folder.remove(temporary)
        return false
      }
      try file.sync()
      try folder.rename(temporary, to: name)
    } catch {
      try? folder.remove(temporary)
      throw error
    }
    try folder.sync()
    return true
  }
}
