import TestSupport
import Testing
import TradeModel

// The steps of an upgrade are the store's own affair, and are given here.
@testable import JSONStore

@Suite("Upgrade of a store") struct StoreUpgradeTests {
  /// A made-up step from version 0, in which names were called labels.
  private static let labels = Migration(from: 0) { _, row in
    let text = String(decoding: row, as: UTF8.self)
    return Array(text.replacing(#""label":"#, with: #""name":"#).utf8)
  }

  /// A store of the made-up version 0, with a commit in its journal.
  private func oldStore() throws -> SimulatedFileSystem {
    let fixture = StoreFixture()
    let store = try fixture.create()
    try store.commit(StoreFixture.make("V30"))
    let text = try #require(fixture.system.text(["s", "tables", "vendors.jsonl"]))
    let labelled = Array(text.replacing(#""name":"#, with: #""label":"#).utf8)
    let bytes = try #require(fixture.system.bytes(["s", "store.json"]))
    var manifest = try Manifest.decode(bytes, path: "store.json")
    manifest.tables[.vendors] = TableSummary(
      rows: 2,
      bytes: labelled.count,
      checksum: Checksum(of: labelled.span),
    )
    let old = String(decoding: manifest.encoded(), as: UTF8.self)
      .replacing(#""formatVersion": 1"#, with: #""formatVersion": 0"#)
    return fixture.system.replacing(["s", "tables", "vendors.jsonl"], by: labelled)
      .replacing(["s", "store.json"], by: Array(old.utf8))
  }

  private func upgrade(_ system: SimulatedFileSystem) throws -> (version: Int, backup: String)? {
    try Store.upgrade(at: "s", fileSystem: system, by: [Self.labels], patience: 0)
  }

  @Test func `a store of this version needs none`() throws {
    let fixture = StoreFixture()
    _ = try fixture.create()
    #expect(try Store.upgrade(at: "s", fileSystem: fixture.system) == nil)
  }

  @Test(arguments: [FileAccess.read, .write])
  func `an older store is refused until it is upgraded`(access: FileAccess) throws {
    let system = try oldStore()
    let error = #expect(throws: StoreError.self) {
      try Store.open(at: "s", fileSystem: system, access: access)
    }
    #expect(error?.cause == .olderFormat(version: 0))
    let none = #expect(throws: StoreError.self) {
      try Store.upgrade(at: "s", fileSystem: system)
    }
    #expect(none?.cause == .olderFormat(version: 0), "no step leads from it")
  }

  @Test func `rows of the tables and the journal are brought over, and the old store is kept`()
    throws
  {
    let system = try oldStore()
    let outcome = try upgrade(system)
    #expect(outcome?.version == 0)
    #expect(outcome?.backup == "s/backup/v0-2026-01-05-1")
    try expectNew(system, "after the upgrade")
    let backup = ["s", "backup", "v0-2026-01-05-1"]
    #expect(system.text(backup + ["tables", "vendors.jsonl"])?.contains("label") == true)
    #expect(system.names(backup) == ["journal", "store.json", "tables"])
    #expect(try upgrade(system) == nil, "once is enough")
  }

  @Test func `a row that the step cannot read stops the upgrade, and nothing is changed`() throws {
    let system = try oldStore()
    let before = system.bytes(["s", "tables", "vendors.jsonl"])
    let error = #expect(throws: StoreError.self) {
      try Store.upgrade(at: "s", fileSystem: system, by: [Migration(from: 0) { _, _ in nil }])
    }
    #expect(error?.place.hasSuffix("tables/setup.jsonl:1:1") == true)
    #expect(system.bytes(["s", "tables", "vendors.jsonl"]) == before)
  }

  @Test func `an upgrade that is cut off anywhere can be done again`() throws {
    try everyPowerCut(during: try oldStore()) { system in
      _ = try upgrade(system)
    } check: { system, comment in
      _ = try upgrade(system)
      try expectNew(system, comment)
    }
  }

  private func expectNew(_ system: SimulatedFileSystem, _ comment: String) throws {
    let store = try Store.open(at: "s", fileSystem: system)
    let names = try store.book.vendors().map(\.name)
    #expect(names == ["Vendor V10", "Vendor V20", "New"], "\(comment)")
    #expect(try Store.check(at: "s", fileSystem: system).isEmpty, "\(comment)")
  }
}
