import CommandLanguage
import Diagnostics
import Rendering
import Testing

@Suite("Messages of the text") struct SyntaxMessageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let problem: SyntaxProblem
    let lines: [String]
    var testDescription: String { lines[0] }

    init(_ problem: SyntaxProblem, _ lines: String...) {
      self.problem = problem
      self.lines = lines
    }
  }

  static let found: [Case] = [
    Case(
      .unexpected(
        .word("ordrs"),
        expected: [.word("orders"), .word("invoice")],
        suggestion: "orders"
      ),
      "error[unexpected]: 'ordrs' cannot stand here",
      "note: expected here: 'orders' or 'invoice'",
      "help: did you mean 'orders'?",
    ),
    Case(
      .unexpected(.end, expected: [.slot(.line), .word("all"), .end], suggestion: nil),
      "error[unexpected]: the statement is not complete",
      "note: expected here: a line, 'all' or the end of the statement",
    ),
    Case(
      .unexpected(.number("12"), expected: [.sign(")")], suggestion: nil),
      "error[unexpected]: the number 12 cannot stand here",
      "note: expected here: ')'",
    ),
    Case(
      .unexpected(.date("2026-01-05"), expected: [], suggestion: nil),
      "error[unexpected]: the date 2026-01-05 cannot stand here",
    ),
    Case(
      .unexpected(.dateFormula("2W"), expected: [], suggestion: nil),
      "error[unexpected]: the span of time 2W cannot stand here",
    ),
    Case(
      .unexpected(.text("\"x\""), expected: [], suggestion: nil),
      "error[unexpected]: the text \"x\" cannot stand here",
    ),
    Case(
      .unexpected(.sign(";"), expected: [], suggestion: nil),
      "error[unexpected]: ';' cannot stand here",
    ),
    Case(
      .unknownStatement("lst", suggestion: "list"),
      "error[unknown-statement]: there is no statement 'lst'",
      "help: did you mean 'list'?",
    ),
    Case(
      .unknownStatement("qwxz", suggestion: nil),
      "error[unknown-statement]: there is no statement 'qwxz'",
      "help: help lists the statements",
    ),
    Case(
      .unknownStatement("Import", suggestion: "print"),
      "error[unknown-statement]: there is no statement 'Import'",
      "help: it is a command of the program, typed outside: replenish import …",
    ),
  ]

  static let characters: [Case] = [
    Case(
      .unexpectedCharacter("“"),
      "error[unexpected-character]: the character '“' means nothing here",
      "note: it is U+201C",
      "help: a text stands in plain double quotes: \"TEXT\"",
    ),
    Case(
      .unexpectedCharacter("–"),
      "error[unexpected-character]: the character '–' means nothing here",
      "note: it is U+2013",
      "help: ranges and minus are written with a plain -",
    ),
    Case(
      .unexpectedCharacter("\u{A0}"),
      "error[unexpected-character]: the character '\u{A0}' means nothing here",
      "note: it is U+00A0",
      "help: it looks like a blank, and is none",
    ),
    Case(
      .unexpectedCharacter("\u{7}"),
      "error[unexpected-character]: the character '\u{7}' means nothing here",
      "note: it is U+0007",
    ),
    Case(
      .unterminatedText,
      "error[unterminated-text]: the quote is never closed",
      "help: a text ends with \"",
    ),
    Case(
      .runawayText(lines: 3),
      "error[runaway-text]: the text in quotes runs over 3 lines, a quote seems to be missing",
    ),
    Case(
      .danglingContinuation,
      "error[dangling-continuation]: the last line goes on with \\, but nothing follows",
    ),
    Case(
      .unknownEscape("x"),
      "error[unknown-escape]: '\\x' means nothing in a text",
      #"help: known: \" \\ \n \t"#,
    ),
  ]

  static let values: [Case] = [
    Case(.badNumber("12abc"), "error[bad-number]: '12abc' is no number"),
    Case(
      .badDate("2026-1-5"),
      "error[bad-date]: '2026-1-5' is no date",
      "help: dates are written YYYY-MM-DD",
    ),
    Case(.noSuchDate("2026-02-30"), "error[no-such-date]: there is no day 2026-02-30"),
    Case(
      .badLineNumber("0"),
      "error[bad-line-number]: '0' names no line",
      "help: lines are named by whole numbers from 1 to 2000000000",
    ),
    Case(
      .badCount("0", from: 1, to: 1_000_000),
      "error[bad-count]: '0' is no whole number from 1 to 1000000",
    ),
    Case(.blankName, "error[blank-name]: the number or name is blank"),
    Case(
      .nameTooLong(limit: 100),
      "error[name-too-long]: the number or name is longer than 100 characters",
    ),
    Case(.repeatedOption("qty"), "error[repeated-option]: 'qty' is given twice"),
    Case(
      .chainedComparison,
      "error[chained-comparison]: a comparison cannot be compared again",
      "help: join two with and: 1 < needed and needed < 5",
    ),
    Case(.tooDeep(limit: 256), "error[too-deep]: the expression has more than 256 levels"),
    Case(
      .tooManySpans(limit: 10_000),
      "error[too-many-spans]: the list has more than 10000 parts",
    ),
    Case(
      .lineTooLong(limit: 262_144),
      "error[line-too-long]: the line has more than 262144 bytes",
    ),
    Case(
      .tooManyStatements(limit: 1_000_000),
      "error[too-many-statements]: the text has more than 1000000 statements",
    ),
  ]

  static func lines(_ diagnostic: Diagnostic) -> [String] {
    ["error[\(diagnostic.code)]: \(diagnostic.headline)"]
      + diagnostic.notes.map { "note: \($0)" } + (diagnostic.help.map { ["help: \($0)"] } ?? [])
  }

  static func check(_ sample: Case) {
    let diagnostic = diagnostic(for: Located(sample.problem, at: SourceRange(3, 7)))
    #expect(lines(diagnostic) == sample.lines)
    #expect(diagnostic.range == SourceRange(3, 7))
  }

  @Test(arguments: found)
  func `what stands in a wrong place is told whole`(sample: Case) { Self.check(sample) }

  @Test(arguments: characters)
  func `what cannot be read is told whole`(sample: Case) { Self.check(sample) }

  @Test(arguments: values)
  func `what is no value is told whole`(sample: Case) { Self.check(sample) }

  @Test func `many words that could stand here are counted`() {
    let words = (1...20).map { Expectation.word("w\($0)") }
    let problem = SyntaxProblem.unexpected(.end, expected: words, suggestion: nil)
    let diagnostic = diagnostic(for: Located(problem, at: SourceRange(0, 0)))
    #expect(diagnostic.notes[0].hasSuffix("'w15', 'w16' or 4 more"))
  }

  @Test func `all problems of a text are told in its order`() {
    let problems = [
      Located(SyntaxProblem.blankName, at: SourceRange(0, 2)),
      Located(SyntaxProblem.unterminatedText, at: SourceRange(5, 6)),
    ]
    let diagnostics = SyntaxErrors(problems: problems).diagnostics
    #expect(diagnostics.map(\.code) == ["blank-name", "unterminated-text"])
  }
}
