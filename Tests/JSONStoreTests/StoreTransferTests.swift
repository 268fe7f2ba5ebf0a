import JSONStore
import TestSupport
import Testing
import TradeModel

/// Bundles on their way into stores and out of them, and what is left when they are stopped.
@Suite("Transfer") struct StoreTransferTests {
  private func bundle(_ seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    return Array(random.bundleText().utf8)
  }

  private func tables(_ system: SimulatedFileSystem) -> [[UInt8]?] {
    system.names(["s", "tables"]).map { system.bytes(["s", "tables", $0]) }
  }

  @Test func `a store made of a text has the tables of one made of its records`() throws {
    for seed in 60..<70 as Range<UInt64> {
      let text = bundle(seed)
      let (streamed, whole) = (SimulatedFileSystem(), SimulatedFileSystem())
      let records = try BundleReader.read(text, name: "a")
      _ = try Store.create(at: "s", bundle: records, fileSystem: whole)
      let (store, count) = try Store.create(at: "s", from: OnceInput(text), fileSystem: streamed)
      #expect(count == records.records.count)
      #expect(streamed.names(["s", "tables"]) == whole.names(["s", "tables"]))
      #expect(tables(streamed) == tables(whole), "seed \(seed)")
      #expect(try exported(store) == exported(Store.inMemory(records)))
    }
  }

  @Test func `a creation that is stopped, or fails, leaves nothing behind`() throws {
    let text = bundle(60)
    let whole = SimulatedFileSystem()
    var asked = 0
    _ = try Store.create(at: "s", from: BundleBytes(text, name: "a"), fileSystem: whole) { _ in
      asked += 1
      return true
    }
    for stop in 0..<asked {
      let system = SimulatedFileSystem()
      var rest = stop
      #expect(throws: BundleFailure.stopped) {
        try Store.create(at: "s", from: BundleBytes(text, name: "a"), fileSystem: system) { _ in
          rest -= 1
          return rest >= 0
        }
      }
      #expect(system.names([]) == [])
    }
    let last = try #require(whole.operations.firstIndex(of: "rename s/store.json.tmp"))
    for step in 0...last {
      let system = SimulatedFileSystem(fault: .failure(at: step, code: 28))
      #expect(throws: BundleFailure.self) {
        try Store.create(at: "s", from: BundleBytes(text, name: "a"), fileSystem: system)
      }
      #expect(system.names([]) == [], "step \(step) \(whole.operations[step])")
    }
  }

  @Test func `an import into the tables gives what an import into the journal gives`() throws {
    for seed in 70..<80 as Range<UInt64> {
      let text = bundle(seed)
      let (streamed, committed) = (StoreFixture(), StoreFixture())
      let (one, other) = (try streamed.create(), try committed.create())
      for store in [one, other] { try store.commit(StoreFixture.make("V5")) }
      let count = try one.add(BundleBytes(text, name: "a"), note: "import a", streamsFrom: 0)
      #expect(try other.add(BundleBytes(text, name: "a"), note: "import a") == count)
      #expect(try exported(one) == exported(other))
      #expect(try exported(try streamed.open()) == exported(other))
      try other.checkpoint()
      #expect(tables(streamed.system) == tables(committed.system), "seed \(seed)")
      try one.commit(StoreFixture.make("V6"))
      #expect(try streamed.open().book.vendor("V6") != nil)
    }
  }

  @Test(arguments: [0, Store.streamedImport])
  func `an import that is stopped leaves the store as it was`(limit: Int) throws {
    let text = bundle(71)
    let fixture = StoreFixture()
    let store = try fixture.create()
    try store.commit(StoreFixture.make("V5"))
    let before = try exported(store)
    var steps = 0
    var isDone = false
    while !isDone {
      var rest = steps
      let journal = fixture.system.bytes(StoreFixture.journal())
      do throws(BundleFailure) {
        _ = try store.add(BundleBytes(text, name: "a"), note: "a", streamsFrom: limit) { _ in
          rest -= 1
          return rest >= 0
        }
        isDone = true
      } catch {
        #expect(error == .stopped)
        #expect(fixture.system.bytes(StoreFixture.journal()) == journal)
        #expect(try exported(try fixture.open()) == before)
        #expect(!fixture.system.names(["s", "tables"]).contains { $0.hasSuffix(".tmp") })
      }
      steps += 1
    }
    #expect(steps > 1)
    #expect(try exported(store) != before)
  }

  @Test func `a session that reads the store sees a large import of another one`() throws {
    let fixture = StoreFixture()
    let (mine, other) = (try fixture.create(), try fixture.open())
    _ = try mine.add(BundleBytes(bundle(72), name: "a"), note: "a", streamsFrom: 0)
    try other.refresh()
    #expect(try exported(other) == exported(mine))
    #expect(try mine.add(BundleBytes(Array("{}".utf8), name: "a"), note: "a", streamsFrom: 0) == 0)
  }

  @Test func `an export to a file is there whole, or not at all`() throws {
    let temporary = try TemporaryFolder()
    let path = temporary.path("out.json")
    let bundle = try BundleReader.read(bundle(73), name: "a")
    let store = try Store.create(
      at: temporary.path("s"),
      bundle: bundle,
      fileSystem: PosixFileSystem(),
    )
    #expect(try store.export(toFile: path, in: PosixFileSystem()))
    let file = try #require(
      try PosixFileSystem().folder(at: temporary.path(""))?.file("out.json", .read)
    )
    #expect(try file.read(at: 0, count: file.size()) == exported(store))
    #expect(throws: StoreError.self) {
      try store.export(toFile: temporary.path("none/out.json"), in: PosixFileSystem())
    }
    let names = try PosixFileSystem().folder(at: temporary.path(""))?.entries().map(\.name)
    #expect(names == ["out.json", "s"])
  }

  private func exported(_ store: Store) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try store.export { piece throws(StoreError) in
      bytes += piece
      return true
    }
    return bytes
  }
}
