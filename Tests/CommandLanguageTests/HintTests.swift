import CommandLanguage
import Testing

/// What is shown behind a line while it is typed.
@Suite("Hints") struct HintTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    let hint: String
    var testDescription: String { line }

    init(_ line: String, _ hint: String) {
      self.line = line
      self.hint = hint
    }
  }

  static let cases = [
    Case("", ""),
    Case("se", ""),
    Case("set", ""),
    Case("status", ""),
    Case("set qty", " VALUE [on LINES|all|where CONDITION]"),
    Case("set qty ", "VALUE [on LINES|all|where CONDITION]"),
    Case("SET QTY 5", " [on LINES|all|where CONDITION]"),
    Case("set qty need * ", "VALUE [on LINES|all|where CONDITION]"),
    Case("set qty 5 on ", "LINES|all|where CONDITION"),
    Case("set qty 5 on 1,", " LINES"),
    Case("set qty 5 on all", ""),
    Case("set qty 5 on where ", "CONDITION"),
    Case("set reserve ", "on|off [on LINES|all|where CONDITION]"),
    Case("set reserve on ", "[on LINES|all|where CONDITION]"),
    Case("set description \"a ", ""),
    Case("set description \"a\" ", "[on LINES|all|where CONDITION]"),
    Case("select ", "LINES|all|none|where CONDITION"),
    Case("select add ", "LINES|all|where CONDITION"),
    Case("status; open ", "[KIND] DOCUMENT"),
    Case("show item", " ITEM"),
    Case("pick vendor ", "NUMBER|\"NAME\"|none [on LINES|all|where CONDITION]"),
    Case("list items", " [where CONDITION] [sort by FIELD [desc]] [limit N]"),
    Case("list all sales orders ", "[where CONDITION] [sort by FIELD [desc]] [limit N]"),
    Case("list items where no = \"x\" ", "[sort by FIELD [desc]] [limit N]"),
    Case("list items sort by no ", "[desc] [limit N]"),
    Case(
      "add item X qty 5 ",
      "[variant CODE] [location CODE] [unit CODE] [cost VALUE] [date DATE]"
    ),
    Case("output ", "table|plain|vertical|json|csv|markdown"),
    Case("commit ", "[valid] [assuming]"),
    Case("undo ", "[N]"),
    Case("history ", "[TEXT]"),
    Case("history --save ", "FILE"),
    Case("record over ", "FILE [valid|changes]"),
    Case("run ", "FILE"),
    Case("work date ", "[DATE]"),
    Case("help ", "[TOPIC]"),
    Case("nix ", ""),
    Case("status # set qty ", ""),
  ]

  @Test(arguments: cases)
  func `what is still to come is shown as the help writes it`(example: Case) {
    #expect(hint(for: example.line) == example.hint)
  }

  @Test func `every statement with parts shows the first of them behind its name`() {
    for entry in StatementTable.entries {
      let parts = entry.synopsis.map { $0.replacing("list [all] ", with: "list ") }
        .map { $0.dropFirst(entry.name.count) }
      guard parts.allSatisfy({ !$0.isEmpty }) else { continue }
      let hint = hint(for: entry.name + " ")
      #expect(!hint.isEmpty && hint.utf8.count == hint.count, "\(entry.name)")
    }
  }
}
