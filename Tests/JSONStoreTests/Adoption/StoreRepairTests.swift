import JSONStore
import TestSupport
import Testing
import TradeModel

@Suite("Repair of a store") struct StoreRepairTests {
  private static let vendors = "s/tables/vendors.jsonl"

  private func repair(
    _ system: SimulatedFileSystem,
    keeping choice: EditChoice? = nil,
  ) throws -> (notes: [StoreNote], findings: [String]) {
    let outcome = try Store.repair(at: "s", fileSystem: system, keeping: choice, patience: 0)
    return (outcome.notes, outcome.findings.map(\.description))
  }

  /// A repair of what a repair left does nothing.
  private func expectSettled(_ system: SimulatedFileSystem) throws {
    let again = try repair(system)
    #expect(again.notes.isEmpty && again.findings.isEmpty, "\(again)")
  }

  @Test func `a sound store is left as it is`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    try store.commit(StoreFixture.make("A"))
    let journal = fixture.system.bytes(StoreFixture.journal())
    try expectSettled(fixture.system)
    #expect(fixture.system.bytes(StoreFixture.journal()) == journal)
  }

  @Test func `an edited table is taken over`() throws {
    var edited = try EditedStore()
    try edited.replace("Vendor V10", by: "Edited", in: "vendors")
    let summary = EditSummary(rows: 2, rowsBefore: 2, isSameRows: false)
    let outcome = try repair(edited.system)
    #expect(outcome.notes == [.tableEdited(path: Self.vendors, summary)])
    #expect(outcome.findings == [])
    try expectSettled(edited.system)
  }

  @Test func `a commit that was cut off is taken out and kept`() throws {
    let fixture = StoreFixture()
    _ = try fixture.create()
    let whole = try #require(fixture.system.bytes(StoreFixture.journal()))
    let cut = Array("{\"begin\":1,\"prev\":\"00".utf8)
    let system = fixture.system.replacing(StoreFixture.journal(), by: whole + cut)
    let before = try Store.check(at: "s", fileSystem: system).map(\.description)
    #expect(before == ["s/journal/000001.jsonl:2:1: a commit must begin here"])
    let outcome = try repair(system)
    #expect(outcome.notes.count == 1 && outcome.findings.isEmpty)
    #expect(system.names(["s", "recovered"]) == ["000001.jsonl.\(whole.count).1"])
    try expectSettled(system)
  }

  @Test(arguments: [true, false])
  func `a manifest that is gone or damaged is made anew`(isGone: Bool) throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    try store.commit(StoreFixture.make("A"))
    try store.checkpoint()
    try store.commit(StoreFixture.make("B"))
    let path = ["s", "store.json"]
    let whole = try #require(fixture.system.bytes(path))
    let system =
      isGone
      ? fixture.system.removing(path)
      : fixture.system.replacing(path, by: Array(whole.dropLast(20)))
    let outcome = try repair(system)
    let saved = isGone ? nil : "s/recovered/store.json.bad.1"
    #expect(outcome.notes == [.manifestRebuilt(path: "s/store.json", savedAs: saved)])
    #expect(outcome.findings == [])
    #expect(system.bytes(path) == whole, "it is what it was")
    let opened = try Store.open(at: "s", fileSystem: system)
    #expect(try opened.book.vendors().map(\.number) == ["A", "B", "V10", "V20"])
    try expectSettled(system)
  }

  /// A store with a checkpoint and a commit behind it, and the values of its manifest.
  private func foldedStore() throws -> (system: SimulatedFileSystem, manifest: [UInt8]) {
    let fixture = StoreFixture()
    let store = try fixture.create()
    try store.commit(StoreFixture.make("A"))
    try store.checkpoint()
    try store.commit(StoreFixture.rename("V10", from: "Vendor V10", to: "Later"))
    return (fixture.system, try #require(fixture.system.bytes(["s", "store.json"])))
  }

  /// Changes the first digit of values, each the first with its key.
  private func turning(_ keys: [String], in manifest: [UInt8]) throws -> [UInt8] {
    var bytes = manifest
    for key in keys {
      let text = String(decoding: bytes, as: UTF8.self)
      let name = try #require(text.firstRange(of: "\"\(key)\": "))
      var place = text.utf8.distance(from: text.startIndex, to: name.upperBound)
      if bytes[place] == UInt8(ascii: "\"") { place += 1 }
      let one = UInt8(ascii: "1")
      bytes[place] = bytes[place] == one ? UInt8(ascii: "3") : one
    }
    return bytes
  }

  @Test(arguments: ["generation", "storeId", "afterCommit", "chain", "rows"])
  func `a manifest that is wrong in one value is put right`(key: String) throws {
    let (sound, whole) = try foldedStore()
    let path = ["s", "store.json"]
    let wrong = try turning([key], in: whole)
    let system = sound.replacing(path, by: wrong)
    #expect(try !Store.check(at: "s", fileSystem: system).isEmpty)
    if key != "rows" {
      #expect(throws: StoreError.self) { _ = try Store.open(at: "s", fileSystem: system) }
      #expect(system.names(["s", "journal"]) == ["000002.jsonl"], "it may be the right one")
    }
    let outcome = try repair(system)
    let saved = "s/recovered/store.json.bad.1"
    #expect(outcome.notes == [.manifestRebuilt(path: "s/store.json", savedAs: saved)])
    #expect(outcome.findings == [])
    #expect(system.bytes(path) == whole, "it is what it was")
    #expect(system.bytes(["s", "recovered", "store.json.bad.1"]) == wrong)
    let vendors = try Store.open(at: "s", fileSystem: system).book.vendors()
    #expect(vendors.map(\.name) == ["New", "Later", "Vendor V20"])
    try expectSettled(system)
  }

  @Test func `a manifest that is wrong in two values is left as it is`() throws {
    let (sound, whole) = try foldedStore()
    let wrong = try turning(["afterCommit", "chain"], in: whole)
    let system = sound.replacing(["s", "store.json"], by: wrong)
    let outcome = try repair(system)
    #expect(outcome.notes == [])
    #expect(
      outcome.findings == [
        "s/journal/000002.jsonl:1:1: the journal does not belong to store.json"
      ]
    )
    #expect(system.bytes(["s", "store.json"]) == wrong)
  }

  @Test func `the journal of another store is no reason to change a manifest`() throws {
    let fixture = StoreFixture()
    _ = try fixture.create()
    var other = StoreFixture(SimulatedFileSystem(process: 4712))
    other.model = ModelBook([.vendor(Vendor(number: "V10", name: "Other"))])
    try other.create().commit(StoreFixture.rename("V10", from: "Other", to: "Another"))
    let journal = try #require(other.system.bytes(StoreFixture.journal()))
    let system = fixture.system.replacing(StoreFixture.journal(), by: journal)
    let outcome = try repair(system)
    #expect(outcome.notes == [])
    #expect(
      outcome.findings == [
        "s/journal/000001.jsonl:1:1: the journal does not belong to store.json"
      ]
    )
  }

  @Test func `a folder that is no store is not made one`() throws {
    let system = SimulatedFileSystem()
    let error = #expect(throws: StoreError.self) { _ = try repair(system) }
    #expect(error?.cause == .notAStore)
  }

  @Test func `a journal that lacks commits is no base for a manifest`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    let before = try #require(fixture.system.bytes(StoreFixture.journal()))
    try store.commit(StoreFixture.make("A"))
    let system = fixture.system.removing(["s", "store.json"])
      .replacing(StoreFixture.journal(), by: before)
    let outcome = try repair(system)
    #expect(outcome.notes.isEmpty)
    #expect(outcome.findings == ["s/journal: no journal here holds all commits"])
    #expect(system.bytes(["s", "store.json"]) == nil)
  }

  @Test func `rows that cannot be read are moved away, and the others stay`() throws {
    var edited = try EditedStore()
    let bad = "{\"no\":\"V15\",\"name\":\n{\"no\":\"V16\",\"leadTime\":\"2X\"}\n"
    let text = try edited.text("vendors")
    edited.write("vendors", "{\"no\":\"V05\"}\n" + bad + text)
    let outcome = try repair(edited.system)
    let saved = "s/recovered/vendors.bad.jsonl.1"
    #expect(
      outcome.notes == [
        .rowsSetAside(path: Self.vendors, count: 2, savedAs: saved),
        .tableEdited(path: Self.vendors, EditSummary(rows: 3, rowsBefore: 2, isSameRows: false)),
      ]
    )
    #expect(outcome.findings == [])
    #expect(edited.system.text(["s", "recovered", "vendors.bad.jsonl.1"]) == bad)
    #expect(try edited.open().book.vendors().map(\.number) == ["V05", "V10", "V20"])
    try expectSettled(edited.system)
  }

  @Test func `what cannot be mended without guessing is a finding`() throws {
    var edited = try EditedStore()
    edited.write("vendors", "{\"no\":\"V10\"}\n{\"no\":\"V10\"}\n")
    let outcome = try repair(edited.system)
    #expect(outcome.findings.last == "\(Self.vendors):2:1: the key is that of the row in line 1")
    #expect(try edited.text("vendors") == "{\"no\":\"V10\"}\n{\"no\":\"V10\"}\n")
  }

  // MARK: - Rows that were changed twice

  private func clash() throws -> EditedStore {
    var edited = try EditedStore(commits: [
      StoreFixture.rename("V20", from: "Vendor V20", to: "Committed"), StoreFixture.make("V30"),
    ])
    try edited.replace("Vendor V20", by: "Edited", in: "vendors")
    try edited.replace("Vendor V10", by: "Free", in: "vendors")
    return edited
  }

  @Test func `a clash stays one until somebody chooses`() throws {
    let edited = try clash()
    let outcome = try repair(edited.system)
    #expect(outcome.notes.isEmpty)
    #expect(
      outcome.findings == [
        "\(Self.vendors):2:1: vendor [\"V20\"] was edited by hand, "
          + "and a commit since has changed it"
      ]
    )
    #expect(try edited.findings() == outcome.findings)
  }

  @Test func `the edit holds, and the commit's rows are kept`() throws {
    let edited = try clash()
    let outcome = try repair(edited.system, keeping: .edit)
    let saved = "s/recovered/vendors.jsonl.journal.1"
    #expect(
      outcome.notes.first == .clashSettled(path: Self.vendors, .edit, count: 1, savedAs: saved)
    )
    #expect(outcome.findings == [])
    #expect(
      edited.system.text(["s", "recovered", "vendors.jsonl.journal.1"])
        == "{\"no\":\"V20\",\"name\":\"Committed\"}\n"
    )
    #expect(try edited.open().book.vendors().map(\.name) == ["Free", "Edited", "New"])
    try expectSettled(edited.system)
  }

  @Test func `the commit holds, and the edited table is kept`() throws {
    let edited = try clash()
    let text = try edited.text("vendors")
    let outcome = try repair(edited.system, keeping: .journal)
    #expect(outcome.findings == [])
    #expect(edited.system.text(["s", "recovered", "vendors.jsonl.edited.1"]) == text)
    #expect(try edited.open().book.vendors().map(\.name) == ["Free", "Committed", "New"])
    try expectSettled(edited.system)
  }

  // MARK: - Power cuts

  @Test func `a repair that is cut off anywhere can be done again`() throws {
    var edited = try EditedStore(commits: [StoreFixture.make("V30")])
    let text = try edited.text("vendors")
    edited.write("vendors", "{\"no\":\"V05\"}\n{\"no\":\"V15\",\"name\":\n" + text)
    edited.damageManifest()
    try everyPowerCut(during: edited.system) { system in
      _ = try repair(system)
    } check: { system, comment in
      let outcome = try repair(system)
      #expect(outcome.findings == [], "\(comment)")
      let vendors = try Store.open(at: "s", fileSystem: system).book.vendors()
      #expect(vendors.map(\.number) == ["V05", "V10", "V20", "V30"], "\(comment)")
      let kept = system.names(["s", "recovered"])
      #expect(kept.contains("vendors.bad.jsonl.1"), "\(comment)")
      #expect(kept.contains("store.json.bad.1"), "\(comment)")
    }
  }

  @Test func `an adoption that is cut off anywhere is told and done again`() throws {
    var edited = try EditedStore(commits: [
      StoreFixture.rename("V20", from: "Vendor V20", to: "Committed"), StoreFixture.make("V30"),
    ])
    edited.write("vendors", "{\"no\":\"V05\"}\n" + (try edited.text("vendors")))
    try everyPowerCut(during: edited.system) { system in
      let store = try Store.open(at: "s", fileSystem: system)
      try store.commit(StoreFixture.make("V40"))
    } check: { system, comment in
      let store = try Store.open(at: "s", fileSystem: system)
      let found = try store.book.vendors().map(\.number).filter { $0 != "V40" }
      #expect(found == ["V05", "V10", "V20", "V30"], "\(comment)")
      #expect(try store.book.vendor("V20")?.name == "Committed", "\(comment)")
      #expect(try Store.check(at: "s", fileSystem: system).isEmpty, "\(comment)")
    }
  }
}
