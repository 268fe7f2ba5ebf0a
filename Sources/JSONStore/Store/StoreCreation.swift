import JSONText
import TradeModel

/// A store that is being made.
struct StoreCreation {
  private let root: any Folder
  /// The folder around the store; none where it may not be opened.
  private let parent: (any Folder)?
  /// The name of the store's folder in it, where it was made here.
  private let madeName: String?

  /// Opens the folder, or makes it.
  init(at path: String, _ fileSystem: any FileSystem) throws(StoreError) {
    if let found = try fileSystem.folder(at: path) {
      guard try found.entries().isEmpty else { throw StoreError(.create, path, .notEmpty) }
      if let reason = found.objection {
        throw StoreError(.create, path, .unsafePlace(reason: reason))
      }
      root = found
      // Whoever made the folder may not have flushed its name.
      parent = (try? fileSystem.folder(at: "\(path)/..")) ?? nil
      madeName = nil
      return
    }
    let (parentPath, name) = PathParts.split(path)
    guard let folder = try fileSystem.folder(at: parentPath) else {
      let failure = SystemFailure(code: 2, text: "No such file or directory")  // ENOENT
      throw StoreError(.create, parentPath, .system(failure))
    }
    if let reason = folder.objection {
      throw StoreError(.create, path, .unsafePlace(reason: reason))
    }
    root = try folder.makeFolder(name)
    parent = folder
    madeName = name
  }

  /// Writes everything, the manifest last.
  func write(
    _ bundle: Bundle,
    _ fileSystem: any FileSystem,
  ) throws(StoreError) {
    let folders = try makeFolders()
    try finish(folders, try Self.writeTables(bundle, in: folders.tables), fileSystem)
  }

  /// Takes a bundle in and writes everything, the manifest last; returns the count of records.
  func write(
    _ input: any BundleInput,
    _ fileSystem: any FileSystem,
    _ isWanted: @escaping (TransferProgress) -> Bool,
  ) throws(BundleFailure) -> Int {
    let folders = try BundleFailure.storing { () throws(StoreError) in try makeFolders() }
    let workspace = Workspace(in: folders.tables)
    let taking = BundleTaking(
      input: try BundleFailure.storing { () throws(StoreError) in
        try workspace.repeatable(input)
      },
      workspace: workspace,
      isWanted: isWanted,
    )
    let tables = try taking.take(isKept: true) { table throws(StoreError) in
      try folders.tables.makeFile(table.fileName)
    }
    try BundleFailure.storing { () throws(StoreError) in
      var summaries = tables.summaries
      var setup = TableBuilder(.setup)
      setup.add(RowCoding.encode(tables.setup), OrderedKey())
      summaries[.setup] = try setup.write(to: folders.tables.makeFile(Table.setup.fileName))
      try finish(folders, summaries, fileSystem)
    }
    return tables.recordCount
  }

  private func makeFolders() throws(StoreError) -> StoreFolders {
    let folders = StoreFolders(
      root: root,
      tables: try root.makeFolder(StoreFolders.tablesName),
      journals: try root.makeFolder(StoreFolders.journalsName),
    )
    try root.makeFile(StoreFolders.lockName).sync()
    return folders
  }

  /// Makes the journal and the manifest for tables that are written.
  private func finish(
    _ folders: StoreFolders,
    _ tables: [Table: TableSummary],
    _ fileSystem: any FileSystem,
  ) throws(StoreError) {
    let manifest = Manifest(
      storeID: Self.identity(fileSystem, path: root.path),
      generation: 1,
      revision: 0,
      chain: Checksum(0),
      tables: tables,
    )
    try folders.tables.sync()
    let journal = try folders.journals.makeFile(manifest.journalName)
    try journal.write(JournalHeader(manifest).encoded().span, at: 0)
    try journal.sync()
    try folders.journals.sync()
    // The manifest must not be there before everything that it stands for.
    try root.sync()
    try parent?.sync()
    _ = try root.writeTemporary(Manifest.fileName, manifest.encoded())
    try root.settleTemporary(Manifest.fileName)
    try root.sync()
  }

  private static func writeTables(
    _ bundle: Bundle,
    in folder: any Folder,
  ) throws(StoreError) -> [Table: TableSummary] {
    var builders = Table.allCases.map { TableBuilder($0) }
    var json = JSONWriter()
    builders[Table.setup.index].add(RowCoding.encode(bundle.setup), OrderedKey())
    for record in bundle.records { builders[record.table.index].add(record, &json) }
    var summaries: [Table: TableSummary] = [:]
    for builder in builders {
      let file = try folder.makeFile(builder.table.fileName)
      summaries[builder.table] = try builder.write(to: file)
    }
    return summaries
  }

  /// Returns a text that no other store has.
  private static func identity(_ fileSystem: any FileSystem, path: String) -> String {
    let writer = fileSystem.writer
    let text = "\(fileSystem.now()) \(writer.process) \(writer.host) \(path)"
    return Checksum(of: Array(text.utf8).span).description
  }

  /// Removes what was made; what cannot be removed stays.
  func removeAll() {
    for name in [StoreFolders.tablesName, StoreFolders.journalsName] {
      if let folder = try? root.folder(name) { Self.empty(folder) }
      try? root.removeFolder(name)
    }
    Self.empty(root)
    if let madeName { try? parent?.removeFolder(madeName) }
  }

  private static func empty(_ folder: any Folder) {
    for entry in (try? folder.entries()) ?? [] where entry.kind == .file {
      try? folder.remove(entry.name)
    }
  }
}
