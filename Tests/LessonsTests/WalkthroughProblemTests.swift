import Diagnostics
import Lessons
import Testing

/// What is told of a page that is not as it has to be.
@Suite("Walkthrough problems") struct WalkthroughProblemTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// What the page holds, in a page that is otherwise right.
    let text: String
    /// The code of the problem, and the line and the column of its place.
    let problem: String
    /// A part of the text of the page with which the place begins; blank where it is no matter.
    var help = ""

    var testDescription: String { problem }
  }

  static let hints = "hint: a\nhint: b"
  static let rest = "reject: close\nhint: a\nhint: b"

  static let fields: [Case] = [
    Case(text: "reject: close", problem: "missing-hints 8:1", help: "thought"),
    Case(text: "reject: close\nhint: a", problem: "missing-hints 8:1", help: "thought"),
    Case(text: hints, problem: "missing-reject 8:1", help: "reject: STATEMENT"),
    Case(text: rest + "\nhnit: c", problem: "unknown-step-field 14:1", help: "'hint'"),
    Case(text: "hnit: c\n" + rest, problem: "unknown-step-field 11:1", help: "'hint'"),
    Case(text: rest + "\nlevel: c", problem: "unknown-step-field 14:1", help: "known: accept"),
    Case(text: "accept: same\n" + rest, problem: "unknown-acceptance 11:9", help: "same-result"),
    Case(
      text: "accept: same-stat\n" + rest,
      problem: "unknown-acceptance 11:9",
      help: "'same-state'"
    ),
    Case(text: "accept: exact\naccept: exact\n" + rest, problem: "repeated-step-field 12:1"),
    Case(
      text: "accept: predicate\n" + rest,
      problem: "missing-check 8:1",
      help: "check: CONDITION"
    ),
    Case(text: "check: rows =\n" + rest, problem: "unexpected 11:14"),
    Case(text: "check: rows = 4 4\n" + rest, problem: "unexpected 11:17"),
    Case(text: "check: rows = 4; edits = 0\n" + rest, problem: "unexpected 11:16"),
    Case(text: "check:\n" + rest, problem: "blank-value 11:1", help: "assert"),
    Case(text: "reject: opne SO1\n" + hints, problem: "unknown-statement 11:9", help: "'open'"),
    Case(text: "reject: # none\n" + hints, problem: "empty-reject 11:1"),
    Case(text: "reject:\n" + hints, problem: "blank-value 11:1"),
    Case(text: "hint: Type `Open  so1002`.\n" + rest, problem: "revealing-hint 11:7"),
    Case(text: rest + "\non Unknown: c", problem: "bad-error-name 14:4"),
    Case(text: rest + "\non a: c\non a: d", problem: "repeated-step-field 15:1"),
  ]

  @Test(arguments: fields)
  func `a wrong field is told with its place`(row: Case) {
    expect(PageSample.page(fields: row.text), row)
  }

  static let pages: [Case] = [
    Case(text: "", problem: "no-front-matter 1:1", help: "begins with ---"),
    Case(text: "Hello\n---\n", problem: "no-front-matter 1:1", help: "begins with ---"),
    Case(text: "---\nid: a\n", problem: "unclosed-front-matter 1:1", help: "---"),
    Case(text: front("id first"), problem: "no-key 2:1", help: "KEY: VALUE"),
    Case(text: front("id: First Look"), problem: "bad-lesson-name 2:5", help: "lower-case"),
    Case(text: front("id: a\nid: b"), problem: "repeated-front-key 3:1"),
    Case(text: front("id: a\ntitel: b"), problem: "unknown-front-key 3:1", help: "'title'"),
    Case(text: front("id: a\nclock: b"), problem: "unknown-front-key 3:1", help: "work date"),
    Case(text: front("id:"), problem: "blank-value 2:1", help: "id: find"),
    Case(text: front("id: a\nneeds: b"), problem: "bad-lesson-list 3:8", help: "[first-look]"),
    Case(text: front("id: a\nneeds: [b,, c]"), problem: "bad-lesson-list 3:8"),
    Case(text: front("id: a\nneeds: [b, C]"), problem: "bad-lesson-name 3:12"),
    Case(text: front("id: a\nminutes: six"), problem: "bad-minutes 3:10"),
    Case(text: front("id: a\nminutes: 601"), problem: "bad-minutes 3:10"),
    Case(text: "---\nid: a\ntitle: b\nwork date: 2026-02-30\n---\n", problem: "bad-date 4:12"),
    Case(text: "---\ntitle: b\nwork date: 2026-02-03\n---\n", problem: "missing-front-key 1:1"),
    Case(text: front("id: a") + PageSample.step, problem: "missing-front-key 1:1", help: "needs"),
    Case(
      text: PageSample.front + "```show\n> status\n",
      problem: "unclosed-block 8:1",
      help: "```"
    ),
    Case(text: PageSample.front + "```show\nstatus\n```\n", problem: "no-statement-first 9:1"),
    Case(text: PageSample.front + "```show\n```\n", problem: "no-statement 8:1", help: "'> '"),
    Case(
      text: PageSample.front + "```show id=a\n> status\n```\n",
      problem: "unknown-block-option 8:9"
    ),
    Case(
      text: PageSample.front + PageSample.step.replacing(" id=open-it", with: ""),
      problem: "missing-step-name 8:1",
      help: "id=NAME",
    ),
    Case(
      text: PageSample.front + PageSample.step.replacing("open-it", with: "Open"),
      problem: "bad-lesson-name 8:12",
    ),
    Case(
      text: PageSample.front + PageSample.step + PageSample.step,
      problem: "repeated-step-name 18:12",
      help: "progress",
    ),
    Case(text: PageSample.front + "```show\n> plan order\n```\n", problem: "unexpected 9:8"),
    Case(
      text: PageSample.front + "```show\n> echo \"a\n. b\"\n```\n",
      problem: "unterminated-text 9:8"
    ),
    Case(
      text: PageSample.front + "```show\n> plan \\\n```\n",
      problem: "dangling-continuation 9:8"
    ),
  ]

  @Test(arguments: pages)
  func `a wrong page is told with its place`(row: Case) { expect(row.text, row) }

  @Test func `a problem is printed with the line of the page and what to type instead`() {
    let text = PageSample.page(fields: "accept: same-stat\n" + Self.rest)
    #expect(
      PageSample.problems(of: text) == [
        """
        error[unknown-acceptance]: 'same-stat' accepts no answer
         --> page.walk.md:11:9
        11 | accept: same-stat
           |         ^^^^^^^^^
        help: did you mean 'same-state'?
        """
      ]
    )
  }

  @Test func `all problems of a page are told, in its order`() {
    let text = PageSample.page(fields: "accept: some\ncheck: =\nhint: a")
    let codes = PageSample.problems(of: text).map { $0.prefix { $0 != ":" } }
    #expect(
      codes == [
        "error[missing-hints]", "error[missing-reject]", "error[unknown-acceptance]",
        "error[unexpected]",
      ]
    )
  }

  private static func front(_ lines: String) -> String {
    let keys = ["id: z", "title: b", "work date: 2026-02-03"].filter { key in
      !lines.split(separator: "\n").contains { $0.hasPrefix(key.prefix { $0 != ":" }) }
    }
    return (["---", lines] + keys + ["---", ""]).joined(separator: "\n")
  }

  private func expect(_ text: String, _ row: Case) {
    do throws(WalkthroughErrors) {
      _ = try PageSample.read(text)
      Issue.record("nothing is wrong")
    } catch {
      let lines = LineMap(text)
      let found = error.diagnostics.map { diagnostic in
        let place = lines.position(at: diagnostic.range?.start ?? 0)
        return "\(diagnostic.code) \(place.line):\(place.column)"
      }
      #expect(found.contains(row.problem), "\(found)")
      #expect(error.diagnostics.contains { $0.help?.contains(row.help) ?? row.help.isEmpty })
    }
  }
}
