import JSONStore
import TestSupport
import Testing
import TradeModel

/// A manifest that counts other rows than a table has is never believed.
@Suite("Counts of rows") struct RowCountTests {
  /// The disk of a store whose manifest says another count of rows of its items.
  private func miscounted(_ store: IndexedStore, by count: Int) throws -> MachineDisk {
    let path = "\(IndexedStore.path)/store.json"
    let text = String(decoding: store.bytes(path), as: UTF8.self)
    let rows = "\"rows\": \(IndexedStore.itemCount)"
    let other = "\"rows\": \(IndexedStore.itemCount + count)"
    let changed = text.replacing(rows, with: other, maxReplacements: 1)
    try #require(changed != text)
    return store.replacing(path, by: Array(changed.utf8))
  }

  @Test(arguments: [-40, -1, 1, 40])
  func `whoever reads a table with other rows than the manifest says is refused`(
    by count: Int
  )
    throws
  {
    let store = try IndexedStore()
    let disk = try miscounted(store, by: count)
    let wanted = "has \(IndexedStore.itemCount) rows, not \(IndexedStore.itemCount + count)"
    for access in [FileAccess.read, .write] {
      let all = try IndexedStore.open(SimulatedMachine(disk), access).book
      let unread = #expect(throws: BookFailure.self) { try all.items() }
      #expect("\(try #require(unread))".contains(wanted))
      let one = try IndexedStore.open(SimulatedMachine(disk), access).book
      let unfound = #expect(throws: BookFailure.self) { try one.item("ITEM-1700") }
      #expect("\(try #require(unfound))".contains(wanted))
    }
  }
}
