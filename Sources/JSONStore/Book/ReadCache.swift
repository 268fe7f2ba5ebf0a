import Synchronization
import TradeModel

/// What was read of one state of a store, kept so that it is decoded once.
///
/// To show an order, to plan it and to check its commit, the same records are read again. A state
/// never changes, so that what was read of it stays right; a shelf that is full starts anew.
final class ReadCache: Sendable {
  /// The most records of one kind: some tens of megabytes.
  private static let weightLimit = 1 << 17

  private let items = Shelf<ItemCode, Item>()
  private let vendors = Shelf<VendorCode, Vendor>()
  private let movements = Shelf<ItemList, [ItemMovements]>()
  private let salesDocuments = Shelf<SalesDocumentID, SalesDocument>()
  private let lastDerived = Mutex<Derived?>(nil)

  /// What followed from the state, and what else it depends on.
  private struct Derived {
    let key: any (Hashable & Sendable)
    let value: any Sendable
  }

  /// Returns an item, which is read when it is not there.
  func item(
    _ code: ItemCode,
    _ read: () throws(StoreError) -> Item?,
  ) throws(StoreError) -> Item? {
    try items.one(code, weight: { _ in 1 }, read)
  }

  /// Returns a vendor, which is read when it is not there.
  func vendor(
    _ code: VendorCode,
    _ read: () throws(StoreError) -> Vendor?,
  ) throws(StoreError) -> Vendor? {
    try vendors.one(code, weight: { _ in 1 }, read)
  }

  /// Returns many items, of which those that are not there are read together.
  func items(
    _ codes: [ItemCode],
    _ read: ([ItemCode]) throws(StoreError) -> [Kept<Item>?],
  ) throws(StoreError) -> [Kept<Item>?] {
    try items.all(codes, weight: { _ in 1 }, read)
  }

  /// Returns the movements of some items, which are read when those of the same were not.
  func movements(
    of codes: [ItemCode],
    _ read: () throws(StoreError) -> [ItemMovements],
  ) throws(StoreError) -> [ItemMovements] {
    let weight = { (all: [ItemMovements]) in all.reduce(0) { $0 + 1 + $1.count } }
    return try movements.one(ItemList(codes: codes), weight: weight, read) ?? []
  }

  /// Returns a sales document, which is read when it is not there.
  func salesDocument(
    _ id: SalesDocumentID,
    _ read: () throws(StoreError) -> SalesDocument?,
  ) throws(StoreError) -> SalesDocument? {
    try salesDocuments.one(id, weight: { 1 + $0.lines.count }, read)
  }

  /// Returns what follows from the state, which is derived when it is not what was derived last.
  func derived<Key: Hashable & Sendable, Value: Sendable>(
    _ key: Key,
    weight: Int,
    _ derive: () throws(BookFailure) -> Value,
  ) throws(BookFailure) -> Value {
    let last = lastDerived.withLock { $0 }
    if let last, last.key as? Key == key, let value = last.value as? Value { return value }
    let value = try derive()
    let isKept = weight <= Self.weightLimit
    lastDerived.withLock { $0 = isKept ? Derived(key: key, value: value) : nil }
    return value
  }

  /// A value that is kept once, whoever uses it.
  final class Kept<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  /// Values of one kind, by their keys, up to a limit.
  private final class Shelf<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct State {
      var values: [Key: Kept<Value>] = [:]
      var weight = 0

      mutating func keep(_ kept: Kept<Value>, of key: Key, weight added: Int) {
        if weight + added > weightLimit { self = State() }
        guard added <= weightLimit else { return }
        values[key] = kept
        weight += added
      }
    }

    private let state = Mutex(State())

    /// Returns the value of a key, which is read when it is not here.
    func one(
      _ key: Key,
      weight: (Value) -> Int,
      _ read: () throws(StoreError) -> Value?,
    ) throws(StoreError) -> Value? {
      if let known = state.withLock({ $0.values[key] }) { return known.value }
      guard let value = try read() else { return nil }
      state.withLock { $0.keep(Kept(value), of: key, weight: weight(value)) }
      return value
    }

    /// Returns the values of keys, of which those that are not here are read together.
    ///
    /// - Parameters:
    ///   - keys: The keys.
    ///   - weight: Returns how many records a value stands for.
    ///   - read: Reads the values of the keys that are not here, in their order.
    /// - Returns: The values in the order of the keys; nothing for a key that has none.
    /// - Throws: What `read` throws.
    func all(
      _ keys: [Key],
      weight: (Value) -> Int,
      _ read: ([Key]) throws(StoreError) -> [Kept<Value>?],
    ) throws(StoreError) -> [Kept<Value>?] {
      var values = state.withLock { state in
        keys.map { key in state.values.isEmpty ? nil : state.values[key] }
      }
      let missing = values.indices.filter { values[$0] == nil }
      guard !missing.isEmpty else { return values }
      let read = try read(missing.map { keys[$0] })
      state.withLock { state in
        state.values.reserveCapacity(min(state.values.count + missing.count, ReadCache.weightLimit))
        for (place, kept) in zip(missing, read) {
          guard let kept else { continue }
          state.keep(kept, of: keys[place], weight: weight(kept.value))
          values[place] = kept
        }
      }
      return values
    }
  }
}

/// Items in some order, by which what was read of them is found.
///
/// A long list takes longer to hash than to compare: its length and its ends tell it from most others.
private struct ItemList: Hashable, Sendable {
  let codes: [ItemCode]

  func hash(into hasher: inout Hasher) {
    hasher.combine(codes.count)
    hasher.combine(codes.first)
    hasher.combine(codes.last)
  }
}

extension ItemMovements {
  /// The count of entries and lines.
  fileprivate var count: Int {
    inventory.count + sales.count + purchases.count + otherSupply.count + otherDemand.count
  }
}
