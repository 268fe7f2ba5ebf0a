import JSONStore
import TradeModel

/// What keeps the commits of a session: the store at once, or a batch until a run has succeeded.
struct CommitKeeper {
  private let store: Store
  private var batch: StoreBatch?

  /// Makes the keeper of a store.
  init(_ store: Store) { self.store = store }

  /// Whether commits are kept back.
  var isBatching: Bool { batch != nil }

  /// The records as the store has them, with what is kept back.
  var book: any Book { batch?.book ?? store.book }

  /// Takes in what other programs have stored; a batch rests on what was there when it began.
  func refresh() throws(StoreError) { if batch == nil { try store.refresh() } }

  /// Keeps a commit.
  ///
  /// - Returns: The records with its changes.
  /// - Throws: `StoreError`; then nothing of it is kept.
  mutating func keep(
    _ changes: ChangeSet,
    plannedAt revision: Int,
  ) throws(StoreError) -> any Book {
    guard var batch else { return try store.commit(changes, plannedAt: revision) }
    let book = try store.commit(changes, in: &batch)
    self.batch = batch
    return book
  }

  // MARK: - Batches

  /// Keeps commits back from here on.
  mutating func begin() throws(StoreError) { batch = try store.makeBatch() }

  /// Gives up what was kept back.
  mutating func drop() { batch = nil }

  /// Stores what was kept back.
  ///
  /// - Returns: The records with it; none when nothing was kept back.
  mutating func finish() throws(StoreError) -> (any Book)? {
    guard let batch else { return nil }
    self.batch = nil
    return try store.commit(batch)
  }
}
