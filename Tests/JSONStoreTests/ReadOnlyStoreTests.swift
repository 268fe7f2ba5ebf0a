import JSONStore
import TestSupport
import Testing
import TradeModel

@Suite("Read-only stores") struct ReadOnlyStoreTests {
  /// Opens a store of which the lock may not be opened for writing.
  private func openRefused(_ system: SimulatedFileSystem, code: Int32) throws -> Store {
    let probe = SimulatedFileSystem(system.disk)
    _ = try Store.open(at: "s", fileSystem: probe)
    let lock = try #require(probe.operations.firstIndex(of: "open s/lock"))
    let copy = SimulatedFileSystem(system.disk, fault: .failure(at: lock, code: code))
    return try Store.open(at: "s", fileSystem: copy)
  }

  @Test(arguments: [1, 13, 30] as [Int32])
  func `a store that may not be written is opened for reading, and says so`(code: Int32) throws {
    let fixture = StoreFixture()
    try fixture.create().commit(StoreFixture.make("A"))
    let store = try openRefused(fixture.system, code: code)
    let failure = SystemFailure(code: code, text: "simulated")
    #expect(store.takeNotes() == [.openedReadOnly(path: "s", failure)])
    #expect(store.isReadOnly)
    #expect(try store.book.vendors().map(\.number) == ["A", "V10", "V20"])
    let error = #expect(throws: StoreError.self) { try store.commit(StoreFixture.make("B")) }
    #expect(error?.cause == .readOnly)
    store.close()
    #expect(store.takeNotes().isEmpty)
  }

  @Test func `an edit is seen in a store that is only read, and left to be written later`() throws {
    var edited = try EditedStore()
    try edited.replace("Vendor V10", by: "Edited", in: "vendors")
    let before = try edited.text("vendors")
    let store = try openRefused(edited.system, code: 30)
    #expect(try store.book.vendor("V10")?.name == "Edited")
    #expect(store.takeNotes().contains(.editsNotWritten(path: "s")))
    #expect(try edited.text("vendors") == before)
  }
}
