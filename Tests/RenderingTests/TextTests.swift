import Diagnostics
import Session
import Testing
import TradeModel

// Testable: cutting, filling and breaking of texts are inner parts of the table.
@testable import Rendering

@Suite("Texts that fit") struct TextTests {
  struct Cut: Sendable, CustomTestStringConvertible {
    let text: String
    let width: Int
    let result: String
    var testDescription: String { "\(text) to \(width)" }

    init(_ text: String, _ width: Int, _ result: String) {
      self.text = text
      self.width = width
      self.result = result
    }
  }

  static let cuts: [Cut] = [
    Cut("ATHENS Desk", 11, "ATHENS Desk"),
    Cut("ATHENS Desk", 10, "ATHENS De…"),
    Cut("ATHENS Desk", 8, "ATHENS…"),
    Cut("ATHENS Desk", 7, "ATHENS…"),
    Cut("ATHENS Desk", 1, "…"),
    Cut("", 1, ""),
    Cut("Pâté chinois", 6, "Pâté…"),
    Cut("Pa\u{302}te\u{301} chinois", 5, "Pa\u{302}te\u{301}…"),
    Cut("日本の机", 8, "日本の机"),
    Cut("日本の机", 7, "日本の…"),
    Cut("日本の机", 6, "日本…"),
    Cut("日本の机", 5, "日本…"),
    Cut("日本の机", 2, "…"),
    Cut("a日本", 3, "a…"),
    Cut("👨‍👩‍👧‍👦 family", 4, "👨‍👩‍👧‍👦…"),
    Cut("🇬🇧🇳🇱🇯🇵", 5, "🇬🇧🇳🇱…"),
  ]

  @Test(arguments: cuts)
  func `a text is cut between characters, and says so`(cut sample: Cut) {
    let result = cut(sample.text, to: sample.width)
    #expect(result == sample.result)
    #expect(DisplayWidth.columns(of: result) <= sample.width)
  }

  @Test func `texts are filled up by the columns that they take`() {
    #expect(padded("日本", to: 6) == "日本  ")
    #expect(padded("e\u{301}", to: 3) == "e\u{301}  ")
    #expect(padded("longer", to: 3) == "longer")
  }

  @Test func `of many names only the first twelve are given`() {
    let names = (1...1000).map { "PO\($0)" }
    #expect(fewListed(Array(names.prefix(2))) == "PO1 and PO2")
    #expect(
      fewListed(Array(names.prefix(12)))
        == "PO1, PO2, PO3, PO4, PO5, PO6, PO7, PO8, PO9, PO10, PO11 and PO12"
    )
    #expect(
      fewListed(names)
        == "PO1, PO2, PO3, PO4, PO5, PO6, PO7, PO8, PO9, PO10, PO11, PO12 and 988 more"
    )
    #expect(lineNames([LineNumber(10000)]) == "line 10000")
  }

  @Test func `sentences are broken at blanks, words never`() {
    #expect(wrapped("one two three", to: nil) == ["one two three"])
    #expect(wrapped("one two three", to: 13) == ["one two three"])
    #expect(wrapped("one two three", to: 12) == ["one two", "  three"])
    #expect(wrapped("one two three", to: 7, indent: 0) == ["one two", "three"])
    #expect(wrapped("PO000001/10000 x", to: 5) == ["PO000001/10000", "  x"])
    #expect(wrapped("日本 日本 日本", to: 9) == ["日本 日本", "  日本"])
  }

  @Test func `amounts have both decimals`() {
    let amounts: [(Int64, String)] = [
      (0, "0.00"), (5, "0.05"), (50, "0.50"), (12_345, "123.45"), (-5, "-0.05"), (-1234, "-12.34"),
    ]
    for (units, text) in amounts { #expect(Amount(units: units).twoDecimals == text) }
  }

  @Test func `counts and lists are read as English`() {
    #expect([0, 1, 2].map { counted($0, "row") } == ["no rows", "1 row", "2 rows"])
    #expect(listed([]).isEmpty)
    #expect(listed(["a"]) == "a")
    #expect(listed(["a", "b"]) == "a and b")
    #expect(listed(["a", "b", "c"], "or") == "a, b or c")
  }
}
