import CommandLanguage
import Diagnostics
import JSONStore
import Shell
import Testing
import TradeModel

/// The lines of the prompt, kept in memory as the program keeps them in its file.
@Suite("History of lines") struct LineHistoryTests {
  private func desk(_ kept: String = "") -> PromptDesk { PromptDesk(keeper: FakeKeeper(kept)) }

  @Test func `a line is kept when it is entered, and what came of it behind it`() throws {
    let desk = desk()
    try desk.types("status", "shwo", "echo one; opne SO1", "echo one; open NIX; echo two")
    #expect(
      desk.keeper.text == """
        {"time":"2026-01-05T08:00:00Z","session":"here","entry":1,"line":"status"}
        {"session":"here","entry":1,"ran":1,"of":1}
        {"time":"2026-01-05T08:00:00Z","session":"here","entry":2,"line":"shwo"}
        {"session":"here","entry":2,"ran":0,"of":1}
        {"time":"2026-01-05T08:00:00Z","session":"here","entry":3,"line":"echo one; opne SO1"}
        {"session":"here","entry":3,"ran":0,"of":1}
        {"time":"2026-01-05T08:00:00Z","session":"here","entry":4,\
        "line":"echo one; open NIX; echo two"}
        {"session":"here","entry":4,"ran":1,"of":3}

        """
    )
  }

  @Test func `the line is kept before it runs`() throws {
    let desk = desk()
    desk.keeper.onAppend = { text in if text.contains("quit") { desk.keeper.isDead = true } }
    try desk.types("quit")
    #expect(desk.keeper.text.hasSuffix("\"line\":\"quit\"}\n"))
  }

  @Test func `a leading blank keeps a line out, and it is not recalled either`() throws {
    let desk = desk()
    try desk.types(" echo secret", "echo plain")
    #expect(!desk.keeper.text.contains("secret"))
    #expect(desk.remembered == ["echo plain"])
  }

  @Test func `a private session keeps nothing, and recalls its own lines`() throws {
    let desk = desk()
    desk.keeper.isPrivate = true
    let output = try desk.types("echo plain", "history")
    #expect(desk.keeper.text.isEmpty)
    #expect(desk.remembered == ["echo plain", "history"])
    #expect(output.contains("echo plain"))
  }

  @Test func `earlier lines come once each, the latest last`() throws {
    let desk = desk(kept("status", "echo a", "status", "echo b", "echo a"))
    try desk.types("echo c")
    #expect(desk.recalled == ["status", "echo b", "echo a"])
  }

  @Test func `lines cut off, of other programs and of later versions are passed over`() throws {
    let text = """
      ession":"x","entry":1,"line":"cut"}
      not JSON
      {"time":"t","session":"x","entry":2,"line":"kept"}
      {"time":"t","session":"x","entry":3,"line":"later","mood":{"good":[1,2]}}
      {"time":"t","session":"x","line":"no entry"}
      {"time":"t","session":"x","entry":4,"entry":4,"line":"twice"}
      {"time":"t","session":"x","entry":5,"line":"torn
      """
    let desk = desk(text)
    try desk.types("status")
    #expect(desk.recalled == ["kept", "later"])
  }

  @Test func `history lists earlier lines, then those of this session, each once`() throws {
    let desk = desk(kept("echo old", "status"))
    let output = try desk.types("shwo", "status", "history")
    let listing = try #require(output.firstRange(of: "entered"))
    #expect(
      output[listing.lowerBound...] == """
        entered           line      session  outcome
        ────────────────  ────────  ───────  ───────
        2026-01-04 12:00  echo old
        2026-01-05 08:00  shwo      this     failed
        2026-01-05 08:00  status    this
        2026-01-05 08:00  history   this
        4 lines

        """
    )
  }

  @Test func `history looks for a text in any case of letters`() throws {
    let desk = desk(kept("open SO1", "plan orders", "echo PLAN b"))
    let output = try desk.types("history Plan", "history nix")
    #expect(output.contains("plan orders") && output.contains("echo PLAN b"))
    #expect(!output.contains("open SO1"))
    #expect(output.contains("  history nix"), "the line itself holds the text")
  }

  @Test func `history shows the last lines and counts the rest`() throws {
    let lines = (1...120).map { "echo \($0)" }
    let desk = PromptDesk(keeper: FakeKeeper(kept(lines)))
    let output = try desk.types("history")
    #expect(output.contains("50 lines, and 71 earlier"))
    #expect(output.contains("echo 120\n") && !output.contains("echo 71\n"))
  }

  @Test func `history has a JSON form`() throws {
    let desk = desk(kept("status"))
    let output = try desk.types("output json", "history")
    #expect(
      output.hasSuffix(
        """
        {"statement":"history","ok":true,"lines":[{"time":"2026-01-04T12:00:00Z",\
        "line":"status","thisSession":false,"succeeded":null},{"time":"2026-01-05T08:00:00Z",\
        "line":"output json","thisSession":true,"succeeded":true},{"time":"2026-01-05T08:00:00Z",\
        "line":"history","thisSession":true,"succeeded":null}],"omitted":0}

        """
      )
    )
  }

  @Test func `what succeeded is saved as a script, without what is only looked at`() throws {
    let desk = desk(kept("echo old"))
    try desk.types(
      "open SO1001",
      "shwo",
      "help set qty",
      "echo \"a\nb\"; open NIX; echo c",
      " echo secret",
      "history",
      "work date 2026-01-06 # a comment",
      "history --save monday.rpl",
    )
    #expect(
      desk.keeper.saved == [
        "monday.rpl": """
        # What succeeded in a session at the prompt, in its order.
        open SO1001
        echo "a
        b"
        work date 2026-01-06

        """
      ]
    )
    let script = try #require(desk.keeper.saved["monday.rpl"])
    #expect(throws: Never.self) { try parse(SourceText(name: "monday.rpl", text: script)) }
  }

  @Test func `a script is saved only where no file is, and when there is something to save`() throws
  {
    let desk = desk()
    var output = try desk.types("history --save a.rpl")
    #expect(output.contains("error[nothing-to-save]: no statement has succeeded"))
    desk.keeper.saved["a.rpl"] = "precious"
    output = try desk.types("status", "history --save a.rpl")
    #expect(output.contains("error[cannot-save]: cannot write a.rpl: File exists"))
    #expect(output.contains("\n1 | history --save a.rpl\n  |                ^^^^^\n"))
    #expect(desk.keeper.saved["a.rpl"] == "precious")
  }

  @Test func `a place that cannot be written is told once and harms nothing`() throws {
    let desk = desk()
    desk.keeper.isDead = true
    let output = try desk.types("echo one", "echo two", "history")
    #expect(output.ranges(of: "warning[history-not-kept]").count == 1)
    #expect(output.contains("\none\n") && output.contains("\ntwo\n"))
    #expect(output.contains("2026-01-05 08:00  echo two"))
  }

  @Test func `in a script there is no history`() throws {
    let sink = MemorySink()
    let ports = ShellPorts(output: sink, diagnostics: sink, files: FakeFiles())
    let runner = SessionRunner(
      store: try Store.inMemory(try SampleBook.standard.bundle()),
      workDate: nil,
      today: .first,
      ports: ports,
      settings: ShellSettings(),
    )
    let script = SourceText(name: "script", text: "status\nhistory\nhistory --save a.rpl\n")
    #expect(runner.run([.text(script)]) == .statementFailed)
    #expect(sink.text.contains("no lines yet\n"))
    #expect(sink.text.contains("error[nothing-to-save]"))
  }

  // MARK: - Lines of earlier sessions

  private func kept(_ lines: String...) -> String { kept(lines) }

  private func kept(_ lines: [String]) -> String {
    lines.enumerated().map { index, line in
      "{\"time\":\"2026-01-04T12:00:00Z\",\"session\":\"old\",\"entry\":\(index + 1),"
        + "\"line\":\"\(line)\"}\n"
    }
    .joined()
  }
}
