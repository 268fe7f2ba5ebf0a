import CommandLanguage
import Diagnostics
import Testing

@Suite("Variables") struct VariableTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let canonical: String
    var testDescription: String { text }

    init(_ text: String, _ canonical: String) {
      self.text = text
      self.canonical = canonical
    }
  }

  static let start = "let n = 5; let x = 007; let t = \"a;b\"; let d = 2026-01-31; let r = true; "

  static let cases = [
    Case("set qty $n * 2 on all", "set qty 5 * 2 on all"),
    Case("set qty $N", "set qty 5"),
    Case("let m = -2; set qty need - $m", "set qty need - -2"),
    Case(
      "select where vendor = $t or reserve = $r",
      "select where vendor = \"a;b\" or reserve = true"
    ),
    Case("list items where date < $d limit $n", "list items where date < 2026-01-31 limit 5"),
    Case("show item $x", "show item 007"),
    Case("show item $t", "show item \"A;B\""),
    Case("pick vendor $x on $n", "pick vendor 007 on 5"),
    Case("pick vendor $t", "pick vendor \"a;b\""),
    Case("open sales order $n", "open sales order 5"),
    Case("select 1-$n,$n", "select 1-5,5"),
    Case("work date $d", "work date 2026-01-31"),
    Case("set date $d on $n", "set date 2026-01-31 on 5"),
    Case("set reserve $r", "set reserve on"),
    Case("add comment $t", "add comment \"a;b\""),
    Case("run $t", "run \"a;b\""),
    Case("echo $d", "echo \"2026-01-31\""),
    Case("echo $d and more", "echo \"$d and more\""),
    Case("let m = $n; let k = $m; undo $k", "undo 5"),
    Case("status > $t", "status > \"a;b\""),
    Case("let n = 6; undo $n", "undo 6"),
    Case("let $q = 6; undo $q", "undo 6"),
  ]

  @Test(arguments: cases)
  func `a value stands in the tree where the variable stood`(example: Case) throws {
    let script = try parse(SourceText(name: "test", text: Self.start + example.text))
    #expect(script.statements.last?.canonicalText == example.canonical)
  }

  @Test(arguments: [
    ("5", VariableType.number), ("-0.5", .number), ("2026-01-31", .date), ("2026-02-30", .text),
    ("true", .truth), ("False", .truth), ("\"5\"", .text), ("5 PCS", .text), ("V01", .text),
    ("", .text), ("a\nb", .text), ("$n", .text), ("- 5", .text), ("5#", .text), ("\"", .text),
  ])
  func `what is typed on the command line has the type it is written in`(
    typed: String,
    type: VariableType,
  ) {
    #expect(VariableValue(typed: typed).type == type)
  }

  @Test func `a text from the command line is taken as it stands`() {
    #expect(VariableValue(typed: " a; b").spelling == " a; b")
    #expect(VariableValue(typed: "\"5\"").spelling == "5")
    #expect(VariableValue(typed: "01454545").spelling == "01454545")
  }

  @Test(arguments: ["", "n", "=5", "5n=1", "a b=1", "a.b=1", "$n=1", "-n=1"])
  func `what is no assignment makes no variable`(text: String) {
    #expect(VariableDefinition(assignment: text) == nil)
  }

  @Test func `an assignment ends its name at the first sign`() throws {
    let definition = try #require(VariableDefinition(assignment: "Größe_1=a=b"))
    #expect(definition.name == "größe_1")
    #expect(definition.value == .text("a=b"))
  }

  // MARK: - Redirection

  @Test(arguments: [
    ("set qty 5 > out.csv", "out.csv"), ("select where a = b > ./c", "./c"),
    ("select where a = b > /c", "/c"), ("set qty 5 as csv > out", "out"),
    ("show item x > out", "out"), ("list items sort by no > \"a b\"", "a b"),
  ])
  func `a file behind an expression looks like a path, or stands behind a form`(
    text: String,
    file: String,
  ) throws {
    let script = try parse(SourceText(name: "test", text: text))
    #expect(script.statements.first?.output?.file?.value == file)
  }

  @Test(arguments: [
    "set qty a > b", "set qty a > .5", "set qty a > 1.5", "set qty a > \"x.csv\"",
    "set qty a > (b)",
    "set qty a > b/2.5",
  ])
  func `all else behind a sign is compared`(text: String) throws {
    let script = try parse(SourceText(name: "test", text: text))
    #expect(script.statements.first?.output == nil)
  }

  // MARK: - Help

  @Test(arguments: [
    ("set qty --help", "set qty"), ("commit --help", "commit"), ("open --help", "open"),
    ("set --help", "set"), ("list items where --help", "list items"), ("run --help", "run"),
    ("echo --help", "echo"), ("help --help", "help"), ("set qty 5 on --help", "set qty"),
    ("let --help", "let"), ("let n = --help", "let"), ("quit --help", "quit"),
  ])
  func `a statement that ends in --help asks for its page`(text: String, topic: String) throws {
    let script = try parse(SourceText(name: "test", text: text))
    let action = try #require(script.statements.first?.action)
    guard case .shell(.help(let found)) = action else {
      Issue.record("\(action)")
      return
    }
    #expect(found?.value == topic)
  }
}
