import Synchronization
import TradeModel

/// What was read of one state of a store, kept so that it is decoded once.
///
/// To show an order, to plan it and to check its commit, the same records are read again. A state
/// never changes, so that what was read of it stays right; a shelf that is full starts anew.
final class ReadCache: Sendable {
  private let items = Shelf<ItemCode, Item>()
  private let movements = Shelf<ItemCode, ItemMovements>()
  private let salesDocuments = Shelf<SalesDocumentID, SalesDocument>()

  /// Returns an item, which is read when it is not there.
  func item(
    _ code: ItemCode,
    _ read: () throws(StoreError) -> Item?,
  ) throws(StoreError) -> Item? {
    if let known = items[code] { return known.value }
    let item = try read()
    if let item { items.keep(item, of: code, weight: 1) }
    return item
  }

  /// Returns the movements of an item, which are read when they are not there.
  func movements(
    of code: ItemCode,
    _ read: () throws(StoreError) -> ItemMovements,
  ) throws(StoreError) -> ItemMovements {
    if let known = movements[code] { return known.value }
    let read = try read()
    movements.keep(read, of: code, weight: 1 + read.count)
    return read
  }

  /// Returns a sales document, which is read when it is not there.
  func salesDocument(
    _ id: SalesDocumentID,
    _ read: () throws(StoreError) -> SalesDocument?,
  ) throws(StoreError) -> SalesDocument? {
    if let known = salesDocuments[id] { return known.value }
    let document = try read()
    if let document { salesDocuments.keep(document, of: id, weight: 1 + document.lines.count) }
    return document
  }

  /// Values of one kind, by their keys, up to a limit.
  private final class Shelf<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    /// A value, apart from the table of the keys, so that the table can grow without it.
    final class Kept: Sendable {
      let value: Value

      init(_ value: Value) { self.value = value }
    }

    private struct State {
      var values: [Key: Kept] = [:]
      var weight = 0
    }

    private let state = Mutex(State())

    /// The most records on a shelf: some tens of megabytes.
    private static var limit: Int { 1 << 17 }

    /// The value of a key, where it is here.
    subscript(key: Key) -> Kept? { state.withLock { $0.values[key] } }

    /// Keeps the value of a key, which is not here yet.
    func keep(_ value: Value, of key: Key, weight added: Int) {
      let kept = Kept(value)
      state.withLock { state in
        if state.weight + added > Self.limit { state = State() }
        guard added <= Self.limit else { return }
        state.values[key] = kept
        state.weight += added
      }
    }
  }
}

extension ItemMovements {
  /// The count of entries and lines.
  fileprivate var count: Int {
    inventory.count + sales.count + purchases.count + otherSupply.count + otherDemand.count
  }
}
