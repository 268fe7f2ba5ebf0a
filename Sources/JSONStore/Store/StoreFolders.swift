/// The folders of a store.
struct StoreFolders: Sendable {
  /// The folder of the store.
  let root: any Folder
  /// The folder of the tables.
  let tables: any Folder
  /// The folder of the journal.
  let journals: any Folder
  /// The count of bytes of a table from which on it has an index.
  var leastIndexed = Store.leastIndexed

  /// The name of the folder of the tables.
  static let tablesName = "tables"
  /// The name of the folder of the journal.
  static let journalsName = "journal"
  /// The name of the folder of what recovery cut off.
  static let recoveredName = "recovered"
  /// The name of the folder of stores of an older format, as they were before an upgrade.
  static let backupName = "backup"
  /// The name of the file that is locked.
  static let lockName = "lock"
  /// The end of the names of files that are not in their place yet.
  static let temporarySuffix = ".tmp"

  /// Opens the folders of a store.
  init(
    at path: String,
    _ fileSystem: any FileSystem,
    mayLackManifest: Bool = false,
  ) throws(StoreError) {
    guard let root = try fileSystem.folder(at: path) else {
      throw StoreError(.open, path, .notAStore)
    }
    let hasManifest = try root.identity(of: Manifest.fileName) != nil
    guard hasManifest || mayLackManifest else {
      throw StoreError(.open, path, root.causeWithoutManifest)
    }
    guard let tables = try root.folder(Self.tablesName) else {
      guard hasManifest else { throw StoreError(.open, path, .notAStore) }
      throw StoreError(.open, "\(path)/\(Self.tablesName)", .damaged(Damage("the folder is gone")))
    }
    guard let journals = try root.folder(Self.journalsName) else {
      throw StoreError(
        .open,
        "\(path)/\(Self.journalsName)",
        .damaged(Damage("the folder is gone"))
      )
    }
    self.init(root: root, tables: tables, journals: journals)
  }

  /// Why a file may not be put in place in one of the folders; nothing where it may in all.
  var writeRefusal: SystemFailure? {
    root.writeRefusal ?? tables.writeRefusal ?? journals.writeRefusal
  }

  /// Wraps open folders.
  init(root: any Folder, tables: any Folder, journals: any Folder) {
    self.root = root
    self.tables = tables
    self.journals = journals
  }
}

extension Folder {
  /// Why this folder, which has no manifest, holds no store: other files stand in it, or what the
  /// making of a store leaves behind, or nothing.
  fileprivate var causeWithoutManifest: StoreError.Cause {
    guard let names = try? entries(), !names.isEmpty else { return .notAStore }
    let own = [
      StoreFolders.tablesName, StoreFolders.journalsName, StoreFolders.lockName,
      Manifest.fileName + StoreFolders.temporarySuffix,
    ]
    return names.contains { own.contains($0.name) } ? .manifestMissing : .onlyOtherFiles
  }

  /// Returns a folder in this one, which is made, name and all, when it is not there.
  func lastingFolder(_ name: String) throws(StoreError) -> any Folder {
    if let found = try folder(name) { return found }
    let made = try makeFolder(name)
    try sync()
    return made
  }

  /// Writes a new file under a temporary name and makes its bytes survive a power cut.
  ///
  /// - Returns: The file, for whoever goes on with it.
  func writeTemporary(_ name: String, _ bytes: [UInt8]) throws(StoreError) -> any File {
    let file = try makeTemporary(name)
    try file.write(bytes.span, at: 0)
    try file.sync()
    return file
  }

  /// Makes an empty file under a temporary name, in place of one that was left behind.
  func makeTemporary(_ name: String) throws(StoreError) -> any File {
    let temporary = name + StoreFolders.temporarySuffix
    if try identity(of: temporary) != nil { try remove(temporary) }
    return try makeFile(temporary)
  }

  /// Puts the file with a temporary name in its place.
  func settleTemporary(_ name: String) throws(StoreError) {
    try rename(name + StoreFolders.temporarySuffix, to: name)
  }
}
