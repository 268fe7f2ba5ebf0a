import CommandLanguage
import Diagnostics
import Lessons
import TestSupport
import Testing

/// What the reader makes of a page.
@Suite("Walkthrough reader") struct WalkthroughReaderTests {
  @Test func `the front matter says what the page is`() throws {
    let page = try PageSample.read(
      """
      ---
      id: what-is-short     # never reused
      # a line of comment

      title: What is short
      needs: [first-look, open-it]
      book: ../Books/bakery.json
      work date: 2026-03-02
      minutes: 6
      ---
      """
    )
    #expect(page.front.id.value == "what-is-short")
    #expect(page.front.title.value == "What is short")
    #expect(page.front.needs.map(\.value) == ["first-look", "open-it"])
    #expect(page.front.book?.value == "../Books/bakery.json")
    #expect(page.front.workDate.value.text == "2026-03-02")
    #expect(page.front.minutes?.value == 6)
    #expect(page.parts.isEmpty)
  }

  @Test func `a step has a solution, a judgement, hints and wrong answers`() throws {
    let page = try PageSample.read(PageSample.front + "\nLook.\n\n" + PageSample.step + "\nEnd.\n")
    #expect(page.parts.count == 3)
    let step = try #require(page.steps.first)
    #expect(step.id.value == "open-it")
    #expect(step.solution.map(\.canonicalText) == ["open SO1002"])
    #expect(step.exchanges.map(\.output) == [["sales order SO1002"]])
    #expect(step.acceptance == .sameState)
    #expect(step.checks.map(\.canonicalText) == ["assert rows = 4"])
    #expect(step.rejects.map { $0.statements.map(\.canonicalText) } == [["open SO1001"]])
    #expect(step.hints.count == 2)
    #expect(step.hint(onError: "unknown-document") == "Numbers are listed by `list sales orders`.")
    #expect(step.hint(onError: "unknown-item") == nil)
  }

  @Test func `every range points into the page`() throws {
    let text = PageSample.front + PageSample.step
    let page = try PageSample.read(text)
    let step = try #require(page.steps.first)
    func typed(_ range: SourceRange) -> String {
      String(decoding: Array(text.utf8)[range.start..<range.end], as: UTF8.self)
    }
    #expect(typed(page.front.id.range) == "first-look")
    #expect(typed(page.front.workDate.range) == "2026-03-02")
    #expect(typed(step.id.range) == "open-it")
    #expect(typed(step.solution[0].range) == "open SO1002")
    #expect(typed(step.exchanges[0].typedRange) == "> open SO1002")
    #expect(typed(step.exchanges[0].outputRange) == "sales order SO1002\n")
    #expect(typed(step.checks[0].range) == "rows = 4")
    #expect(typed(step.rejects[0].statements[0].range) == "open SO1001")
    #expect(typed(step.hints[0].range) == "An order is opened by its number.")
    #expect(typed(step.errorHints[0].code.range) == "unknown-document")
    #expect(typed(step.range).hasPrefix("```step id=open-it\n"))
    #expect(typed(step.range).hasSuffix("\n```"))
  }

  @Test func `the page is a script with the places of its statements`() throws {
    let text = PageSample.front + "```show\n> status\n1\n> echo a; close\n```\n" + PageSample.step
    let page = try PageSample.read(text)
    #expect(
      page.script.statements.map(\.canonicalText) == [
        "status", "echo \"a\"", "close", "open SO1002",
      ]
    )
    let lines = LineMap(text)
    let places = page.script.statements.map { lines.position(at: $0.range.start) }
    #expect(places.map(\.line) == [9, 11, 11, 14])
    #expect(places.map(\.column) == [3, 3, 11, 3])
  }

  @Test func `a statement goes on behind the margin`() throws {
    let page = try PageSample.read(
      PageSample.front + "```show\n> set qty \\\n.   12 on \\\n. 1\nshown\n. not typed\n```\n"
    )
    #expect(page.exchanges[0].statements.map(\.canonicalText) == ["set qty 12 on 1"])
    #expect(page.exchanges[0].typed == ["set qty \\", "  12 on \\", "1"])
    #expect(page.exchanges[0].output == ["shown", ". not typed"])
  }

  @Test func `a variable is known below the place where it is made`() throws {
    let page = try PageSample.read(
      PageSample.front + "```show\n> let order = \"SO1002\"\n```\n```show\n> open $order\n```\n"
    )
    #expect(page.script.statements.last?.canonicalText == "open SO1002")
  }

  @Test func `what a solution makes is unknown to the answers judged without it`() throws {
    let fields = "reject: echo $n\nhint: a\nhint: b"
    let text = PageSample.front + "```step id=a\n> let n = 1\n\(fields)\n```\n"
    #expect(PageSample.problems(of: text).map { $0.prefix(23) } == ["error[unknown-variable]"])
  }

  @Test func `an output may look like a field`() throws {
    let output = "error[unknown-item]: none\nhelp: look\nnote: a\n\nreject: one\n  more\nrest"
    let page = try PageSample.read(
      PageSample.page(fields: output + "\nreject: close\nhint: a\nhint: b\n  and\n  c")
    )
    #expect(page.steps[0].exchanges[0].output.last == "rest")
    #expect(page.steps[0].exchanges[0].output.count == 8)
    #expect(page.steps[0].rejects.count == 1)
    #expect(page.steps[0].hints.map(\.value) == ["a", "b and c"])
  }

  @Test func `a check and a rejected answer can take several lines`() throws {
    let page = try PageSample.read(
      PageSample.page(
        fields: "check: rows = 4\n  and edits = 0\nreject: close\n  status; undo\nhint: a\nhint: b"
      )
    )
    #expect(page.steps[0].checks.map(\.canonicalText) == ["assert rows = 4 and edits = 0"])
    #expect(
      page.steps[0].rejects[0].statements.map(\.canonicalText) == ["close", "status", "undo"]
    )
  }

  @Test func `other blocks are prose, whatever stands in them`() throws {
    let page = try PageSample.read(
      PageSample.front + "~~~\n```step\n~~~\n````markdown\n```step id=a\n> bad\n```\n````\n"
    )
    #expect(page.parts.count == 1)
    #expect(page.steps.isEmpty)
  }

  @Test func `what could be read as typed is guarded where it is output`() {
    let output = [". first", "> second", "```", "hint: third", ". fourth", ">"]
    let shown = ["[..] first", "[..] second", "```", "hint: third", ". fourth", "[..]"]
    #expect(guarded(output) == shown)
  }
}
