import JSONStore
import TestSupport
import Testing
import TradeModel

@Suite("Check of a store") struct StoreCheckTests {
  private func findings(_ system: SimulatedFileSystem) throws -> [String] {
    try Store.check(at: "s", fileSystem: system).map(\.description)
  }

  /// Makes a store, changes a text in one of its files, and checks it.
  private func findings(
    replacing old: String,
    by new: String,
    in path: String...,
  ) throws -> [String] {
    let fixture = StoreFixture()
    let store = try fixture.create()
    try store.commit(StoreFixture.make("A"))
    let path = ["s"] + path
    let text = try #require(fixture.system.text(path))
    let changed = text.replacing(old, with: new)
    #expect(changed != text)
    return try findings(fixture.system.replacing(path, by: Array(changed.utf8)))
  }

  @Test func `a sound store has no findings`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    #expect(try findings(fixture.system) == [])
    try store.commit(StoreFixture.make("A"))
    #expect(try findings(fixture.system) == [])
    try store.checkpoint()
    #expect(try findings(fixture.system) == [])
    #expect(fixture.system.names(["s"]) == ["journal", "lock", "store.json", "tables"])
  }

  @Test func `what commits and checkpoints write is canonical and in order`() throws {
    for seed in UInt64(1)...10 {
      var changes = RandomChanges(SplitMix64(seed: seed))
      var model = changes.records()
      let system = SimulatedFileSystem()
      let store = try Store.create(at: "s", bundle: model.bundle, fileSystem: system)
      for _ in 0..<3 {
        let set = changes.changes(model, count: 10)
        model.apply(set)
        try store.commit(set)
        if changes.random.chance(1, in: 2) { try store.checkpoint() }
      }
      // The random records refer to some that are not there.
      let other = try findings(system).filter { !$0.contains(": there is no ") }
        .filter { !$0.contains("has no line") }
      #expect(other == [], "seed \(seed)")
    }
  }

  @Test func `a row that is not legal is named with line and column`() throws {
    let found = try findings(
      replacing: #""no":"V20""#,
      by: #""no":20   "#,
      in: "tables",
      "vendors.jsonl"
    )
    #expect(
      found == [
        "s/tables/vendors.jsonl: the table does not match its checksum in store.json",
        "s/tables/vendors.jsonl:2:7: expected a text, found a number",
      ]
    )
  }

  @Test func `an edit of the form alone is named`() throws {
    let found = try findings(
      replacing: #"{"no":"V20","#,
      by: #"{"no": "V20","#,
      in: "tables",
      "vendors.jsonl"
    )
    #expect(
      found == ["s/tables/vendors.jsonl: the table was edited; the next session takes it over"]
    )
  }

  @Test func `an edit that is refused is not said to be taken over`() throws {
    var line = SalesLine.line(10_000, item: "BOLT", quantity: 1)
    line.document = SalesDocumentID(.order, "SO000001")
    var edited = try EditedStore(commits: [
      ChangeSet([Change(before: nil, after: .salesLine(line))], note: "")
    ])
    edited.write("items", #"{"no":"NUT","baseUnit":"PCS"}"#)
    #expect(try edited.findings() == ["s/journal/000001.jsonl:3:28: there is no item BOLT"])
  }

  @Test func `rows out of order or twice are named`() throws {
    let out = try findings(replacing: "V20", by: "V05", in: "tables", "vendors.jsonl")
    #expect(
      out.last == "s/tables/vendors.jsonl: the table was edited; the next session takes it over"
    )
    let twice = try findings(replacing: "V10", by: "V20", in: "tables", "vendors.jsonl")
    #expect(twice.last == "s/tables/vendors.jsonl:2:1: the key is that of the row in line 1")
  }

  @Test func `damage in the journal and the manifest is named`() throws {
    let journal = try findings(
      replacing: #""no":"A""#,
      by: #""no":"B""#,
      in: "journal",
      "000001.jsonl"
    )
    #expect(
      journal == [
        "s/journal/000001.jsonl:2:1: the commit does not match its checksum",
        "s/journal/000001.jsonl: the journal ends at commit 0, but there were 1",
      ]
    )
    let manifest = try findings(
      replacing: #""generation": 1"#,
      by: #""generation": x"#,
      in: "store.json"
    )
    #expect(manifest.count == 1)
    #expect(manifest.first?.hasPrefix("s/store.json:6:17: ") == true, "\(manifest)")
  }

  @Test func `files that are no part of the store are named`() throws {
    let fixture = StoreFixture()
    _ = try fixture.create()
    let root = try #require(try fixture.system.folder(at: "s"))
    _ = try root.makeFile("notes.txt")
    _ = try root.folder("tables")?.makeFile("vendors.jsonl.bak")
    #expect(
      try findings(fixture.system) == [
        "s/notes.txt: this is no part of a store",
        "s/tables/vendors.jsonl.bak: this is no part of a store",
      ]
    )
  }

  @Test func `a reference that leads nowhere is named, in tables and in commits`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    var line = PurchaseLine.line(10_000, item: "NAIL", quantity: 1, location: "BLUE", received: 2)
    line.sales = SalesReference(document: "SO9", line: 10_000, quantity: 1)
    line.reserved = 5
    let vendor = Vendor.sample("A", currency: "XYZ")
    try store.commit(
      ChangeSet(
        [
          Change(before: nil, after: .purchaseLine(line)),
          Change(before: nil, after: .vendor(vendor)),
        ],
        note: ""
      )
    )
    let reasons = [
      "there is no currency XYZ", "there is no purchase order PO1",
      "sales document SO9 has no line 10000", "there is no location BLUE",
      "there is no item NAIL", "more is delivered than the quantity of the line",
      "more is reserved than is outstanding",
    ]
    let places = ["4:24"] + Array(repeating: "3:31", count: 6)
    let found = try findings(fixture.system)
    #expect(found == zip(places, reasons).map { "s/journal/000001.jsonl:\($0): \($1)" })
    try store.checkpoint()
    #expect(try findings(fixture.system).count == 7)
  }
}
