import CommandLanguage
import TestSupport
import Testing

/// Every example of the help, run on a book with the numbers that the help names.
@Suite("Examples of the help") struct HelpExampleTests {
  /// What is typed before an example, by the words that it begins with; the first that fits counts.
  static let openings: [(words: String, lines: [String])] = [
    ("set cost", ["open PO000001"]),
    ("set discount", ["open PO000001"]),
    ("set date", ["open PO000001"]),
    ("set description", ["open PO000001"]),
    ("add", ["open PO000001"]),
    ("remove", ["open PO000001"]),
    ("show unavailable", ["open SO1", "plan orders"]),
    ("show all", ["open SO1", "plan orders"]),
    ("show", ["open SO1"]),
    ("close", ["open SO1"]),
    ("plan", ["open SO1", "select 1"]),
    ("replan", worksheet + ["set qty 4"]),
    ("undo", worksheet + ["set qty 4", "set qty 5", "set qty 6"]),
    ("redo", worksheet + ["set qty 4", "undo"]),
    ("assert", worksheet),
    ("set", worksheet),
    ("select", worksheet),
    ("pick", worksheet),
    ("split", worksheet),
    ("vendors", worksheet),
    ("assume", ["open SO1", "plan orders"]),
    ("compare", ["open SO1", "assume stock 1896-S 20"]),
    ("commit assuming", ["open SO1", "assume stock 1896-S 1", "plan orders"]),
    ("why", worksheet),
    ("offers", worksheet),
    ("use", worksheet),
    ("preview", worksheet),
    ("commit", worksheet),
    ("discard", worksheet),
    ("record off", ["record monday.walk.md"]),
  ]

  static let worksheet = ["open SO1", "plan orders", "select 1"]

  /// The examples; those that run or save a file are tested with the program itself.
  static let examples = StatementTable.entries.flatMap(\.examples).map(\.statement)
    .filter { !$0.hasPrefix("run ") && !$0.hasPrefix("history --save") }

  @Test(arguments: examples)
  func `an example does what it says`(example: String) throws {
    let opening = Self.openings.first { example.hasPrefix($0.words) }?.lines ?? []
    let body = (opening + [example]).map { "> \($0)\n" }.joined()
    let transcript = Transcript(text: "# title: help\n# book: help\n\(body)# exit: 0\n")
    let outcome = try TranscriptRunner(transcript: transcript).run()
    #expect(outcome.status == 0, "\(outcome.body)")
  }

  @Test func `the examples are found`() { #expect(Self.examples.count > 60) }
}
