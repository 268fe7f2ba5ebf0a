import CommandLanguage
import Diagnostics
import TestSupport
import Testing

@Suite("Syntax errors") struct SyntaxErrorTests {
  /// A text with its mistakes marked, and what is wrong with each.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let marked: String
    let problems: [String]
    var testDescription: String { marked }

    init(_ marked: String, _ problems: String...) {
      self.marked = marked
      self.problems = problems
    }
  }

  static let firstWords = [
    Mistake("⟦opne⟧ SO1", "no statement opne; open?"),
    Mistake("⟦qwxz⟧", "no statement qwxz"),
    Mistake("⟦LST⟧ items", "no statement LST; list?"),
    Mistake("⟦stat-us⟧", "no statement stat-us; status?"),
    Mistake("⟦exitt⟧", "no statement exitt; exit?"),
    Mistake("⟦123⟧", "number 123, not <statement>"),
    Mistake("⟦\"abc\"⟧", "text \"abc\", not <statement>"),
    Mistake("⟦=⟧ 5", "sign =, not <statement>"),
    Mistake("⟦3D⟧", "formula 3D, not <statement>"),
    Mistake("list⟦⟧", "end, not sales purchase items vendors customers all"),
    Mistake("list sales⟦⟧", "end, not orders invoices"),
    Mistake("list sales ⟦ordres⟧", "word ordres, not orders invoices; orders?"),
    Mistake("plan ⟦order⟧", "word order, not orders invoice; orders?"),
    Mistake("set ⟦foo⟧ 5", "word foo, not qty reserve cost discount date description"),
    Mistake("pick ⟦vendr⟧ 1", "word vendr, not vendor; vendor?"),
    Mistake("work⟦⟧ # date", "end, not date"),
  ]

  static let looking = [
    Mistake("status ⟦now⟧", "word now, not end"),
    Mistake("list items ⟦were⟧ x = 1", "word were, not where sort limit end; where?"),
    Mistake("list items sort ⟦no⟧", "word no, not by"),
    Mistake("list items sort by⟦⟧", "end, not <field>"),
    Mistake("list items sort by ⟦where⟧", "word where, not <field>"),
    Mistake("list items limit ⟦x⟧", "word x, not <count>"),
    Mistake("list items limit ⟦1.5⟧", "bad count 1.5, 0 to 1000000"),
    Mistake("list items limit 5 ⟦where⟧ x = 1", "word where, not end"),
    Mistake(
      "list items where vendor = \"x\" as ⟦xml⟧",
      "word xml, not table plain vertical json csv markdown"
    ),
    Mistake("show item⟦⟧  ", "end, not <item>"),
    Mistake("show item ⟦\" \"⟧", "blank name"),
    Mistake("show item a ⟦b⟧", "word b, not end"),
    Mistake(
      "show ⟦itme⟧ 5",
      "word itme, not <document> sales purchase item vendor customer all unavailable end; item?"
    ),
    Mistake("open ⟦sale⟧ order 5", "word sale, not <document> sales purchase; sales?"),
    Mistake("show sales ⟦ordr⟧ 1", "word ordr, not order invoice; order?"),
    Mistake("show ⟦$⟧ x", "character 24"),
    Mistake("show SO⟦\"1\"⟧", "text \"1\", not end"),
    Mistake("open⟦⟧", "end, not <document> sales purchase"),
    Mistake("open ⟦-⟧5", "sign -, not <document> sales purchase"),
    Mistake("open ⟦>⟧ f", "sign >, not <document> sales purchase"),
  ]

  static let lines = [
    Mistake("select⟦⟧", "end, not <line> add remove all none where"),
    Mistake("select 1,⟦⟧", "end, not <line>"),
    Mistake("select 1,⟦,⟧2", "sign ,, not <line>"),
    Mistake("select 1 ⟦2⟧", "number 2, not , end"),
    Mistake("select ⟦0⟧", "bad line 0"),
    Mistake("select ⟦1.5⟧", "bad line 1.5"),
    Mistake("select ⟦3D⟧", "bad line 3D"),
    Mistake("select ⟦12abc⟧", "bad line 12abc"),
    Mistake("select ⟦2000000001⟧", "bad line 2000000001"),
    Mistake("select ⟦99999999999999999999⟧", "bad line 99999999999999999999"),
    Mistake("select 1-⟦x⟧", "word x, not <line>"),
    Mistake("select ⟦2000-01-01⟧", "date 2000-01-01, not <line> add remove all none where"),
    Mistake("select add ⟦none⟧", "word none, not <line> all where"),
    Mistake("set qty 5 on⟦⟧", "end, not <line> all where"),
    Mistake("set qty 5 ⟦all⟧", "word all, not <operator> on end"),
    Mistake("set reserve on ⟦1⟧", "number 1, not on end"),
    Mistake("vendors on 1⟦,⟧2", "sign ,, not end"),
    Mistake("vendors on ⟦all⟧", "word all, not <line>"),
    Mistake("remove⟦⟧", "end, not <line> all where"),
  ]

  static let expressions = [
    Mistake("set qty⟦⟧", "end, not <value> not"),
    Mistake("set qty 5 ⟦6⟧", "number 6, not <operator> on end"),
    Mistake("set qty (5⟦⟧", "end, not <operator> )"),
    Mistake("set qty 5⟦)⟧", "sign ), not <operator> on end"),
    Mistake("set qty (⟦)⟧", "sign ), not <value> not"),
    Mistake("set qty 5 +⟦⟧", "end, not <value>"),
    Mistake("set qty ⟦*⟧ 5", "sign *, not <value> not"),
    Mistake("set qty 1 < 2 ⟦<⟧ 3", "compared again"),
    Mistake("set qty a = b ⟦contains⟧ \"c\"", "compared again"),
    Mistake("set qty a and⟦⟧", "end, not <value> not"),
    Mistake("set qty a = ⟦not⟧ b", "word not, not <value>"),
    Mistake("set qty ⟦12abc⟧", "bad number 12abc"),
    Mistake("set qty ⟦1.⟧", "bad number 1."),
    Mistake("set qty ⟦1e5⟧", "bad number 1e5"),
    Mistake("set qty ⟦1M+5D⟧", "formula 1M+5D, not <value> not"),
    Mistake("set qty 5 round ⟦upp⟧", "word upp, not <operator> on up down to end; up?"),
    Mistake("set qty 5 round to⟦⟧", "end, not <value>"),
    Mistake("set qty a round ⟦*⟧ 2", "sign *, not <operator> on up down to end"),
    Mistake("set qty 5⟦%⟧", "character 25"),
    Mistake("set qty 5 ⟦!⟧ 6", "character 21"),
    Mistake("set qty 1⟦,⟧5", "sign ,, not <operator> on end"),
    Mistake("set qty max⟦(⟧1,2)", "sign (, not <operator> on end"),
    Mistake("set qty ⟦2026-02-30⟧", "no day 2026-02-30"),
    Mistake("list items where⟦⟧", "end, not <value> not"),
    Mistake("list items where ⟦on⟧", "word on, not <value> not"),
  ]

  static let values = [
    Mistake("set reserve ⟦yes⟧", "word yes, not on off"),
    Mistake("set date ⟦tomorrow⟧", "bad date tomorrow"),
    Mistake("set date ⟦2026-13-01⟧", "no day 2026-13-01"),
    Mistake("set date ⟦2026-1-1⟧", "bad date 2026-1-1"),
    Mistake("set date ⟦3D⟧ on 1", "bad date 3D"),
    Mistake("set date⟦⟧", "end, not <date> none"),
    Mistake("work date ⟦2023-02-29⟧", "no day 2023-02-29"),
    Mistake("work date ⟦0000-01-01⟧", "no day 0000-01-01"),
    Mistake("set description ⟦red⟧", "word red, not <text>"),
    Mistake("add item x ⟦colour⟧ red", "word colour, not variant location qty unit cost date end"),
    Mistake("add item x qty 1 unit box ⟦qty⟧ 2", "qty again"),
    Mistake("add comment ⟦hello⟧", "word hello, not <text>"),
    Mistake("commit ⟦vald⟧", "word vald, not valid assuming end; valid?"),
    Mistake("undo ⟦0⟧", "bad count 0, 1 to 1000000"),
    Mistake("undo ⟦x⟧", "word x, not <count> end"),
    Mistake("output ⟦jsn⟧", "word jsn, not table plain vertical json csv markdown; json?"),
    Mistake("output ⟦xml⟧", "word xml, not table plain vertical json csv markdown"),
    Mistake("echo \"a\" ⟦b⟧", "word b, not end"),
    Mistake("run⟦⟧", "end, not <file>"),
    Mistake("run ⟦>⟧ x", "sign >, not <file>"),
    Mistake("run a ⟦b⟧", "word b, not end"),
  ]

  static let scripts = [
    Mistake("let ⟦5⟧ = 5", "number 5, not <variable> end"),
    Mistake("let ⟦a.b⟧ = 5", "word a.b, not <variable> end"),
    Mistake("let n ⟦5⟧", "number 5, not ="),
    Mistake("let n =⟦⟧", "end, not <literal>"),
    Mistake("let n = ⟦need⟧", "word need, not <literal>"),
    Mistake("let n = 5 ⟦*⟧ 2", "sign *, not end"),
    Mistake("let n = ⟦2026-02-30⟧", "no day 2026-02-30"),
    Mistake("let number = 5; set qty ⟦$numbr⟧", "no variable numbr; number?"),
    Mistake("let number = 5; set qty ⟦$x⟧", "no variable x"),
    Mistake("set qty ⟦$n⟧; let n = 5", "no variable n"),
    Mistake("let n = 5; work date ⟦$n⟧", "number n, not date"),
    Mistake("let d = 2026-01-31; open ⟦$d⟧", "date d, not number text"),
    Mistake("let n = 5; add comment ⟦$n⟧", "number n, not text"),
    Mistake("let n = 0.5; undo ⟦$n⟧", "bad count 0.5, 1 to 1000000"),
    Mistake("let n = -1; select ⟦$n⟧", "bad line -1"),
    Mistake("let n = \" \"; open ⟦$n⟧", "blank name"),
    Mistake("let n = 5; status ⟦$n⟧", "sign $n, not end"),
    Mistake("assert⟦⟧", "end, not <value> not"),
    Mistake("assert rows = 1 ⟦all⟧", "word all, not <operator> on end"),
    Mistake("⟦expect error vendor-missing⟧", "nothing to fail"),
    Mistake("⟦expect error vendor-missing⟧ # note\n\n", "nothing to fail"),
    Mistake("expect error⟦⟧", "end, not <errorCode>"),
    Mistake("expect error x ⟦run⟧ a.rpl", "no error of run"),
    Mistake("expect error x; ⟦expect⟧ error y; undo", "no error of expect"),
    Mistake("expect error x\n⟦exit⟧", "no error of exit"),
    Mistake("expect error x ⟦foo⟧", "no statement foo"),
    Mistake("status; ⟦requires replenish 1.0⟧", "header behind a statement"),
    Mistake("requires replenish ⟦9.0⟧\nfoo", "needs 9.0"),
    Mistake("requires replenish ⟦one⟧", "word one, not <version>"),
    Mistake("requires replenish ⟦1.x⟧", "word 1.x, not <version>"),
    Mistake("quit ⟦256⟧", "bad count 256, 0 to 255"),
    Mistake("timing ⟦of⟧", "word of, not on off; off?"),
    Mistake("status >⟦⟧", "end, not <file>"),
    Mistake("quit ⟦>⟧ f", "sign >, not <count> end"),
    Mistake("status ⟦-⟧-hlp", "sign -, not end"),
  ]

  static let characters = [
    Mistake("set qty ⟦‘⟧5’", "character 2018"),
    Mistake("set qty 5⟦\u{A0}⟧on 1", "character a0"),
    Mistake("set qty 1⟦–⟧3", "character 2013"),
    Mistake("set qty 5 ⟦\u{7}⟧", "character 7"),
    Mistake("quit⟦\0⟧", "character 0"),
    Mistake("status⟦\r⟧close", "character d"),
    Mistake("set qty 5 ⟦\\⟧ on 1", "character 5c"),
    Mistake("echo a⟦\u{7}⟧b", "character 7"),
    Mistake("add comment \"a⟦\u{1B}⟧\"", "character 1b"),
    Mistake("add comment \"a⟦\u{9B}⟧\"", "character 9b"),
    Mistake("add comment \"a⟦\\q⟧\"", "escape q"),
    Mistake("add comment \"a⟦\\é⟧\"", "escape é"),
    Mistake("open ⟦\"⟧SO1", "open text"),
    Mistake("echo ⟦\"⟧abc", "open text"),
    Mistake("help ⟦\"⟧abc", "open text"),
    Mistake("add comment ⟦\"⟧a\\\"", "open text"),
    Mistake("status ⟦\\⟧", "nothing continues"),
    Mistake("echo a⟦\\⟧", "nothing continues"),
  ]

  static let severalMistakes = [
    Mistake("status; ⟦foo⟧; close; ⟦bar⟧ x", "no statement foo", "no statement bar"),
    Mistake("⟦foo⟧ \"a;b\nc\" ; ⟦bar⟧", "no statement foo", "no statement bar"),
    Mistake("⟦foo⟧ = ( $", "no statement foo"),
    Mistake("⟦foo⟧ # ; bar\n⟦baz⟧ \\\n rest", "no statement foo", "no statement baz"),
    Mistake("⟦foo⟧ \"a\n⟦bar⟧", "no statement foo", "no statement bar"),
    Mistake(
      "echo ⟦\"⟧a\n⟦statu⟧\nlist items",
      "open text",
      "no statement statu; status?"
    ),
    Mistake("echo ⟦\"⟧a\nstatus\necho \"b\"\n⟦foo⟧", "text over 3 lines", "no statement foo"),
    Mistake("echo \"a\nb\"\n⟦foo⟧", "no statement foo"),
    Mistake("echo \"a\nb\" ⟦c⟧", "word c, not end"),
    Mistake("\u{FEFF}⟦foo⟧\r\n⟦bar⟧", "no statement foo", "no statement bar"),
    Mistake("set qty (((⟦⟧\nset qty ⟦)⟧", "end, not <value> not", "sign ), not <value> not"),
  ]

  @Test(arguments: firstWords)
  func `a mistake in the first words is found`(mistake: Mistake) { check(mistake) }

  @Test(arguments: looking)
  func `a mistake in looking around is found`(mistake: Mistake) { check(mistake) }

  @Test(arguments: lines)
  func `a mistake in naming lines is found`(mistake: Mistake) { check(mistake) }

  @Test(arguments: expressions)
  func `a mistake in an expression is found`(mistake: Mistake) { check(mistake) }

  @Test(arguments: values)
  func `a mistake in a value is found`(mistake: Mistake) { check(mistake) }

  @Test(arguments: scripts)
  func `a mistake in what scripts are made of is found`(mistake: Mistake) { check(mistake) }

  @Test(arguments: characters)
  func `a character that means nothing is found`(mistake: Mistake) { check(mistake) }

  @Test(arguments: severalMistakes)
  func `all mistakes of a text are found, one for a statement`(mistake: Mistake) { check(mistake) }

  private func check(_ mistake: Mistake) {
    let found = problems(in: MarkedText(mistake.marked).text)
    #expect(found.marked == mistake.marked)
    #expect(found.texts == mistake.problems)
  }

  @Test func `a long word is cut in the problem, not in the range`() throws {
    let word = String(repeating: "é", count: 500)
    let found = problems(in: word)
    #expect(found.marked == "⟦\(word)⟧")
    #expect(found.texts == ["no statement \(word.prefix(59))…"])
  }

  // MARK: - Complete or not

  /// What was made before a line is typed.
  private static let variables: VariableTable = {
    var reading = ScriptReading(
      SourceText(name: "", text: "let n = 5"),
      variables: VariableTable(),
    )
    while reading.readNext() != nil {}
    return reading.variables
  }()

  @Test(arguments: [
    "echo \"a", "status \\", "status; add comment \"a\nb", "set qty \\", "show item \"x",
    "set qty $n on \\", "list items where quantity > $n and \\",
    "select where quantity = $n or item = \"a",
    "let m = $n; echo $m \\",
  ])
  func `an open quote or a trailing backslash goes on`(text: String) {
    #expect(isIncomplete(text, variables: Self.variables))
  }

  @Test(arguments: [
    "", "status", "echo it's 5\" wide", "status # \"a", "foo \"a", "foo \\", "set qty (5",
    "set qty",
    "echo \"a\nb\"", "status \\\n", "# \\", "set qty $n", "set qty $m on \\",
  ])
  func `anything else is complete, right or wrong`(text: String) {
    #expect(!isIncomplete(text, variables: Self.variables))
  }
}
