import CommandLanguage
import Diagnostics
import JSONStore
import Session
import Shell
import TestSupport
import Testing
import TradeModel

/// What Tab offers on the sample, with the notes.
@Suite("Completer") struct CompleterTests {
  /// A line with the cursor at its end, and what is offered: `word (note)`, with `…N` for the rest.
  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    let offered: String
    var testDescription: String { line }

    init(_ line: String, _ offered: String) {
      self.line = line
      self.offered = offered
    }
  }

  static let records = [
    Case("show item rope-2", "ROPE-20 (Mooring rope 20 mm)"),
    Case("show item \"rope-2", "\"ROPE-20\" (Mooring rope 20 mm)"),
    Case("show vendor v02", "V02 (Brixham Paint Works)"),
    Case("pick vendor \"bri", "\"Brixham Paint Works\" (V02)"),
    Case("show customer nix", ""),
    Case("open so1002", "SO1002 (sales order, Aurora Shipping)"),
    Case("open sales invoice si1003", "SI1003 (sales invoice, Estuary Sailing School)"),
    Case("open sales order si1", ""),
    Case("assume late so", ""),
    Case("assume late po000001", "PO000001 (purchase order, Nordic Rope & Chain)"),
    Case("assert ro", "rows (of the session)"),
    Case("assert salesi", "salesInvoices (of the session)"),
    Case("assert document = \"\" and ed", "edits (of the session)"),
    Case("work date 2026", "2026-01-05 (the work date)"),
    Case("work date 2027", ""),
    Case("list vendors where no = \"v02", "\"V02\" (Brixham Paint Works)"),
    Case("list items where type = ", "\"inventory\" | \"non-inventory\" | \"service\""),
    Case("list items where type = \"s", "\"service\""),
    Case("list items where blocked = tr", "true (holds)"),
    Case("list items sort by desc", "description (a field)"),
  ]

  @Test(arguments: records)
  func `numbers and names come with what they stand for`(example: Case) throws {
    #expect(try offered(example.line, in: workspace()) == example.offered)
  }

  @Test func `lines come with their item and what they are short of`() throws {
    let planned = try workspace("open SO1002", "plan orders")
    #expect(
      try offered("set qty 5 on 2", in: planned) == "20000 (ROPE-20, needed 40)"
    )
    let opened = try workspace("open SO1002")
    #expect(try offered("select 3", in: opened) == "30000 (PAINT-R, 12)")
  }

  @Test func `a blocked vendor is told to be`() throws {
    let blocks = zip(["V1", "V2", "V3"], VendorBlock.allCases)
    let vendors = blocks.map { number, block in
      let code = VendorCode(unchecked: number)
      return Record.vendor(.sample(code, name: "Mill \(number)", block: block))
    }
    let store = try Store.inMemory(Bundle(setup: Setup(), records: vendors))
    let workspace = Workspace(book: store.book, workDate: "2026-01-05")
    #expect(
      try offered("pick vendor v", in: workspace)
        == "V1 (Mill V1) | V2 (Mill V2, payment blocked) | V3 (Mill V3, blocked)"
    )
    #expect(try offered("pick vendor \"mill v3", in: workspace) == "\"Mill V3\" (V3, blocked)")
  }

  @Test func `behind assert the fields of the rows come after the session's figures`() throws {
    let planned = try workspace("open SO1002", "plan orders")
    let found = Completer(workspace: planned, files: FakeFiles())
      .completions(of: "assert ", at: 7).words
    #expect(found.first { $0.text == "rows" }?.note == "of the session")
    #expect(found.first { $0.text == "needed" }?.note == "a field")
    #expect(found.count { $0.text == "selected" } == 1)
  }

  @Test func `values of a field are those in the rows`() throws {
    let planned = try workspace("open SO1002", "plan orders")
    #expect(
      try offered("select where vendor = ", in: planned)
        == "\"V01\" (in the rows) | \"V02\" (in the rows)"
    )
    #expect(try offered("select where item = \"pa", in: planned) == "\"PAINT-R\" (in the rows)")
    let order = try workspace("open PO000001")
    #expect(try offered("remove where item = \"", in: order).hasSuffix("(in the rows)"))
    #expect(
      try offered("select where reserve = ", in: planned).hasPrefix("true (holds)"),
      "a condition by itself has words"
    )
  }

  @Test func `files are offered by their names, folders go on`() throws {
    let files = ListedFiles(folders: [
      ".": [
        NamedFile(name: "monday.rpl", isFolder: false),
        NamedFile(name: "my notes.rpl", isFolder: false),
        NamedFile(name: "scripts", isFolder: true),
        NamedFile(name: ".hidden", isFolder: false),
        NamedFile(name: "a \"b\"", isFolder: true),
      ],
      "scripts/": [NamedFile(name: "b.rpl", isFolder: false)],
    ])
    let completer = Completer(workspace: try workspace(), files: files)
    func words(_ line: String) -> [String] {
      completer.completions(of: line, at: line.utf8.count).words.map(\.text)
    }
    #expect(words("run m") == ["monday.rpl"])
    #expect(words("run \"m") == ["\"monday.rpl\"", "\"my notes.rpl\""])
    #expect(words("run sc") == ["scripts/"])
    #expect(words("run \"a") == ["\"a \\\"b\\\"/"])
    #expect(words("run scripts/") == ["scripts/b.rpl"])
    #expect(words("run .") == [".hidden"])
    #expect(words("run nowhere/") == [])
    #expect(completer.completions(of: "run sc", at: 6).words.map(\.goesOn) == [true])
    #expect(completer.completions(of: "run mo", at: 6).words.map(\.goesOn) == [false])
  }

  @Test func `fifty are listed, and the rest is counted`() throws {
    let items = (100..<300).map { Record.item(.sample(ItemCode(unchecked: "I\($0)"))) }
    let store = try Store.inMemory(Bundle(setup: Setup(), records: items))
    let workspace = Workspace(book: store.book, workDate: "2026-01-05")
    let completer = Completer(workspace: workspace, files: FakeFiles())
    let found = completer.completions(of: "show item i1", at: 12)
    #expect(found.words.count == 50 && found.omitted == 50)
    #expect(found.words.first?.text == "I100" && found.words.last?.text == "I149")
    let all = completer.completions(of: "show item ", at: 10)
    #expect(all.words.count == 50 && all.omitted == 150)
  }

  // MARK: - At the prompt

  private func workspace(_ lines: String...) throws -> Workspace {
    let store = try Store.inMemory(try SampleBook.standard.bundle())
    return try lines.reduce(Workspace(book: store.book, workDate: "2026-01-05")) {
      try $0.typing($1)
    }
  }

  private func offered(_ line: String, in workspace: Workspace) throws -> String {
    let completer = Completer(workspace: workspace, files: FakeFiles())
    let found = completer.completions(of: line, at: line.utf8.count)
    let words = found.words.map { $0.note.isEmpty ? $0.text : "\($0.text) (\($0.note))" }
    return (words + (found.omitted > 0 ? ["…\(found.omitted)"] : [])).joined(separator: " | ")
  }
}

/// Folders that are only in a table.
private struct ListedFiles: FileReader {
  let folders: [String: [NamedFile]]

  func bytes(ofFile path: String, limit: Int) throws(FileFailure) -> [UInt8] { [] }
  func standardInput(limit: Int) throws(FileFailure) -> [UInt8] { [] }
  func isFolder(_ path: String) -> Bool { folders[path] != nil }
  func bundle(_ path: String) throws(FileFailure) -> any BundleInput {
    throw FileFailure(path: path, reason: "No such file or directory")
  }
  func names(inFolder path: String) -> [NamedFile] { folders[path] ?? [] }
}

extension Workspace {
  /// Returns the workspace after a statement.
  fileprivate func typing(_ line: String) throws -> Workspace {
    let statement = try parse(SourceText(name: "<test>", text: line)).statements[0]
    guard case .work(let action) = statement.action else { return self }
    return try step(self, action, of: statement).workspace
  }
}
