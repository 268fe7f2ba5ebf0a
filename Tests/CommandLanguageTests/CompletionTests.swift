import CommandLanguage
import Diagnostics
import TestSupport
import Testing

@Suite("Completion") struct CompletionTests {
  /// A text up to the cursor, with what the cursor touches marked, and what fits there.
  struct Place: Sendable, CustomTestStringConvertible {
    let marked: String
    let candidates: String
    var testDescription: String { marked }

    init(_ marked: String, _ candidates: String) {
      self.marked = marked
      self.candidates = candidates
    }
  }

  static let words = [
    Place("⟦s⟧", "status show select set split"),
    Place("⟦SH⟧", "show"),
    Place("status; ⟦cl⟧", "close"),
    Place("⟦hi⟧", "history"),
    Place("status\n⟦ou⟧", "output"),
    Place("foo bar\n⟦ou⟧", "output"),
    Place("⟦xyz⟧", ""),
    Place("list ⟦⟧", "sales purchase items vendors customers all"),
    Place("list all ⟦s⟧", "sales"),
    Place("list sales ⟦⟧", "orders invoices"),
    Place("list items ⟦⟧", "where sort limit as"),
    Place("list items sort ⟦⟧", "by"),
    Place("list items sort by no ⟦⟧", "desc limit as"),
    Place("set ⟦⟧", "qty reserve cost discount date description"),
    Place("set qty 5 ⟦on⟧", "on"),
    Place("set reserve ⟦⟧", "on off"),
    Place("set qty 5 round ⟦u⟧", "up"),
    Place("commit ⟦⟧", "valid assuming as"),
    Place("output ⟦m⟧", "markdown"),
    Place("add item x qty 5 ⟦u⟧", "unit"),
    Place("help ⟦set ⟧", "set qty set reserve set cost set discount set date set description"),
    Place("help ⟦set d⟧", "set discount set date set description"),
    Place("help ⟦expr⟧", "expressions"),
    Place("close ⟦⟧", "as"),
    Place("close as ⟦v⟧", "vertical"),
    Place("assume ⟦⟧", "vendor stock late price as"),
    Place("assume ⟦l⟧", "late"),
    Place("quit ⟦⟧", "<count>"),
    Place("timing ⟦⟧", "on off"),
    Place("expect ⟦⟧", "error"),
    Place("expect error ⟦no-⟧", "<errorCode>"),
    Place("expect error no-worksheet ⟦cl⟧", "close"),
    Place("requires ⟦⟧", "replenish"),
    Place("set qty ⟦$⟧", "<variable>"),
    Place("open ⟦$or⟧", "<variable>"),
    Place("set qty $n ⟦on⟧", "on"),
    Place("let m = ⟦t⟧", ""),
    Place("status ⟦$n⟧", ""),
  ]

  static let values = [
    Place("open ⟦⟧", "sales purchase <document>"),
    Place("open ⟦so1⟧", "<document>"),
    Place("open ⟦sa⟧", "sales <document>"),
    Place("open sales order ⟦10-⟧", "<document>"),
    Place("show ⟦i⟧", "item <document>"),
    Place("show item ⟦1896-S⟧", "<item>"),
    Place("show item ⟦\"Bi cy⟧", "<item>"),
    Place("show customer ⟦⟧", "<customer>"),
    Place("pick vendor ⟦⟧", "none <vendor>"),
    Place("pick vendor ⟦V0⟧", "<vendor>"),
    Place("select ⟦⟧", "add remove all none where <line>"),
    Place("select 1,⟦⟧", "<line>"),
    Place("select 1,3-⟦20⟧", "<line>"),
    Place("set qty ⟦⟧", "not <value>"),
    Place("set qty ⟦ne⟧", "<value>"),
    Place("set qty need*⟦dem⟧", "<value>"),
    Place("list items where ⟦ven⟧", "<value>"),
    Place("list items sort by ⟦n⟧", "<field>"),
    Place("add item x variant ⟦⟧", "<variant>"),
    Place("work date ⟦2026-⟧", "<date>"),
    Place("run ⟦/tmp/a⟧", "<file>"),
    Place("history ⟦⟧", "--save as <text>"),
    Place("history ⟦--⟧", "--save <text>"),
    Place("history --save ⟦mon⟧", "<file>"),
    Place("record ⟦⟧", "off over <file>"),
    Place("record over ⟦mon⟧", "<file>"),
    Place("record monday.walk.md ⟦⟧", "changes valid"),
    Place("vendors on ⟦⟧", "<line>"),
    Place("undo ⟦⟧", "as <count>"),
    Place("set date ⟦n⟧", "none <date>"),
  ]

  static let nowhere = [
    Place("foo ⟦⟧", ""), Place("status # s⟦⟧", ""), Place("show item x y ⟦s⟧", ""),
    Place("show item \"x\"⟦⟧", ""), Place("set qty (5)⟦⟧", ""), Place("set qty $ ⟦o⟧", ""),
  ]

  @Test(arguments: words) func `the words of the grammar are offered`(place: Place) { check(place) }

  @Test(arguments: values) func `the kinds of value are offered`(place: Place) { check(place) }

  @Test(arguments: nowhere)
  func `nothing is offered where nothing is known`(place: Place) {
    let text = MarkedText(place.marked).text
    #expect(completions(of: text, at: text.utf8.count).candidates.isEmpty)
  }

  private func check(_ place: Place) {
    let sample = MarkedText(place.marked)
    let found = completions(of: sample.text + " and more", at: sample.text.utf8.count)
    let range = found.replaceRange.start..<found.replaceRange.end
    let texts = found.candidates.map { candidate in
      switch candidate {
      case .word(let word, _): word
      case .slot(let slot): "<\(slot)>"
      }
    }
    #expect(texts.joined(separator: " ") == place.candidates)
    if !texts.isEmpty { #expect(range == sample.range) }
  }

  @Test func `behind a value the operators are offered with what may follow`() {
    let words = completions(of: "set qty need ", at: 13).candidates.compactMap { candidate in
      if case .word(let word, _) = candidate { word } else { nil }
    }
    #expect(words == ["on", "as"] + InfixOperator.allCases.map(\.rawValue) + ["round"])
  }

  @Test func `what is known of the statement is told`() {
    let text = "list items where vendor = "
    let found = completions(of: text, at: text.utf8.count)
    #expect(found.statement == "list items")
    #expect(found.comparedField == "vendor")
    #expect(found.candidates.last == .slot(.value))
    let next = completions(of: text + "\"x\" and ", at: text.utf8.count + 8)
    #expect(next.comparedField == nil)
    #expect(completions(of: "status\n", at: 7).statement == nil)
  }

  @Test func `a statement that is whole is told apart from one that goes on`() {
    for text in ["close ", "undo ", "let ", "forget ", "assume ", "commit valid ", "why "] {
      #expect(completions(of: text, at: text.utf8.count).isStatementWhole, "\(text)")
    }
    for text in ["", "status; ", "open ", "assume late ", "list items sort ", "close a", "undo 1"] {
      #expect(!completions(of: text, at: text.utf8.count).isStatementWhole, "\(text)")
    }
  }

  static let notes = [
    ("why ⟦n⟧", "why a row is not bought from a vendor, or what that would cost"),
    ("set qty 5 on where ⟦n⟧", "the opposite of a condition"),
    ("show ⟦un⟧", "shows only the rows of the worksheet that are short"),
    ("set reserve ⟦on⟧", "for its sales line"),
    ("set reserve ⟦of⟧", "bought without"),
    ("set reserve on ⟦o⟧", "which rows"),
    ("timing ⟦on⟧", "after each statement"),
    ("timing ⟦of⟧", "only after slow ones"),
    ("record ⟦of⟧", "ends the recording"),
    ("record x ⟦v⟧", "only what succeeds"),
    ("commit ⟦v⟧", "only the rows without a problem"),
    ("list ⟦al⟧", "completed ones, too"),
    ("select ⟦al⟧", "all rows shown"),
    ("plan invoice ⟦al⟧", "all lines, whatever is selected"),
    ("pick vendor ⟦no⟧", "no vendor"),
    ("select ⟦no⟧", "nothing"),
    ("set date ⟦no⟧", "not known"),
    ("assume late PO1 ⟦b⟧", "the span of time"),
    ("list items sort ⟦b⟧", "the field to sort by"),
  ]

  @Test(arguments: notes)
  func `a word that means several things has the note of its place`(line: String, note: String) {
    let text = MarkedText(line).text
    let notes = completions(of: text, at: text.utf8.count).candidates.compactMap { candidate in
      if case .word(_, let note) = candidate { note } else { nil }
    }
    #expect(notes == [note])
  }

  @Test func `each word comes with a note`() {
    for text in [
      "", "list ", "list sales ", "set ", "plan ", "open ", "select ", "output ", "add ",
      "set qty need ", "add item x ", "help ", "plan invoice ", "set qty 5 round ", "work ",
      "pick ", "show ", "why ", "timing ", "set reserve ", "assume ",
    ] {
      for case .word(let word, let note) in completions(of: text, at: text.utf8.count).candidates {
        #expect(!note.isEmpty, "\(text)\(word)")
      }
    }
  }

  @Test func `a cursor inside a character or outside the text counts as near`() {
    #expect(completions(of: "show item é", at: 11).replaceRange == SourceRange(10, 10))
    #expect(completions(of: "sh", at: 99).candidates.count == 1)
    #expect(completions(of: "sh", at: -1).replaceRange == SourceRange(0, 0))
  }
}
