import JSONStore
import TestSupport
import Testing
import TradeModel

/// A store with a few records, and what a person does to its files between two sessions.
struct EditedStore {
  let fixture = StoreFixture()
  private(set) var system: SimulatedFileSystem

  /// Makes the store; with commits, their rows stay in the journal.
  init(commits: [ChangeSet] = []) throws {
    let store = try fixture.create()
    for commit in commits { try store.commit(commit) }
    system = fixture.system
  }

  static func path(_ table: String) -> [String] { ["s", "tables", "\(table).jsonl"] }

  func text(_ table: String) throws -> String { try #require(system.text(Self.path(table))) }

  /// Puts another text in the place of a table's.
  mutating func write(_ table: String, _ text: String) {
    system = system.replacing(Self.path(table), by: Array(text.utf8))
  }

  /// Changes the text of a table, which must hold the old one.
  mutating func replace(_ old: String, by new: String, in table: String) throws {
    let before = try text(table)
    try #require(before.contains(old))
    write(table, before.replacing(old, with: new))
  }

  /// Cuts the manifest off.
  mutating func damageManifest() {
    let path = ["s", "store.json"]
    system = system.replacing(path, by: Array((system.bytes(path) ?? []).dropLast(30)))
  }

  func open(_ access: FileAccess = .write) throws -> Store {
    try Store.open(at: "s", fileSystem: system, access: access)
  }

  /// Opens the store, which must refuse, and returns everything that it says.
  func refusal(sourceLocation: SourceLocation = #_sourceLocation) -> [String] {
    let error = #expect(throws: StoreError.self, sourceLocation: sourceLocation) { _ = try open() }
    switch error?.cause {
    case .editRefused(let findings), .editClashes(let findings):
      return findings.map(\.description)
    default:
      return error.map { ["\($0.place): \($0.cause)"] } ?? []
    }
  }

  func findings() throws -> [String] {
    try Store.check(at: "s", fileSystem: system).map(\.description)
  }
}

@Suite("Hand edits") struct HandEditTests {
  /// Texts of the vendors' table, all of which mean V10 in Oslo, V20, and V30 named "Ny".
  static let forms: [(name: String, text: String)] = [
    (
      "canonical",
      "{\"no\":\"V10\",\"name\":\"V10\",\"city\":\"Oslo\"}\n{\"no\":\"V20\",\"name\":\"V20\"}\n{\"no\":\"V30\",\"name\":\"Ny\"}\n"
    ),
    (
      "without the last line's end",
      "{\"no\":\"V10\",\"name\":\"V10\",\"city\":\"Oslo\"}\n{\"no\":\"V20\",\"name\":\"V20\"}\n{\"no\":\"V30\",\"name\":\"Ny\"}"
    ),
    (
      "pretty-printed",
      "{\n  \"no\": \"V10\",\n  \"name\": \"V10\",\n  \"city\": \"Oslo\"\n}\n{\n  \"no\": \"V20\",\n  \"name\": \"V20\"\n}\n{ \"no\": \"V30\", \"name\": \"Ny\" }\n"
    ),
    (
      "all on one line",
      "{\"no\":\"V10\",\"name\":\"V10\",\"city\":\"Oslo\"}{\"no\":\"V20\",\"name\":\"V20\"} {\"no\":\"V30\",\"name\":\"Ny\"}"
    ),
    (
      "unsorted, keys in another order",
      "{\"name\":\"Ny\",\"no\":\"V30\"}\n{\"no\":\"V20\",\"name\":\"V20\"}\n{\"city\":\"Oslo\",\"name\":\"V10\",\"no\":\"V10\"}\n"
    ),
    (
      "CRLF and blank lines",
      "\r\n{\"no\":\"V10\",\"name\":\"V10\",\"city\":\"Oslo\"}\r\n\r\n{\"no\":\"V20\",\"name\":\"V20\"}\r\n{\"no\":\"V30\",\"name\":\"Ny\"}\r\n"
    ),
    (
      "a byte order mark",
      "\u{FEFF}{\"no\":\"V10\",\"name\":\"V10\",\"city\":\"Oslo\"}\n{\"no\":\"V20\",\"name\":\"V20\"}\n{\"no\":\"V30\",\"name\":\"Ny\"}\n"
    ),
    (
      "lower case, escapes, defaults written out",
      "{\"no\":\"v10\",\"name\":\"V\\u0031\\u0030\",\"city\":\"Oslo\",\"phone\":\"\"}\n{\"no\":\"V20\",\"name\":\"V20\",\"blocked\":\"none\"}\n{\"no\":\"V30\",\"name\":\"Ny\"}\n"
    ),
  ]

  @Test(arguments: forms.indices)
  func `a table may have any form`(_ index: Int) throws {
    let (name, text) = Self.forms[index]
    var edited = try EditedStore()
    edited.write("vendors", text)
    for access in [FileAccess.read, .write] {
      let store = try edited.open(access)
      let vendors = try store.book.vendors()
      #expect(vendors.map(\.number) == ["V10", "V20", "V30"], "\(name)")
      #expect(vendors.map(\.city) == ["Oslo", "", ""], "\(name)")
      #expect(vendors.map(\.name) == ["V10", "V20", "Ny"], "\(name)")
    }
    #expect(try edited.text("vendors") == Self.forms[0].text, "\(name) is made canonical")
    let again = try edited.open()
    #expect(again.takeNotes().isEmpty, "\(name) is told once")
    #expect(try edited.findings() == [])
  }

  @Test func `an edit is told with what is known of it`() throws {
    var edited = try EditedStore()
    edited.write("vendors", Self.forms[2].text)
    let path = "s/tables/vendors.jsonl"
    let summary = EditSummary(rows: 3, rowsBefore: 2, isSameRows: false)
    let read = try edited.open(.read)
    #expect(
      read.takeNotes() == [.tableEdited(path: path, summary), .editsNotWritten(path: "s")]
    )
    #expect(try edited.open().takeNotes() == [.tableEdited(path: path, summary)])
    edited.write("vendors", Self.forms[4].text)
    let same = EditSummary(rows: 3, rowsBefore: 3, isSameRows: true)
    #expect(try edited.open().takeNotes() == [.tableEdited(path: path, same)])
  }

  @Test func `numbers may be written as jq or a spreadsheet would`() throws {
    var edited = try EditedStore()
    edited.write("items", #"{"no":"BOLT","baseUnit":"PCS","lastDirectCost":1e-05}"#)
    #expect(try edited.open().book.item("BOLT")?.lastDirectCost == UnitCost(units: 1))
    edited.write("items", #"{"no":"BOLT","baseUnit":"PCS","lastDirectCost":"12.50"}"#)
    #expect(try edited.open().book.item("BOLT")?.lastDirectCost == UnitCost(units: 1_250_000))
    #expect(try edited.text("items").contains("\"lastDirectCost\":12.5"))
  }

  @Test func `a key that nobody knows is kept, also when the record changes`() throws {
    var edited = try EditedStore()
    try edited.replace(
      #""name":"Vendor V20""#,
      by: #""x-rating": { "stars" : [ 4, 5 ], "by": "A B" }, "name":"V20", "é":1"#,
      in: "vendors",
    )
    let store = try edited.open()
    #expect(
      store.takeNotes() == [
        .tableEdited(
          path: "s/tables/vendors.jsonl",
          EditSummary(rows: 2, rowsBefore: 2, isSameRows: false)
        ),
        .unknownKeyKept(place: "s/tables/vendors.jsonl:2:13", key: "x-rating", count: 2),
      ]
    )
    let kept = #","x-rating":{"stars":[4,5],"by":"A B"},"é":1}"#
    #expect(try edited.text("vendors").hasSuffix("{\"no\":\"V20\",\"name\":\"V20\"\(kept)\n"))
    try store.commit(StoreFixture.rename("V20", from: "V20", to: "Anders"))
    try store.checkpoint()
    #expect(try edited.text("vendors").hasSuffix("{\"no\":\"V20\",\"name\":\"Anders\"\(kept)\n"))
    #expect(try edited.findings() == [])
    #expect(try edited.open().book.vendor("V20")?.name == "Anders")
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let table: String
    let text: String
    let says: [String]
    var testDescription: String { text }

    init(_ table: String, _ text: String, _ says: String...) {
      self.table = table
      self.text = text
      self.says = says.map { "s/tables/\(table).jsonl:\($0)" }
    }
  }

  static let mistakes: [Mistake] = [
    Mistake(
      "vendors",
      "{\"no\":\"V10\"}\n{\"no\":\"V20\"",
      "2:12: the text ends in the middle of a value"
    ),
    Mistake("vendors", "{\"no\":\"V10\"},\n{\"no\":\"V20\"}", "1:13: no comma stands between rows"),
    Mistake(
      "vendors",
      "[{\"no\":\"V10\"}]",
      "1:1: expected a row, found an array: jq -c '.[]' takes it apart",
    ),
    Mistake("vendors", "\"V10\"", "1:1: expected a row in braces"),
    Mistake("vendors", "", ": the file is empty, and held 2 rows"),
    Mistake("vendors", "{\"no\":\"V10\"}\0\0\0", "1:13: a value must stand here"),
    Mistake("vendors", "{\"no\":\"V10\"}\n{\"name\":\"x\"}", "2:1: the key no is missing"),
    Mistake(
      "vendors",
      "{\"no\":\"V10\"}\n\n  {\"no\":\"v10\"}\n{\"no\":\"V20\"}",
      "3:3: the key is that of the row in line 1",
    ),
    Mistake(
      "vendors",
      "{\"no\":\"V10\",\"no\":\"V20\"}",
      "1:13: the key stands twice in its object"
    ),
    Mistake(
      "vendors",
      "{\"no\":\"V10\",\"a\":1,\"a\":2}",
      "1:19: the key stands twice in its object"
    ),
    Mistake(
      "vendors",
      "{\"no\":\"V10\",\"leadTime\":\"2X\"}\n{\"no\":\"V20\",\"city\":7}",
      "1:24: \"2X\" is not a date formula as in 1W or 1M+5D",
      "2:20: expected a text, found a number",
    ),
    Mistake("vendors", "{\"no\":\"V10\",\"currency\":\"XYZ\"}\n", "1:1: there is no currency XYZ"),
    Mistake(
      "items",
      "{\"no\":\"BOLT\",\"lastDirectCost\":0.000001}",
      "1:31: the number has more than 5 decimals",
    ),
    Mistake(
      "items",
      "{\"no\":\"BOLT\",\"units\":[{\"code\":\"BOX\",\"q\":1}]}",
      "1:37: there is no key q here",
      "1:23: the key quantity is missing"
    ),
    Mistake(
      "items",
      "{\"no\":\"BOLT\",\"baseUnit\":\"PCS\",\"units\":[{\"code\":\"PCS\",\"quantity\":12}]}",
      "1:1: the base unit holds one base unit",
    ),
    Mistake(
      "items",
      "{\"no\":\"BOLT\",\"purchaseUnit\":\"BOX\"}\n{\"no\":\"NUT\",\"salesUnit\":\"BAG\"}\n",
      "1:1: item BOLT has no unit BOX",
      "2:1: item NUT has no unit BAG",
    ),
    Mistake("setup", "{\"name\":\"A\"}\n{\"name\":\"B\"}", "2:1: the table has one row, not 2"),
  ]

  @Test(arguments: mistakes)
  func `a mistake is refused with its place`(_ mistake: Mistake) throws {
    var edited = try EditedStore()
    edited.write(mistake.table, mistake.text)
    let wanted = mistake.says.map { $0.replacing(".jsonl::", with: ".jsonl:") }
    #expect(edited.refusal() == wanted)
    #expect(edited.system.text(EditedStore.path(mistake.table)) == mistake.text, "it is left alone")
    #expect(try !edited.findings().isEmpty)
  }

  @Test func `a quantity is in range in base units too`() throws {
    let item = #"{"no":"BOLT","baseUnit":"PCS","units":[{"code":"BOX","quantity":12}]}"#
    let line = #"{"kind":"order","document":"SO000001","line":10000,"no":"BOLT","quantity":"#
    var edited = try EditedStore()
    edited.write("items", item)
    edited.write("sales-lines", line + #"8000000000,"unit":"BOX"}"#)
    #expect(
      try edited.open().book.salesDocument(SalesDocumentID(.order, "SO000001"))?.lines.count == 1
    )
    edited.write("sales-lines", line + #"9000000000,"unit":"BOX"}"#)
    #expect(edited.refusal() == ["s/tables/sales-lines.jsonl:1:1: the number is out of range"])
  }

  @Test func `a row that others refer to cannot go`() throws {
    var line = SalesLine.line(10_000, item: "BOLT", quantity: 1)
    line.document = SalesDocumentID(.order, "SO000001")
    var edited = try EditedStore(commits: [
      ChangeSet([Change(before: nil, after: .salesLine(line))], note: "")
    ])
    edited.write("items", #"{"no":"NUT","baseUnit":"PCS"}"#)
    #expect(edited.refusal() == ["s/journal/000001.jsonl:3:28: there is no item BOLT"])
  }

  // MARK: - With commits in the journal

  @Test func `an edit of other rows than the journal's is adopted over it`() throws {
    var edited = try EditedStore(commits: [
      StoreFixture.rename("V20", from: "Vendor V20", to: "Committed"), StoreFixture.make("V30"),
    ])
    try edited.replace("Vendor V10", by: "Edited", in: "vendors")
    let store = try edited.open()
    #expect(try store.book.vendors().map(\.name) == ["Edited", "Committed", "New"])
    #expect(try edited.findings() == [])
    #expect(try edited.open().book.vendors().map(\.name) == ["Edited", "Committed", "New"])
  }

  @Test func `an edit that says what the journal says is no clash`() throws {
    var edited = try EditedStore(commits: [
      StoreFixture.rename("V20", from: "Vendor V20", to: "Same"),
      StoreFixture.make("V30", name: "New"),
    ])
    try edited.replace("Vendor V20", by: "Same", in: "vendors")
    edited.write("vendors", try edited.text("vendors") + #"{"no":"V30","name":"New"}"#)
    #expect(try edited.open().book.vendors().map(\.name) == ["Vendor V10", "Same", "New"])
  }

  @Test func `an edit of a row that the journal changed is refused`() throws {
    var edited = try EditedStore(commits: [
      StoreFixture.rename("V20", from: "Vendor V20", to: "First"),
      StoreFixture.rename("V20", from: "First", to: "Second"), StoreFixture.make("V30"),
    ])
    edited.write(
      "vendors",
      "{\"no\":\"V10\",\"name\":\"V10\"}\n{\"no\":\"V30\",\"name\":\"Mine\"}\n"
    )
    let path = "s/tables/vendors.jsonl"
    #expect(
      edited.refusal() == [
        "\(path): vendor [\"V20\"] was removed by hand, and a commit since has changed it",
        "\(path):2:1: vendor [\"V30\"] was edited by hand, and a commit since has changed it",
      ]
    )
  }

  @Test func `an edit during a session is kept when a checkpoint takes its place`() throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    let tables = try #require(try fixture.system.folder(at: "s")?.folder("tables"))
    let file = try tables.makeFile("edited")
    let text = Array("{\"no\":\"V10\"}\n".utf8)
    try file.write(text.span, at: 0)
    try tables.rename("edited", to: "vendors.jsonl")
    try store.commit(StoreFixture.make("V30"))
    try store.checkpoint()
    let saved = "s/recovered/vendors.jsonl.edited.1"
    #expect(
      store.takeNotes() == [.editReplaced(path: "s/tables/vendors.jsonl", savedAs: saved)]
    )
    #expect(fixture.system.bytes(["s", "recovered", "vendors.jsonl.edited.1"]) == text)
    #expect(try fixture.open().book.vendors().map(\.number) == ["V10", "V20", "V30"])
  }

  /// Commits to two tables, and folds them until the second of them is put in its place.
  private func cutCheckpointOff(_ system: SimulatedFileSystem, _ store: Store) throws {
    let changes =
      StoreFixture.make("V30").changes + [Change(before: nil, after: .item(.sample("NUT")))]
    try store.commit(ChangeSet(changes, note: "two tables"))
    let trial = SimulatedFileSystem(system.disk)
    let other = try Store.open(at: "s", fileSystem: trial)
    trial.setFault(.none)
    try other.checkpoint()
    let renames = trial.operations.indices.filter { trial.operations[$0].hasPrefix("rename") }
    system.setFault(.failure(at: renames[1], code: 5))
    #expect(throws: StoreError.self) { try store.checkpoint() }
    system.setFault(.none)
  }

  @Test(arguments: [true, false])
  func `a table that a checkpoint has announced is no edit`(isAnothers: Bool) throws {
    let fixture = StoreFixture()
    let store = try fixture.create()
    try cutCheckpointOff(fixture.system, isAnothers ? try fixture.open() : store)
    try store.commit(StoreFixture.make("V40"))
    _ = store.takeNotes()
    try store.checkpoint()
    #expect(store.takeNotes() == [])
    #expect(!fixture.system.names(["s"]).contains("recovered"))
    #expect(try fixture.open().book.vendors().map(\.number) == ["V10", "V20", "V30", "V40"])
  }

  @Test func `an edit that cannot be written yet is written before the next commit`() throws {
    var edited = try EditedStore()
    try edited.replace("Vendor V10", by: "Edited", in: "vendors")
    let store = try edited.open()
    try store.commit(StoreFixture.rename("V10", from: "Edited", to: "Later"))
    #expect(try edited.text("vendors").contains("Edited"))
    #expect(try edited.open().book.vendor("V10")?.name == "Later")
  }
}
