import JSONStore
import TestSupport
import Testing
import TradeModel

@Suite("Batches") struct StoreBatchTests {
  @Test func `the commits of a batch are one group, one write and one flush`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    var batch = try store.makeBatch()
    for number in 1...20 {
      try store.commit(StoreFixture.make(VendorCode(unchecked: "N\(number)")), in: &batch)
    }
    fixture.system.setFault(.none)
    try store.commit(batch)
    let operations = fixture.system.operations
    #expect(operations.count { $0.hasPrefix("flush") } == 1)
    #expect(operations.filter { $0.hasPrefix("write s/journal") }.count == 1)
    #expect(store.book.revision == 1)
    let again = try fixture.open()
    #expect(try again.book.vendors().count == 22)
  }

  @Test func `a batch shows its commits, and the store does not`() throws {
    let store = try StoreFixture().create()
    var batch = try store.makeBatch()
    let book = try store.commit(StoreFixture.make("V30"), in: &batch)
    #expect(try book.vendor("V30") != nil)
    #expect(try batch.book.vendor("V30") != nil)
    #expect(batch.book.revision == store.book.revision + 1)
    #expect(try store.book.vendor("V30") == nil)
  }

  @Test func `a batch that is dropped leaves every byte as it was`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    let before = fixture.system.bytes(StoreFixture.journal())
    var batch = try store.makeBatch()
    try store.commit(StoreFixture.make("V30"), in: &batch)
    #expect(fixture.system.bytes(StoreFixture.journal()) == before)
    #expect(try fixture.open().book.vendor("V30") == nil)
  }

  @Test func `several changes of one record become one`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    var batch = try store.makeBatch()
    try store.commit(StoreFixture.rename("V10", from: "Vendor V10", to: "A"), in: &batch)
    try store.commit(StoreFixture.rename("V10", from: "A", to: "B"), in: &batch)
    try store.commit(StoreFixture.make("V30", name: "Short-lived"), in: &batch)
    try store.commit(StoreFixture.make("V30", name: "Short-lived").inverse, in: &batch)
    try store.commit(batch)
    let journal = try #require(fixture.system.text(StoreFixture.journal()))
    #expect(journal.split(separator: "\n").count { $0.hasPrefix("{\"put\"") } == 1)
    #expect(!journal.contains("{\"del\""))
    #expect(try fixture.open().book.vendor("V10")?.name == "B")
  }

  @Test func `a record that goes and comes again is put`() throws {
    let store = try StoreFixture().create()
    let removal = ChangeSet([Change(before: .vendor(.sample("V20")), after: nil)], note: "remove")
    var batch = try store.makeBatch()
    try store.commit(removal, in: &batch)
    #expect(try batch.book.vendor("V20") == nil)
    try store.commit(StoreFixture.make("V20", name: "Again"), in: &batch)
    try store.commit(batch)
    #expect(try store.book.vendor("V20")?.name == "Again")
  }

  @Test func `a commit that is refused leaves the batch as it was`() throws {
    let store = try StoreFixture().create()
    var batch = try store.makeBatch()
    try store.commit(StoreFixture.make("V30"), in: &batch)
    #expect(throws: StoreError.self) {
      try store.commit(StoreFixture.make("V30"), in: &batch)
    }
    #expect(batch.book.revision == 1)
    try store.commit(batch)
    #expect(try store.book.vendor("V30") != nil)
  }

  @Test func `what another program committed since refuses the whole batch`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    var batch = try store.makeBatch()
    try store.commit(StoreFixture.make("V30"), in: &batch)
    try fixture.open().commit(StoreFixture.make("V40"))
    let error = #expect(throws: StoreError.self) { try store.commit(batch) }
    #expect(error?.cause == .stale(revision: 1))
    #expect(try store.book.vendor("V30") == nil)
    #expect(try store.book.vendor("V40") != nil)
  }

  @Test func `an empty batch writes nothing`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    fixture.system.setFault(.none)
    let batch = try store.makeBatch()
    try store.commit(batch)
    #expect(fixture.system.operations.isEmpty)
  }
}
