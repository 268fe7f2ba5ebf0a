import JSONStore
import TestSupport
import Testing
import TradeModel

/// When closing a store folds its journal, and how many flushes things take.
@Suite("Closing and flushing") struct ClosingTests {
  /// A store with an item table of some size.
  private func makeStore(items: Int, on system: SimulatedFileSystem) throws -> Store {
    let records = (0..<items).map { index -> Record in
      let code = ItemCode(unchecked: "I\(100_000 + index)")
      return .item(Item(number: code, description: "A part with a name of some length"))
    }
    return try Store.create(at: "s", bundle: Bundle(records: records), fileSystem: system)
  }

  private func change(_ store: Store, _ numbers: Range<Int>) throws {
    let changes = try numbers.map { index -> Change in
      let code = ItemCode(unchecked: "I\(100_000 + index)")
      let before = try #require(try store.book.item(code))
      var after = before
      after.description = "Changed"
      return Change(before: .item(before), after: .item(after))
    }
    try store.commit(ChangeSet(changes, note: ""))
  }

  @Test func `closing folds the journal into small tables`() throws {
    let system = SimulatedFileSystem()
    let store = try makeStore(items: 100, on: system)
    try change(store, 0..<1)
    store.close()
    #expect(system.names(["s", "journal"]) == ["000002.jsonl"])
  }

  @Test func `closing leaves a short journal beside large tables, and checkpoint folds it`() throws
  {
    let system = SimulatedFileSystem()
    var store = try makeStore(items: 2000, on: system)
    try change(store, 0..<1)
    store.close()
    #expect(system.names(["s", "journal"]) == ["000001.jsonl"])
    store = try Store.open(at: "s", fileSystem: system)
    #expect(try store.book.item("I100000")?.description == "Changed")
    try store.checkpoint()
    #expect(system.names(["s", "journal"]) == ["000002.jsonl"])
  }

  @Test func `closing folds a journal that is long beside the tables`() throws {
    let system = SimulatedFileSystem()
    let store = try makeStore(items: 2000, on: system)
    try change(store, 0..<800)
    store.close()
    #expect(system.names(["s", "journal"]) == ["000002.jsonl"])
  }

  @Test(arguments: [1, 40, 200])
  func `a commit takes one flush, however many rows it has`(_ count: Int) throws {
    let store = try IndexedStore()
    let machine = SimulatedMachine(store.disk)
    let open = try IndexedStore.open(machine)
    let changes = (0..<count).map { index -> Change in
      let code = VendorCode(unchecked: "NEW\(index)")
      return Change(before: nil, after: .vendor(Vendor(number: code)))
    }
    let before = machine.calls.count
    try open.commit(ChangeSet(changes, note: ""))
    #expect(machine.calls[before...].filter { $0.verb.isFlush }.count == 1)
  }
}
