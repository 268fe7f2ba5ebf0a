import Diagnostics
import TestSupport
import Testing

@Suite("Diagnostic printer") struct DiagnosticPrinterTests {
  private func excerpt(_ marked: String, width: Int = 100) -> Excerpt {
    let sample = MarkedText(marked)
    let range = SourceRange(sample.range.lowerBound, sample.range.upperBound)
    return Excerpt(of: range, in: LineMap(sample.text), width: width)
  }

  private func printed(_ marked: String, _ diagnostic: (SourceRange) -> Diagnostic) -> String {
    let sample = MarkedText(marked)
    let range = SourceRange(sample.range.lowerBound, sample.range.upperBound)
    let source = SourceText(name: "monday.rpl", text: sample.text)
    return DiagnosticPrinter(source: source).text(of: diagnostic(range))
  }

  /// The line and the marks under it, to be compared as a person sees them.
  private func picture(_ excerpt: Excerpt) -> [String] {
    let marks = String(repeating: " ", count: excerpt.indent)
    return [excerpt.text, marks + String(repeating: "^", count: excerpt.length)]
  }

  @Test func `a diagnostic is shown with its place, its line and its help`() {
    let text = printed("status\nshow item ⟦1896⟧ # which?\n") {
      Diagnostic(
        code: "unknown-item",
        headline: "there is no item '1896'",
        range: $0,
        notes: ["the book holds 3 items"],
        help: "did you mean '1896-S'?",
      )
    }
    #expect(
      text == """
        error[unknown-item]: there is no item '1896'
         --> monday.rpl:2:11
        2 | show item 1896 # which?
          |           ^^^^
        note: the book holds 3 items
        help: did you mean '1896-S'?
        """
    )
  }

  @Test func `a diagnostic without a place is a headline and its notes`() {
    let diagnostic = Diagnostic(code: "slow", severity: .warning, headline: "slow", notes: ["a"])
    let printer = DiagnosticPrinter(source: SourceText(name: "x", text: ""))
    #expect(printer.text(of: diagnostic) == "warning[slow]: slow\nnote: a")
  }

  @Test func `the margin is as wide as the line number`() {
    let text = printed(String(repeating: "\n", count: 99) + "⟦x⟧") {
      Diagnostic(code: "c", headline: "h", range: $0)
    }
    #expect(text == "error[c]: h\n --> monday.rpl:100:1\n100 | x\n    | ^")
  }

  @Test func `no escape sequence is written unless it is asked for`() {
    let source = SourceText(name: "\u{1B}[2Jx", text: "\u{1B}[31mred \u{7}")
    let diagnostic = Diagnostic(
      code: "c",
      headline: "h \u{1B}",
      range: SourceRange(2, 4),
      notes: ["\u{1B}n"],
      help: "\u{9B}"
    )
    #expect(!DiagnosticPrinter(source: source).text(of: diagnostic).contains("\u{1B}"))
    let coloured = DiagnosticPrinter(source: source, styling: .terminal).text(of: diagnostic)
    #expect(coloured.contains("\u{1B}[1;31merror[c]\u{1B}[0m: \u{1B}[1mh ␛\u{1B}[0m"))
    var bare = coloured
    for style in ["0", "1", "2", "31", "36", "1;31"] {
      bare = bare.split(separator: "\u{1B}[\(style)m", omittingEmptySubsequences: false).joined()
    }
    #expect(bare == DiagnosticPrinter(source: source).text(of: diagnostic))
  }

  @Test func `marks stand under the whole span by the columns that it takes`() {
    #expect(picture(excerpt("show ⟦日本⟧ x")) == ["show 日本 x", "     ^^^^"])
    #expect(picture(excerpt("日本 ⟦abc⟧")) == ["日本 abc", "     ^^^"])
    #expect(picture(excerpt("e\u{301}e\u{301} ⟦👨‍👩‍👧⟧")) == ["e\u{301}e\u{301} 👨‍👩‍👧", "   ^^"])
  }

  @Test func `a place between characters has one mark`() {
    #expect(picture(excerpt("show item⟦⟧")) == ["show item", "         ^"])
    #expect(picture(excerpt("⟦⟧")) == ["", "^"])
  }

  @Test func `a span over lines is marked to the end of the first`() {
    #expect(picture(excerpt("echo ⟦\"ab\r\ncd\"⟧")) == ["echo \"ab", "     ^^^"])
  }

  @Test func `tabs and control characters are shown as one column`() {
    #expect(picture(excerpt("\tset\t⟦a\u{1B}b⟧")) == [" set a␛b", "     ^^^"])
    #expect(picture(excerpt("a\u{202E}⟦b⟧")) == ["a�b", "  ^"])
  }

  @Test func `a long line is cut around the span`() {
    let long = String(repeating: "x", count: 200)
    let middle = excerpt(long + "⟦abc⟧" + long, width: 60)
    #expect(middle.text.hasPrefix("…xxx") && middle.text.hasSuffix("xxx…"))
    #expect(DisplayWidth.columns(of: middle.text) == 60)
    #expect(picture(middle)[1] == String(repeating: " ", count: 25) + "^^^")
    let head = excerpt("⟦abc⟧" + long, width: 60)
    #expect(head.text.hasPrefix("abcx") && head.text.hasSuffix("…"))
    let tail = excerpt(long + "⟦abc⟧", width: 60)
    #expect(tail.text.hasPrefix("…x") && tail.text.hasSuffix("abc"))
    #expect(tail.indent + tail.length == DisplayWidth.columns(of: tail.text))
    let all = excerpt("⟦" + long + "⟧", width: 60)
    #expect(all.indent == 0 && all.length == DisplayWidth.columns(of: all.text) - 1)
    let wide = excerpt(String(repeating: "日", count: 99) + "⟦本⟧" + long, width: 60)
    #expect(DisplayWidth.columns(of: wide.text) <= 60 && wide.length == 2)
  }

  @Test func `no range and no text makes it fail`() {
    var random = SplitMix64(seed: 11)
    let pieces = [
      "a", "日", "\n", "\r\n", "\r", "\t", "e\u{301}", "👨‍👩‍👧", "\u{1B}", " ", "\u{FEFF}",
    ]
    for _ in 0..<2000 {
      let text = (0..<random.int(in: 0...60)).map { _ in random.pick(pieces) }.joined()
      let start = random.int(in: 0...text.utf8.count + 3)
      let range = SourceRange(start, start + random.int(in: 0...20))
      let excerpt = Excerpt(of: range, in: LineMap(text), width: random.int(in: 0...60))
      #expect(excerpt.length >= 1 && excerpt.indent >= 0, "seed \(random.seed)")
      #expect(!excerpt.text.contains { $0.isNewline || $0 == "\u{1B}" }, "seed \(random.seed)")
    }
  }
}
