import Synchronization
import TradeModel

/// What was read of one state of a store, kept so that it is decoded once.
///
/// To show an order, to plan it and to check its commit, the same records are read again. A state
/// never changes, so that what was read of it stays right; a shelf that is full starts anew.
final class ReadCache: Sendable {
  private struct State {
    var items = Shelf<ItemCode, Item>()
    var movements = Shelf<ItemCode, ItemMovements>()
    var salesDocuments = Shelf<SalesDocumentID, SalesDocument>()
  }

  private let state = Mutex(State())

  /// Returns an item, which is read when it is not there.
  func item(
    _ code: ItemCode,
    _ read: () throws(StoreError) -> Item?,
  ) throws(StoreError) -> Item? {
    if let known = state.withLock({ $0.items.values[code] }) { return known }
    let item = try read()
    if let item { state.withLock { $0.items.keep(item, of: code, weight: 1) } }
    return item
  }

  /// Returns the movements of an item, which are read when they are not there.
  func movements(
    of code: ItemCode,
    _ read: () throws(StoreError) -> ItemMovements,
  ) throws(StoreError) -> ItemMovements {
    if let known = state.withLock({ $0.movements.values[code] }) { return known }
    let movements = try read()
    state.withLock { $0.movements.keep(movements, of: code, weight: 1 + movements.count) }
    return movements
  }

  /// Returns a sales document, which is read when it is not there.
  func salesDocument(
    _ id: SalesDocumentID,
    _ read: () throws(StoreError) -> SalesDocument?,
  ) throws(StoreError) -> SalesDocument? {
    if let known = state.withLock({ $0.salesDocuments.values[id] }) { return known }
    let document = try read()
    if let document {
      state.withLock { $0.salesDocuments.keep(document, of: id, weight: 1 + document.lines.count) }
    }
    return document
  }

  /// Values of one kind, by their keys, up to a limit.
  private struct Shelf<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private(set) var values: [Key: Value] = [:]
    private var weight = 0

    /// The most records on a shelf: some tens of megabytes.
    private static var limit: Int { 1 << 17 }

    mutating func keep(_ value: Value, of key: Key, weight added: Int) {
      if weight + added > Self.limit {
        values.removeAll()
        weight = 0
      }
      guard added <= Self.limit else { return }
      values[key] = value
      weight += added
    }
  }
}

extension ItemMovements {
  /// The count of entries and lines.
  fileprivate var count: Int {
    inventory.count + sales.count + purchases.count + otherSupply.count + otherDemand.count
  }
}
