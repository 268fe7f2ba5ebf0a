import CommandLanguage
import Diagnostics
import JSONStore
import Lessons
import Shell
import Testing
import TradeModel

/// `record`: what is done becomes a page that does the same again.
@Suite("Recording") struct RecordingTests {
  private func run(
    _ text: String,
    _ files: PageFiles,
    on store: Store? = nil,
    atomic: Bool = false,
    keepsGoing: Bool = true,
  ) throws -> String {
    let sink = MemorySink()
    var settings = ShellSettings(keepsGoing: keepsGoing)
    settings.isAtomic = atomic
    let runner = SessionRunner(
      store: try store ?? Store.inMemory(try SampleBook.harbour.bundle()),
      workDate: nil,
      today: .first,
      ports: ShellPorts(output: sink, diagnostics: sink, files: files, writer: files),
      settings: settings,
    )
    files.files["main.rpl"] = text
    _ = runner.run([.file("main.rpl")])
    return sink.text
  }

  /// Returns what a page types.
  private func typed(_ page: String?) throws -> [String] {
    try readWalkthrough(.init(name: "page", text: page ?? "")).exchanges.flatMap(\.typed)
  }

  static let session = """
    record a.walk.md
    list items limit 1
    open SO1002; plan orders
    open SO9
    let n = 50
    set qty $n on 2  # by hand
    run inner.rpl
    help record
    commit
    undo
    redo
    history
    quit
    """

  @Test func `a recording is a page of what was done, in canonical form`() throws {
    let files = PageFiles(["inner.rpl": "WHY 2\nset qty 7 on 3\n"])
    _ = try run(Self.session, files)
    #expect(
      try typed(files.files["a.walk.md"]) == [
        "list items limit 1", "open SO1002", "plan orders",
        "expect error unknown-document open SO9", "let n = 50", "set qty 50 on 2", "why 2",
        "set qty 7 on 3", "commit", "undo", "redo",
      ]
    )
  }

  @Test func `a recording can leave out what failed, and looking around`() throws {
    let files = PageFiles(["inner.rpl": "WHY 2\nset qty 7 on 3\n"])
    _ = try run(Self.session.replacing("a.walk.md", with: "a.walk.md valid"), files)
    let valid = try typed(files.files["a.walk.md"])
    #expect(!valid.contains { $0.hasPrefix("expect") })
    #expect(valid.contains("list items limit 1"))
    _ = try run(Self.session.replacing("a.walk.md", with: "over a.walk.md changes"), files)
    #expect(
      try typed(files.files["a.walk.md"]) == [
        "open SO1002", "plan orders", "set qty 50 on 2", "set qty 7 on 3", "commit", "undo", "redo",
      ]
    )
  }

  @Test func `a recording is run to the same store, and tested`() throws {
    let files = PageFiles(["inner.rpl": "WHY 2\nset qty 7 on 3\n"])
    let first = try Store.inMemory(try SampleBook.harbour.bundle())
    _ = try run(Self.session, files, on: first)
    let second = try Store.inMemory(try SampleBook.harbour.bundle())
    let output = try run("run a.walk.md", files, on: second, keepsGoing: false)
    #expect(!output.contains("error:"))
    let kinds = PurchaseDocumentKind.allCases
    #expect(
      try kinds.map { try first.book.purchaseDocuments($0) }
        == kinds.map { try second.book.purchaseDocuments($0) }
    )
    #expect(
      try first.book.salesDocuments(.order) == second.book.salesDocuments(.order)
    )
    #expect(try second.book.purchaseDocuments(.order).count > 3)
    let sink = MemorySink()
    var tester = WalkthroughTester(
      choice: .sample,
      accepts: false,
      ports: ShellPorts(output: sink, diagnostics: sink, files: files, writer: files),
      settings: ShellSettings(),
    )
    #expect(tester.test(["a.walk.md"]) == .success, "\(sink.text)")
  }

  @Test func `the page is whole after every statement`() throws {
    for writes in 1...6 {
      let files = PageFiles()
      files.writesLeft = writes
      let output = try run(
        "record a.walk.md\nlist items limit 1\nopen SO9\nopen SO1002\nplan orders\nclose\nstatus",
        files
      )
      let page = try readWalkthrough(.init(name: "a", text: files.files["a.walk.md"] ?? ""))
      #expect(page.exchanges.count == writes - 1)
      let end = "warning[recording-ended]: what is done here is no longer recorded: a.walk.md: "
      #expect(output.contains(end + "No space left on device"))
      #expect(output.contains("closed SO1002"), "the session goes on")
    }
  }

  @Test func `what a run does not store does not stay in its recording`() throws {
    let files = PageFiles()
    let lines = "record a.walk.md\nopen SO1002\nplan orders\ncommit\n"
    _ = try run(lines + "open SO9\n", files, atomic: true, keepsGoing: false)
    // The recording began in the run, so that it ends empty.
    #expect(try typed(files.files["a.walk.md"]).count <= 4)
    let desk = MemorySink()
    var settings = ShellSettings()
    settings.isAtomic = true
    let runner = SessionRunner(
      store: try Store.inMemory(try SampleBook.harbour.bundle()),
      workDate: nil,
      today: .first,
      ports: ShellPorts(output: desk, diagnostics: desk, files: files, writer: files),
      settings: settings,
    )
    var typing = TypedLines([
      "record over b.walk.md", "open SO1002; plan orders", "set qty 1 on 2; open SO9", "close",
    ])
    _ = runner.prompt(&typing)
    #expect(try typed(files.files["b.walk.md"]) == ["open SO1002", "plan orders", "close"])
  }

  @Test func `the prompt shows that the session is recorded`() throws {
    let files = PageFiles()
    let sink = MemorySink()
    let runner = SessionRunner(
      store: try Store.inMemory(try SampleBook.harbour.bundle()),
      workDate: nil,
      today: .first,
      ports: ShellPorts(output: sink, diagnostics: sink, files: files, writer: files),
      settings: ShellSettings(),
    )
    var typing = TypedLines(["record a.walk.md", "record off"])
    _ = runner.prompt(&typing)
    #expect(typing.prompts == ["2026-01-05", "recording  2026-01-05", "2026-01-05"])
  }

  @Test(arguments: [
    ("w/Monday Orders.walk.md", "monday-orders", "Monday orders"),
    ("7.walk.md", "recording-7", "7"),
    (".walk.md", "recording", "Recording"), ("x/été_2.md", "t-2", "T 2"),
  ])
  func `a page is named by its file`(row: (path: String, id: String, title: String)) throws {
    let heading = RecordedPage.heading(path: row.path, workDate: "2026-01-05", book: "tiny")
    let front = try readWalkthrough(.init(name: row.path, text: heading)).front
    #expect(front.id.value == row.id)
    #expect(front.title.value == row.title)
    #expect(front.book?.value == "tiny")
  }
}

/// Lines that are typed, and the right ends of the prompts.
private struct TypedLines: LineSource {
  private var lines: ArraySlice<String>
  private(set) var prompts: [String] = []

  init(_ lines: [String]) { self.lines = lines[...] }

  mutating func next(_ prompt: Prompt) -> LineEvent {
    prompts.append(prompt.rightText)
    return lines.popFirst().map { .line($0) } ?? .end
  }

  mutating func recall(_ earlier: @escaping () -> [String]) {}

  mutating func remember(_ line: String) {}
}
