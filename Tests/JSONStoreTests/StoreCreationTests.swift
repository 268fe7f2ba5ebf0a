import Glibc
import JSONStore
import TestSupport
import Testing
import TradeModel

@Suite("Creation, import and export") struct StoreCreationTests {
  private func exported(_ store: Store) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try store.export { piece in
      bytes += piece
      return true
    }
    return bytes
  }

  @Test func `a new store lies in a folder of its own, a file a table`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    #expect(store.takeNotes().isEmpty)
    #expect(fixture.system.names(["s"]) == ["journal", "lock", "store.json", "tables"])
    #expect(
      fixture.system.names(["s", "tables"])
        == Table.allCases.map { "\($0.rawValue).jsonl" }.sorted()
    )
    #expect(
      fixture.system.text(["s", "tables", "vendors.jsonl"]) == """
        {"no":"V10","name":"Vendor V10"}
        {"no":"V20","name":"Vendor V20"}

        """
    )
    let manifest = try #require(fixture.system.text(["s", "store.json"]))
    #expect(
      manifest.hasPrefix(
        """
        {
          "format": "replenish-store",
          "formatVersion": 1,
          "requires": [],
        """
      )
    )
  }

  @Test func `a folder that is not empty is left alone`() throws {
    let system = SimulatedFileSystem()
    let folder = try #require(try system.folder(at: "."))
    _ = try folder.makeFolder("s").makeFile("letter.txt")
    let error = #expect(throws: StoreError.self) { try StoreFixture(system).create() }
    #expect(error?.cause == .notEmpty)
    #expect(system.names(["s"]) == ["letter.txt"])
  }

  @Test func `a folder of other files is told apart from one that holds nothing`() throws {
    let system = SimulatedFileSystem()
    let folder = try #require(try system.folder(at: "."))
    _ = try folder.makeFolder("letters").makeFile("letter.txt")
    _ = try folder.makeFolder("empty")
    _ = try folder.makeFolder("begun").makeFolder("tables")
    for (path, cause) in [
      ("letters", StoreError.Cause.onlyOtherFiles), ("begun", .manifestMissing),
      ("empty", .notAStore), ("none", .notAStore),
    ] {
      let error = #expect(throws: StoreError.self) { try Store.open(at: path, fileSystem: system) }
      #expect(error?.cause == cause, "\(path)")
    }
  }

  @Test func `an empty folder is filled, and a folder around that is not there is an error`() throws
  {
    let system = SimulatedFileSystem()
    _ = try system.folder(at: ".")?.makeFolder("s")
    #expect(try StoreFixture(system).create().book.counts().vendors == 2)
    #expect(throws: StoreError.self) {
      _ = try Store.create(at: "none/s", bundle: Bundle(), fileSystem: system)
    }
  }

  @Test func `a creation that fails leaves nothing behind`() throws {
    let whole = SimulatedFileSystem()
    _ = try StoreFixture(whole).create()
    let last = try #require(whole.operations.firstIndex(of: "rename s/store.json.tmp"))
    for step in 0...last {
      let system = SimulatedFileSystem(fault: .failure(at: step, code: 28))
      #expect(throws: StoreError.self) { try StoreFixture(system).create() }
      #expect(system.names([]) == [], "step \(step) \(whole.operations[step])")
    }
  }

  @Test func `what is exported makes the same store again`() throws {
    let bundle = try BundleReader.read(Array(Self.bundle.utf8), name: "sample.json")
    let store = try Store.inMemory(bundle)
    let bytes = try exported(store)
    let again = try BundleReader.read(bytes, name: "export.json")
    #expect(again == bundle)
    #expect(try exported(try Store.inMemory(again)) == bytes)
  }

  @Test func `an export stops when no more is wanted`() throws {
    let store = try StoreFixture().create()
    var pieces = 0
    try store.export { _ in
      pieces += 1
      return false
    }
    #expect(pieces == 1)
  }

  @Test func `a bundle is added whole, or not at all`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    let text =
      #"{"format":"replenish-bundle/1","vendors":[{"no":"A"}],"items":[{"no":"NUT","vendor":"A"}]}"#
    let input = BundleBytes(Array(text.utf8), name: "a")
    #expect(try store.add(input, note: "import a") == 2)
    #expect(try store.book.item("NUT")?.vendor == "A")
    #expect(try fixture.open().book.vendors().count == 3)
    let before = try exported(store)
    #expect(throws: BundleFailure.self) { try store.add(input, note: "import a") }
    #expect(try exported(store) == before)
  }

  @Test func `the store works on the files of this machine`() throws {
    let temporary = try TemporaryFolder()
    let path = temporary.path("book")
    var changes = RandomChanges(SplitMix64(seed: 3))
    var model = changes.records()
    let system = PosixFileSystem()
    var store = try Store.create(at: path, bundle: model.bundle, fileSystem: system)
    for step in 0..<6 {
      let set = changes.changes(model, count: 8)
      model.apply(set)
      try expectSame(try store.commit(set), model.book, "step \(step)")
      if step == 2 { try store.checkpoint() }
      if step == 3 { store.close() }
      store = try Store.open(at: path, fileSystem: system)
      try expectSame(store.book, model.book, "step \(step), again")
      #expect(store.takeNotes().isEmpty)
    }
    #expect(try !Store.check(at: path, fileSystem: system).contains { $0.position == nil })
  }

  @Test func `a store that cannot be written is only read, and says so`() throws {
    let temporary = try TemporaryFolder()
    let path = temporary.path("book")
    let store = try Store.create(
      at: path,
      bundle: ModelBook([.vendor(.sample("V1"))]).bundle,
      fileSystem: PosixFileSystem(),
    )
    try store.commit(StoreFixture.make("V2"))
    let reader = try Store.open(at: path, fileSystem: PosixFileSystem(), access: .read)
    #expect(reader.isReadOnly)
    #expect(try reader.book.vendors().count == 2)
    let error = #expect(throws: StoreError.self) { try reader.commit(StoreFixture.make("V3")) }
    #expect(error?.cause == .readOnly)
    try store.commit(StoreFixture.make("V3"))
    try reader.refresh()
    #expect(try reader.book.vendors().count == 3)
  }

  private static let bundle = """
    {"format":"replenish-bundle/1","workDate":"2026-01-05",
     "company":{"name":"Pâté & Co \\"日本\\"","currency":"EUR"},
     "currencies":[{"code":"USD","rate":0.92}],
     "locations":[{"code":"BLUE","name":"Blue"}],
     "vendors":[{"no":"V1","name":"One","leadTime":"1W","workingDays":["mon"],"holidays":["2026-12-25"]}],
     "customers":[{"no":"C1","name":"C"}],
     "items":[{"no":"BOLT","baseUnit":"PCS","units":[{"code":"BOX","quantity":6}],"vendor":"V1",
               "lastDirectCost":12.5,"reserve":"always","variants":[{"code":"RED"}]}],
     "itemVendors":[{"item":"BOLT","vendor":"V1","variant":"RED","vendorItemNo":"X"}],
     "prices":[{"item":"BOLT","vendor":"V1","unitCost":9.5,"from":"2026-01-01"},
               {"item":"BOLT","unitCost":0.00001}],
     "inventory":[{"item":"BOLT","quantity":12,"date":"2026-01-01"},{"item":"BOLT","quantity":-2}],
     "salesOrders":[{"no":"SO1","customer":"C1","shipmentDate":"2026-01-09","lines":[
       {"line":10000,"type":"item","no":"BOLT","quantity":20,"unit":"BOX","reserved":1},
       {"line":20000,"type":"comment","description":"as \\"agreed\\""}]}],
     "salesInvoices":[{"no":"SI1","customer":"C1","lines":[{"line":10000,"no":"BOLT","quantity":1}]}],
     "purchaseOrders":[{"no":"PO1","vendor":"V1","lines":[{"line":10000,"no":"BOLT","quantity":10,
       "unitCost":1.5,"expectedReceiptDate":"2026-02-01","sales":{"document":"SO1","line":10000,"quantity":3}}]}],
     "purchaseInvoices":[{"no":"PI1","vendor":"V1","lines":[{"line":10000,"no":"BOLT","quantity":10}]}],
     "salesReturnOrders":[{"no":"SR1","customer":"C1","lines":[{"line":10000,"no":"BOLT","quantity":1}]}],
     "purchaseReturnOrders":[{"no":"PR1","vendor":"V1","lines":[{"line":10000,"no":"BOLT","quantity":1}]}],
     "otherSupply":[{"document":"T1","item":"BOLT","date":"2026-01-07","quantity":5}],
     "otherDemand":[{"kind":"project","document":"J1","item":"BOLT","quantity":1.25}]}
    """
}
