package import TradeModel

/// A store of records in JSON files.
///
/// A commit is one group of lines at the end of a journal, written at once and flushed once. The
/// tables, each a file of rows in the order of their keys, take the commits up at a checkpoint.
/// What has been committed is there after a crash or a power cut, whole or not at all.
package final class Store {
  let fileSystem: any FileSystem
  let folders: StoreFolders
  let lock: StoreLock
  /// The manifest; its file stays open, so that no other file can get its identity.
  var manifest: Manifest
  var manifestFile: any File
  var journal: JournalFile
  var state: StoreBook
  /// Why nothing can be written any more: a write failed in a way that leaves its outcome open.
  var failure: StoreError?
  private var pendingNotes: [StoreNote] = []

  /// How long to wait for another process that commits, in milliseconds.
  package static let patience = 5000
  /// The count of bytes of a table from which on it has an index; smaller ones are read at once.
  package static let leastIndexed = 64 << 10

  /// The current state of the records.
  package var book: any Book { state }

  /// Whether the store can only be read.
  package var isReadOnly: Bool { lock.isReadOnly }

  /// The path of the store.
  package var path: String { folders.root.path }

  init(_ opening: StoreOpening, _ loaded: LoadedStore) {
    fileSystem = opening.fileSystem
    folders = opening.folders
    lock = opening.lock
    manifest = loaded.manifest
    manifestFile = loaded.manifestFile
    journal = loaded.journal
    state = loaded.state
    pendingNotes = opening.notes + loaded.notes
  }

  /// Returns what the store did on its own since the last call.
  package func takeNotes() -> [StoreNote] {
    let notes = pendingNotes
    pendingNotes = []
    return notes
  }

  func note(_ notes: [StoreNote]) { pendingNotes += notes }

  /// Opens a store.
  ///
  /// A commit that was cut off is taken out of the journal; `takeNotes` tells.
  ///
  /// - Parameters:
  ///   - path: The folder of the store.
  ///   - fileSystem: The files.
  ///   - access: Whether the store will be written; one that cannot be is then only read.
  ///   - patience: How many milliseconds to wait for another process that commits.
  ///   - leastIndexed: The count of bytes of a table from which on it has an index.
  /// - Returns: The store.
  /// - Throws: `StoreError` when there is no store, it is damaged, or another process holds it.
  package static func open(
    at path: String,
    fileSystem: any FileSystem,
    access: FileAccess = .write,
    patience: Int = Store.patience,
    leastIndexed: Int = Store.leastIndexed,
  ) throws(StoreError) -> Store {
    var opening = try StoreOpening(
      at: path,
      fileSystem: fileSystem,
      access: access,
      patience: patience,
      leastIndexed: leastIndexed,
    )
    let loaded = try opening.loadOrTurnReadOnly()
    let store = Store(opening, loaded)
    store.settleEdits()
    return store
  }

  /// Lets the store go, and folds the journal into the tables where that is worth it.
  ///
  /// The store is sound without it; a failure is told by `takeNotes`.
  package func close() {
    guard !isReadOnly, failure == nil, journal.hasGroups, isWorthFolding else { return }
    do throws(StoreError) {
      try checkpoint()
    } catch {
      note([.checkpointFailed(error)])
    }
  }

  /// Takes in what other processes have committed.
  ///
  /// - Throws: `StoreError` when the files cannot be read or are damaged.
  package func refresh() throws(StoreError) {
    try checkUsable()
    try lock.holding { () throws(StoreError) in try refreshHoldingLock() }
  }

  /// Throws the failure after which the store cannot be used.
  func checkUsable() throws(StoreError) {
    if let failure { throw failure }
  }
}
