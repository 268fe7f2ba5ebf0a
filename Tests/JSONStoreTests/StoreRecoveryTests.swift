import JSONStore
import TestSupport
import Testing
import TradeModel

@Suite("Recovery") struct StoreRecoveryTests {
  /// Opens a store of which the journal was changed behind its back.
  private func open(
    _ system: SimulatedFileSystem,
    journal: [UInt8],
  ) throws -> (store: Store, system: SimulatedFileSystem) {
    let copy = system.replacing(StoreFixture.journal(), by: journal)
    return (try Store.open(at: "s", fileSystem: copy), copy)
  }

  @Test func `a last commit cut off at any byte is taken out and kept`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    let start = try #require(fixture.system.bytes(StoreFixture.journal())).count
    try store.commit(StoreFixture.make("A"))
    let middle = try #require(fixture.system.bytes(StoreFixture.journal())).count
    // The hint in the lock knows of one commit only, as after a kill during the second.
    let lock = try #require(fixture.system.bytes(["s", "lock"]))
    try store.commit(StoreFixture.make("B"))
    let whole = try #require(fixture.system.bytes(StoreFixture.journal()))
    let system = fixture.system.replacing(["s", "lock"], by: lock)
    for size in middle..<whole.count {
      let (opened, copy) = try open(system, journal: Array(whole[..<size]))
      #expect(try opened.book.vendors().map(\.number) == ["A", "V10", "V20"], "\(size)")
      #expect(copy.bytes(StoreFixture.journal()) == Array(whole[..<middle]), "\(size)")
      let notes = opened.takeNotes()
      guard size > middle else {
        #expect(notes.isEmpty)
        continue
      }
      let name = "000001.jsonl.\(middle).1"
      #expect(
        notes == [
          .tornTail(
            journal: "s/journal/000001.jsonl",
            position: FilePosition(offset: middle, line: 5, column: 1),
            byteCount: size - middle,
            savedAs: "s/recovered/\(name)",
          )
        ]
      )
      #expect(copy.bytes(["s", "recovered", name]) == Array(whole[middle..<size]))
      try opened.commit(StoreFixture.make("C"))
      #expect(try Store.open(at: "s", fileSystem: copy).book.vendors().count == 4)
    }
    #expect(start < middle)
  }

  @Test func `a torn tail that a refresh finds is told with its line in the file`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    try store.commit(StoreFixture.make("A"))
    let other = try fixture.open()
    try other.commit(StoreFixture.make("B"))
    let end = try #require(fixture.system.bytes(StoreFixture.journal())).count
    // Another process was killed while it wrote: lines 2 to 7 are commits, line 8 is cut off.
    let folder = try #require(try fixture.system.folder(at: "s")?.folder("journal"))
    let journal = try #require(try folder.file("000001.jsonl", .write))
    try journal.write(Array("{\"begin\":3".utf8).span, at: end)
    try store.refresh()
    guard case .tornTail(_, let position, _, _)? = store.takeNotes().first else {
      Issue.record("the torn tail is not told")
      return
    }
    #expect(position == FilePosition(offset: end, line: 8, column: 1))
  }

  @Test func `a commit that is missing at the end is damage, not a torn tail`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    try store.commit(StoreFixture.make("A"))
    let before = try #require(fixture.system.bytes(StoreFixture.journal()))
    try store.commit(StoreFixture.make("B"))
    let error = #expect(throws: StoreError.self) {
      _ = try open(fixture.system, journal: before)
    }
    #expect(
      error?.cause
        == .damaged(Damage("the journal ends at commit 1, but there were 2"))
    )
  }

  @Test func `any changed byte in a commit that others follow is refused with its place`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    let start = try #require(fixture.system.bytes(StoreFixture.journal())).count
    try store.commit(StoreFixture.make("A"))
    let end = try #require(fixture.system.bytes(StoreFixture.journal())).count
    try store.commit(StoreFixture.make("B"))
    let whole = try #require(fixture.system.bytes(StoreFixture.journal()))
    for offset in 0..<end {
      for bit in 0..<8 {
        var changed = whole
        changed[offset] ^= 1 << UInt8(bit)
        let error = #expect(throws: StoreError.self, "byte \(offset) bit \(bit)") {
          _ = try open(fixture.system, journal: changed)
        }
        guard case .damaged(let damage)? = error?.cause else {
          Issue.record("byte \(offset) bit \(bit): \(String(describing: error))")
          continue
        }
        #expect(damage.position?.offset == (offset < start ? 0 : start), "byte \(offset)")
      }
    }
  }

  @Test func `commits that are swapped, doubled or left out are refused`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    var ends = [try #require(fixture.system.bytes(StoreFixture.journal())).count]
    for number in ["A", "B", "C"] as [VendorCode] {
      try store.commit(StoreFixture.make(number))
      ends.append(try #require(fixture.system.bytes(StoreFixture.journal())).count)
    }
    let whole = try #require(fixture.system.bytes(StoreFixture.journal()))
    let header = whole[..<ends[0]]
    let groups = (0..<3).map { whole[ends[$0]..<ends[$0 + 1]] }
    for order in [[0, 2, 1], [0, 0, 1, 2], [0, 2], [1, 2], [2], [0, 1, 2, 2], [0, 1]] {
      let journal = order.reduce(Array(header)) { $0 + groups[$1] }
      #expect(throws: StoreError.self, "\(order)") {
        _ = try open(fixture.system, journal: journal)
      }
    }
  }

  @Test func `what a checkpoint that was cut off left behind is removed`() throws {
    let fixture = StoreFixture()
    _ = try fixture.create()
    let root = try #require(try fixture.system.folder(at: "s"))
    _ = try root.makeFile("store.json.tmp")
    _ = try root.folder("tables")?.makeFile("vendors.jsonl.tmp")
    _ = try root.folder("journal")?.makeFile("000002.jsonl")
    let store = try fixture.open()
    #expect(
      store.takeNotes() == [
        .leftoverRemoved(path: "s/store.json.tmp"),
        .leftoverRemoved(path: "s/tables/vendors.jsonl.tmp"),
        .leftoverRemoved(path: "s/journal/000002.jsonl"),
      ]
    )
    #expect(fixture.system.names(["s", "journal"]) == ["000001.jsonl"])
  }

  @Test func `a store that lacks a file says which`() throws {
    let fixture = StoreFixture()
    _ = try fixture.create()
    let cases: [([String], StoreError.Cause)] = [
      (["s", "store.json"], .manifestMissing),
      (["s", "tables"], .damaged(Damage("the folder is gone"))),
      (["s", "journal"], .damaged(Damage("the folder is gone"))),
      (["s", "journal", "000001.jsonl"], .damaged(Damage("the journal is gone"))),
      (["s", "tables", "items.jsonl"], .damaged(Damage("the table is gone"))),
    ]
    for (path, cause) in cases {
      let error = #expect(throws: StoreError.self) {
        _ = try Store.open(at: "s", fileSystem: fixture.system.removing(path))
      }
      #expect(error?.cause == cause, "\(path)")
    }
  }

  @Test func `a changed byte of a table that breaks a row is refused with its place`() throws {
    let fixture = StoreFixture()
    _ = try fixture.create()
    let path = ["s", "tables", "vendors.jsonl"]
    var bytes = try #require(fixture.system.bytes(path))
    bytes[12] ^= 1
    let error = #expect(throws: StoreError.self) {
      try Store.open(at: "s", fileSystem: fixture.system.replacing(path, by: bytes))
    }
    #expect(error?.place == "s/tables/vendors.jsonl:1:13")
  }

  @Test func `any changed byte of the manifest is refused, or changes nothing`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    try store.commit(StoreFixture.make("A"))
    let path = ["s", "store.json"]
    let whole = try #require(fixture.system.bytes(path))
    var refused = 0
    for offset in whole.indices {
      for bit in [0, 1, 5] {
        var changed = whole
        changed[offset] ^= 1 << UInt8(bit)
        let system = fixture.system.replacing(path, by: changed)
        do {
          let opened = try Store.open(at: "s", fileSystem: system)
          // A checksum that is another one makes its table look edited, which is told.
          let isEdited = opened.takeNotes().contains { note in
            if case .tableEdited = note { true } else { false }
          }
          try expectSame(opened.book, store.book, isEdited, "byte \(offset) bit \(bit)")
        } catch {
          refused += 1
        }
      }
    }
    #expect(refused > whole.count)
  }

  private func expectSame(
    _ found: any Book,
    _ wanted: any Book,
    _ isEdited: Bool,
    _ comment: String,
  ) throws {
    #expect(try found.vendors() == wanted.vendors(), "\(comment)")
    #expect(try found.items() == wanted.items(), "\(comment)")
    #expect(found.revision == wanted.revision + (isEdited ? 1 : 0), "\(comment)")
  }

  @Test func `a store of a later format is refused`() throws {
    let fixture = StoreFixture()
    _ = try fixture.create()
    let text = try #require(fixture.system.text(["s", "store.json"]))
    let later = text.replacing(#""formatVersion": 1"#, with: #""formatVersion": 2"#)
    let needing = text.replacing(#""requires": []"#, with: #""requires": ["blobs"]"#)
    for (text, cause) in [
      (later, StoreError.Cause.newerFormat(version: 2, requires: [])),
      (needing, StoreError.Cause.newerFormat(version: 1, requires: ["blobs"])),
    ] {
      let system = fixture.system.replacing(["s", "store.json"], by: Array(text.utf8))
      let error = #expect(throws: StoreError.self) {
        _ = try Store.open(at: "s", fileSystem: system)
      }
      #expect(error?.cause == cause)
    }
  }
}
