import JSONStore
import TestSupport
import Testing
import TradeModel

/// A table that was edited before its store was copied has the time of the copy, as all files have.
@Suite("Edits of copied stores") struct CopiedEditTests {
  private static let items = "\(IndexedStore.path)/tables/items.jsonl"

  /// A copy of a store of some items, of which the first was edited in as many bytes.
  private func copy(itemCount: Int) throws -> SimulatedMachine {
    let items = (0..<itemCount).map { Record.item(.sample(ItemCode(unchecked: "\(10_000 + $0)"))) }
    let store = try IndexedStore(ModelBook([.vendor(.sample("V10"))] + items))
    let text = String(decoding: store.bytes(Self.items), as: UTF8.self)
    let edited = text.replacing("Item 10000", with: "Part 10000")
    #expect(edited != text)
    var disk = store.replacing(Self.items, by: Array(edited.utf8))
    disk.now += 1_000_000_000
    for place in disk.files.indices {
      disk.files[place].number += 1_000
      (disk.files[place].modified, disk.files[place].changed) = (disk.now, disk.now)
    }
    return SimulatedMachine(disk)
  }

  private func note(itemCount: Int) -> StoreNote {
    let summary = EditSummary(rows: itemCount, rowsBefore: itemCount, isSameRows: false)
    return .tableEdited(path: Self.items, summary)
  }

  private func findings(_ machine: SimulatedMachine) throws -> [String] {
    try Store.check(at: IndexedStore.path, fileSystem: machine.process()).map(\.description)
  }

  private func open(_ machine: SimulatedMachine, _ access: FileAccess = .write) throws -> Store {
    try Store.open(at: IndexedStore.path, fileSystem: machine.process(), access: access)
  }

  @Test func `the edit of a small table is taken over by the next opening`() throws {
    let machine = try copy(itemCount: 3)
    let reason = "the table was edited; the next session takes it over"
    #expect(try findings(machine) == ["\(Self.items): \(reason)"])
    let read = try open(machine, .read)
    #expect(try read.book.item("10000")?.description == "Part 10000")
    let store = try open(machine)
    #expect(store.takeNotes() == [note(itemCount: 3)])
    #expect(try store.book.item("10000")?.description == "Part 10000")
    #expect(try findings(machine) == [])
    #expect(try open(machine).takeNotes() == [])
  }

  @Test func `the edit of a large table is refused with what helps, and a repair takes it over`()
    throws
  {
    let machine = try copy(itemCount: 1_000)
    let book = try open(machine).book
    let error = #expect(throws: BookFailure.self) { try book.item("10000") }
    #expect("\(try #require(error))".contains("replenish check --repair takes it over"))
    #expect(
      try findings(machine) == [
        "\(Self.items): the table was edited, and its time hides that; "
          + "replenish check --repair takes it over"
      ]
    )
    let outcome = try Store.repair(at: IndexedStore.path, fileSystem: machine.process())
    #expect(outcome.notes == [note(itemCount: 1_000)])
    #expect(outcome.findings == [])
    #expect(try open(machine).book.item("10000")?.description == "Part 10000")
  }
}
