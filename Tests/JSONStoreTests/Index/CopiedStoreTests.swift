import JSONStore
import TestSupport
import Testing
import TradeModel

/// A store that was copied, moved or restored has files with other numbers and times, and its indexes
/// are as good as before: they are used once the tables' bytes have been compared.
@Suite("Indexes of copied stores") struct CopiedStoreTests {
  private static let items = "\(IndexedStore.path)/tables/items.jsonl"
  private static let index = "\(IndexedStore.path)/index/items.idx"

  /// The disk of a store after each of its files was copied.
  private func copied(_ store: IndexedStore, at time: Int64? = nil) -> MachineDisk {
    var disk = store.disk
    disk.now += 1_000_000_000
    for place in disk.files.indices {
      disk.files[place].number += 1_000
      let time = time ?? disk.now
      (disk.files[place].modified, disk.files[place].changed) = (time, time)
    }
    return disk
  }

  /// Looks an item up, and returns what was done to the items' table and to its index.
  private func lookUp(
    _ store: IndexedStore,
    on machine: SimulatedMachine,
    _ access: FileAccess = .write,
  ) throws -> [MachineCall] {
    let known = machine.calls.count
    let code = ItemCode(unchecked: "ITEM-1700")
    let book = try IndexedStore.open(machine, access).book
    #expect(try book.item(code) == store.model.book.item(code))
    return machine.calls.dropFirst(known).filter { $0.path.contains("items.") }
  }

  /// The bytes of the table that were read.
  private func readCounts(_ calls: [MachineCall]) -> [Int] {
    calls.filter { $0.verb == .read && $0.path == Self.items }.compactMap(\.range?.count)
  }

  private func writes(_ calls: [MachineCall]) -> [MachineCall] {
    calls.filter { $0.verb.changes }
  }

  @Test func `the table is compared once, and the index has the copy's stamp from then on`() throws
  {
    let store = try IndexedStore()
    let before = store.bytes(Self.index)
    let machine = SimulatedMachine(copied(store))
    let first = try lookUp(store, on: machine)
    #expect(readCounts(first).count == 3, "the whole, its end, and one block")
    #expect(writes(first).allSatisfy { $0.path == Self.index && $0.range == 0..<4096 })
    #expect(writes(first).count == 2)
    let disk = machine.disk
    let after = disk.files[try #require(disk.place(of: Self.index))].bytes
    #expect(after.dropFirst(4096) == before.dropFirst(4096) && after != before)
    let second = try lookUp(store, on: machine)
    #expect(readCounts(second).count == 1 && writes(second).isEmpty)
  }

  @Test func `a copy that is only read uses its indexes, and leaves them as they are`() throws {
    let store = try IndexedStore()
    let machine = SimulatedMachine(copied(store))
    for _ in 1...2 {
      let calls = try lookUp(store, on: machine, .read)
      #expect(readCounts(calls).count == 3 && writes(calls).isEmpty)
    }
  }

  @Test func `a table that may be written within the same step of the clock keeps no stamp`() throws
  {
    let store = try IndexedStore()
    let later = Int64.max / 2
    let machine = SimulatedMachine(copied(store, at: later))
    for _ in 1...2 { #expect(readCounts(try lookUp(store, on: machine)).count == 3) }
    #expect(
      machine.disk.place(of: Self.index).map { machine.disk.files[$0].bytes }
        == store.bytes(Self.index)
    )
  }

  @Test func `a copy with another byte in it does not use its index`() throws {
    let store = try IndexedStore()
    var bytes = store.bytes(Self.items)
    let place = try #require(bytes.lastIndex(of: UInt8(ascii: "A")))
    bytes[place] = UInt8(ascii: "B")
    var disk = copied(store)
    let file = try #require(disk.place(of: Self.items))
    (disk.files[file].bytes, disk.files[file].durable) = (bytes, bytes)
    let machine = SimulatedMachine(disk)
    // Looked up is another row, whose block is as it was.
    for access in [FileAccess.read, .write, .read] {
      let book = try IndexedStore.open(machine, access).book
      let error = #expect(throws: BookFailure.self) { try book.item("ITEM-1700") }
      #expect("\(try #require(error))".contains("checksum"))
    }
  }

  @Test func `a stamp that is half written changes no answer`() throws {
    let store = try IndexedStore()
    let copy = copied(store)
    let machine = SimulatedMachine(copy)
    _ = try lookUp(store, on: machine)
    let file = try #require(copy.place(of: Self.index))
    let (old, new) = (copy.files[file].bytes, machine.disk.files[file].bytes)
    let different = old.indices.filter { old[$0] != new[$0] }
    for place in different {
      var torn = machine.disk
      torn.files[file].bytes = Array(new[..<place] + old[place...])
      let again = SimulatedMachine(torn)
      _ = try lookUp(store, on: again)
      #expect(readCounts(try lookUp(store, on: again)).count == 1, "mended where it was torn")
    }
  }

  @Test func `check compares the index of a copy, too`() throws {
    let store = try IndexedStore()
    var disk = copied(store)
    let file = try #require(disk.place(of: Self.index))
    disk.files[file].bytes[4096 + 40] ^= 1
    let system = SimulatedMachine(disk).process()
    let found = try Store.check(at: IndexedStore.path, fileSystem: system).map { "\($0)" }
    #expect(found.count == 1 && found[0].contains("items.idx"))
  }
}
