import CommandLanguage
import JSONStore
import Shell
import Testing
import TradeModel

import struct Shell.ExitStatus

/// `replenish test`: pages are played, compared, tried and rewritten.
@Suite("Testing walkthroughs") struct WalkthroughTesterTests {
  static func front(_ id: String, needs: String = "[]", book: String = "book: tiny\n") -> String {
    "---\nid: \(id)\ntitle: T\nneeds: \(needs)\n\(book)work date: 2026-01-05\n---\n"
  }

  static let show = "```show\n> echo one\none\n```\n"
  static let step = """
    ```step id=open-it
    > open SO1
    ...
    accept: same-state
    reject: status
    hint: a
    hint: b
    ```

    """

  /// Tests files, and returns what is told with the status.
  private func test(
    _ files: PageFiles,
    _ paths: [String],
    accepting: Bool = false,
  ) -> (output: String, told: String, status: ExitStatus) {
    let (output, told) = (MemorySink(), MemorySink())
    let ports = ShellPorts(output: output, diagnostics: told, files: files, writer: files)
    var tester = WalkthroughTester(
      choice: .sample,
      accepts: accepting,
      ports: ports,
      settings: ShellSettings(),
    )
    let status = tester.test(paths)
    return (output.text, told.text, status)
  }

  @Test func `a page that shows what it says passes`() {
    let files = PageFiles(["a.walk.md": Self.front("a") + Self.show + "\nText.\n\n" + Self.step])
    let outcome = test(files, ["a.walk.md"])
    #expect(outcome.output == "passed  a.walk.md: 1 step, 2 statements\n1 page: 1 passed\n")
    #expect(outcome.told == "")
    #expect(outcome.status == .success)
  }

  @Test func `a page that shows something else fails with the difference`() {
    let files = PageFiles(["a.walk.md": Self.front("a") + "```show\n> echo one\ntwo\n```\n"])
    let outcome = test(files, ["a.walk.md"])
    #expect(
      outcome.output == """
        failed  a.walk.md: it shows something else
        --- a.walk.md
        +++ a.walk.md (as it is now)
        @@ -7,5 +7,5 @@
         ---
         ```show
         > echo one
        -two
        +one
         ```
        1 page: 1 failed

        """
    )
    #expect(outcome.status == .statementFailed)
  }

  @Test func `folders are searched for walkthroughs, in the order of their names`() {
    let page = { (id: String) in Self.front(id) + Self.show }
    let files = PageFiles([
      "w/b.walk.md": page("b"), "w/a.walk.md": page("a"), "w/in/c.walk.md": page("c"),
      "w/x.md": "no", "w/.hidden.walk.md": "no",
    ])
    let outcome = test(files, ["w"])
    let names = outcome.output.split(separator: "\n").dropLast().map { $0.dropFirst(8).prefix(3) }
    #expect(names == ["w/a", "w/b", "w/i"])
    #expect(outcome.output.hasSuffix("3 pages: 3 passed\n"))
    #expect(test(files, ["nothing"]).status == .wrongUsage)
    files.files = ["w/x.md": "no"]
    #expect(test(files, ["w"]).told.contains("error[no-walkthroughs]"))
  }

  struct Law: Sendable, CustomTestStringConvertible {
    let code: String
    let step: String

    var testDescription: String { code }
  }

  private static func step(_ solution: String, _ fields: String) -> String {
    "```step id=s\n\(solution)\n...\n\(fields)\nhint: a\nhint: b\n```\n"
  }

  static let laws: [Law] = [
    Law(code: "solution-fails", step: step("> open SO9", "reject: close")),
    Law(
      code: "unknown-error",
      step: step("> open SO1", "reject: close\non unknown-documen: a")
    ),
    Law(code: "solution-wrong", step: step("> open SO1", "check: rows = 9\nreject: close")),
    Law(code: "passed-before", step: step("> echo a", "reject: open SO9")),
    Law(
      code: "passed-before",
      step: step("> status", "accept: same-state\nreject: open SO1")
    ),
    Law(
      code: "passed-before",
      step: step("> open SO1", "accept: predicate\ncheck: rows = 0\nreject: open SO1")
    ),
    Law(code: "reject-passes", step: step("> status", "reject: close\nreject: echo a; status")),
  ]

  @Test(arguments: laws)
  func `a step that judges wrongly fails its page`(law: Law) {
    let files = PageFiles(["a.walk.md": Self.front("a") + law.step])
    let outcome = test(files, ["a.walk.md"])
    #expect(outcome.told.contains("error[\(law.code)]"), "\(outcome.told)")
    #expect(outcome.told.contains(" --> a.walk.md:"))
    #expect(outcome.output.contains("failed  a.walk.md: its steps are wrong"))
    #expect(outcome.status == .statementFailed)
  }

  @Test func `a statement of a demonstration may fail where the page shows that`() {
    let block =
      "```show\n> open SO9\nerror[unknown-document]: there is no document 'SO9'\n...\n```\n"
    let files = PageFiles(["a.walk.md": Self.front("a") + block])
    #expect(test(files, ["a.walk.md"]).status == .success)
  }

  @Test func `what a page commits is seen by its later steps, and by no other page`() {
    let buy =
      "```show\n> open SO1\n...\n> plan orders\n...\n> set qty 3 on 1\n...\n> commit\n...\n```\n"
    let check = "```show\n> assert purchaseOrders = 1\n```\n"
    let none = "```show\n> assert purchaseOrders = 0\n```\n"
    let files = PageFiles([
      "a.walk.md": Self.front("a") + buy + check, "b.walk.md": Self.front("b") + none,
    ])
    let outcome = test(files, ["a.walk.md", "b.walk.md"])
    #expect(outcome.status == .success, "\(outcome.output)")
  }

  @Test func `files that a page writes are only its own`() {
    let block = "```show\n> echo \"echo again\" > x.rpl\n> run x.rpl\nagain\n```\n"
    let files = PageFiles(["a.walk.md": Self.front("a") + block])
    #expect(test(files, ["a.walk.md"]).status == .success)
    #expect(files.files["x.rpl"] == nil)
  }

  // MARK: - Several pages

  @Test func `names and needs are looked at where several pages are tested`() {
    let files = PageFiles([
      "a.walk.md": Self.front("first", needs: "[second]") + Self.show,
      "b.walk.md": Self.front("second", needs: "[third]") + Self.show,
      "c.walk.md": Self.front("third", needs: "[first, secnd]") + Self.show,
      "d.walk.md": Self.front("third") + Self.show,
    ])
    let outcome = test(files, ["a.walk.md", "b.walk.md", "c.walk.md", "d.walk.md"])
    #expect(outcome.told.ranges(of: "error[lessons-in-a-circle]").count == 3)
    #expect(outcome.told.contains("note: first needs second needs third needs first"))
    #expect(outcome.told.contains("error[unknown-lesson]: there is no lesson 'secnd'"))
    #expect(outcome.told.contains("help: did you mean 'second'?"))
    #expect(outcome.told.contains("error[repeated-lesson]: another lesson is called 'third'"))
    #expect(test(files, ["a.walk.md"]).status == .success)
  }

  // MARK: - Books

  @Test func `the book is a sample, or a bundle beside the page`() throws {
    let bundle = SampleBook.tiny.text
    let page = Self.front("a", book: "book: ../books/small.json\n") + Self.step
    let files = PageFiles(["w/a.walk.md": page, "books/small.json": bundle])
    #expect(test(files, ["w/a.walk.md"]).status == .success)
    for (book, code) in [("tinny", "unknown-sample"), ("no.json", "unreadable-file")] {
      files.files["w/a.walk.md"] = Self.front("a", book: "book: \(book)\n") + Self.step
      let outcome = test(files, ["w/a.walk.md"])
      #expect(outcome.told.contains("error[\(code)]"))
      #expect(outcome.told.contains(" --> w/a.walk.md:5:7"))
      #expect(outcome.status == .wrongUsage)
    }
    files.files["w/a.walk.md"] = Self.front("a", book: "book: bad.json\n") + Self.step
    files.files["w/bad.json"] = "{"
    #expect(test(files, ["w/a.walk.md"]).told.contains("error[bundle-refused]"))
  }

  @Test func `a page that does not parse is told, and the others are tested`() {
    let files = PageFiles(["a.walk.md": "nothing", "b.walk.md": Self.front("b") + Self.show])
    let outcome = test(files, ["a.walk.md", "b.walk.md"])
    #expect(outcome.told.contains("error[no-front-matter]"))
    #expect(outcome.output.contains("passed  b.walk.md"))
    #expect(outcome.status == .unparsable)
  }

  // MARK: - Rewriting

  @Test func `only the outputs that differ are rewritten, and what is left open stays`() {
    let block = "```show\n> list items\n...\n2 items\n> status\n[..]\n...\n> echo a\n```\nEnd\n"
    let files = PageFiles(["a.walk.md": Self.front("a") + block])
    let outcome = test(files, ["a.walk.md"], accepting: true)
    #expect(outcome.output == "rewritten  a.walk.md\n1 page: 1 rewritten\n")
    #expect(outcome.status == .success)
    let expected = block.replacing("> echo a\n", with: "> echo a\na\n")
    #expect(files.files["a.walk.md"] == Self.front("a") + expected)
    #expect(test(files, ["a.walk.md"], accepting: true).output.hasPrefix("passed"))
  }

  @Test(arguments: ["at 9:30", "took 12 ms", "in /tmp/a", "123e4567-e89b-12d3-a456-426614174000"])
  func `text that is another one the next time is not kept`(text: String) {
    let page = Self.front("a") + "```show\n> echo \"\(text)\"\n```\n"
    let files = PageFiles(["a.walk.md": page])
    let outcome = test(files, ["a.walk.md"], accepting: true)
    #expect(outcome.told.contains("error[volatile-text]"))
    #expect(outcome.told.contains(" --> a.walk.md:9:1"))
    #expect(outcome.status == .statementFailed)
    #expect(files.files["a.walk.md"] == page)
  }

  // MARK: - Pages as scripts

  @Test func `a page is run as a script, on its work date and with its own places`() throws {
    let page =
      Self.front("a", book: "").replacing("2026-01-05", with: "2026-03-02")
      + "Text.\n\n```show\n> work date\nnothing of this counts\n> open \\\n. SO9\n```\n"
    let sink = MemorySink()
    let files = PageFiles(["w/a.walk.md": page])
    let runner = SessionRunner(
      store: try Store.inMemory(try SampleBook.tiny.bundle()),
      workDate: nil,
      today: .first,
      ports: ShellPorts(output: sink, diagnostics: sink, files: files),
      settings: ShellSettings(isEchoing: true),
    )
    #expect(runner.run([.file("w/a.walk.md")]) == .statementFailed)
    #expect(
      sink.text == """
        > work date
        work date 2026-03-02, Monday
        > open \\
        . SO9
        error[unknown-document]: there is no document 'SO9'
         --> w/a.walk.md:13:3
        13 | . SO9
           |   ^^^
        help: did you mean 'SO1'?

        """
    )
  }

  @Test func `a script runs a page, whose problems are told at their places`() throws {
    let page = Self.front("a") + "```show\n> shwo\n```\n"
    let sink = MemorySink()
    let files = PageFiles(["w/a.walk.md": page, "w/main.rpl": "run a.walk.md\n"])
    let runner = SessionRunner(
      store: try Store.inMemory(try SampleBook.tiny.bundle()),
      workDate: nil,
      today: .first,
      ports: ShellPorts(output: sink, diagnostics: sink, files: files),
      settings: ShellSettings(),
    )
    #expect(runner.run([.file("w/main.rpl")]) == .unparsable)
    #expect(sink.text.contains(" --> w/a.walk.md:9:3"))
    #expect(sink.text.contains("note: run from w/main.rpl:1:5"))
    files.files["w/a.walk.md"] = Self.front("a") + Self.show
    #expect(runner.run([.file("w/main.rpl")]) == .success)
  }
}
