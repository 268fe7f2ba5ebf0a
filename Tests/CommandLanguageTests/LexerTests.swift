import Diagnostics
import TestSupport
import Testing

// Tokens are no business of other modules, so the lexer is seen only from inside.
@testable import CommandLanguage

@Suite("Lexer") struct LexerTests {
  private func tokens(_ text: String) -> [Token] {
    var lexer = Lexer(text)
    var tokens: [Token] = []
    repeat { tokens.append(lexer.next()) } while tokens.last?.kind != .endOfText
    return tokens
  }

  private func kinds(_ text: String) -> [TokenKind] { tokens(text).dropLast().map(\.kind) }

  @Test func `digits are told apart by what adjoins them`() {
    #expect(kinds("12 12.5 .5") == [.number, .number, .number])
    #expect(kinds("2026-01-31") == [.date])
    #expect(kinds("2026 - 1 - 31") == [.number, .minus, .number, .minus, .number])
    #expect(kinds("2026-1-31") == [.number, .minus, .number, .minus, .number])
    #expect(kinds("2026-01-311") == [.number, .minus, .number, .minus, .number])
    #expect(kinds("12026-01-31") == [.number, .minus, .number, .minus, .number])
    #expect(kinds("2026-01-31-5") == [.date, .minus, .number])
    #expect(kinds("2026-01-31x") == [.number, .minus, .number, .minus, .malformedNumber])
    #expect(
      kinds("3D 2w 1M+5D 1M-5D 1M+x 3Dx 3.5D") == [
        .dateFormula, .dateFormula, .dateFormula, .dateFormula, .dateFormula, .plus, .word,
        .malformedNumber, .malformedNumber,
      ]
    )
    #expect(kinds("1.2.3 5. 12abc 1é") == Array(repeating: .malformedNumber, count: 4))
  }

  @Test func `signs are as long as they can be`() {
    #expect(
      kinds("= == != <> < <= > >= + - * / ( ) , ;") == [
        .equal, .equal, .notEqual, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus,
        .minus, .times, .divided, .openParenthesis, .closeParenthesis, .comma, .semicolon,
      ]
    )
    #expect(kinds("<==") == [.lessOrEqual, .equal])
  }

  @Test func `a quote closes at the next quote that is not escaped`() {
    #expect(kinds("\"a\" \"\\\"\" \"\\\\\" \"a\nb\"") == [.text, .text, .text, .text])
    #expect(kinds("\"a\\\"") == [.openText])
    #expect(kinds("\"a # b\"") == [.text])
  }

  @Test func `a comment and a continued line are blanks`() {
    #expect(kinds("a # b ; \"c\n d") == [.word, .newline, .word])
    #expect(kinds("a \\\r\n b") == [.word, .word])
    #expect(kinds("a \\ b") == [.word, .stray, .word])
    #expect(kinds("# a \\\nb") == [.newline, .word])
  }

  @Test func `every keyword is found in any case and nothing else is`() {
    for keyword in Keyword.allCases {
      for text in [
        keyword.text, keyword.text.uppercased(),
        keyword.text.prefix(1).uppercased() + keyword.text.dropFirst(),
      ] {
        #expect(Keyword(ArraySlice(text.utf8)) == keyword)
        #expect(Keyword(ArraySlice((text + "x").utf8)).map { $0.text == text + "x" } ?? true)
      }
    }
    for text in ["", "x", "li", "listt", "l\u{CC}st", "averyveryverylongword", "[ist", "\u{0}list"]
    {
      #expect(Keyword(ArraySlice(text.utf8)) == nil, "\(text)")
    }
  }

  @Test func `all that can be expected fits into its set`() {
    #expect(Keyword.allCases.count <= ExpectationSet.keywordLimit)
    var set = ExpectationSet()
    for keyword in Keyword.allCases { set.insert(keyword) }
    for slot in Slot.allCases { set.insert(slot: slot) }
    set.insert(sign: .comma)
    set.insert(sign: .closeParenthesis)
    set.insertEnd()
    #expect(set.list.count == Keyword.allCases.count + Slot.allCases.count + 3)
    #expect(Set(set.list).count == set.list.count)
  }

  @Test func `tokens and what separates them cover any text`() {
    var random = SplitMix64(seed: 6)
    let pieces = [
      "a", "set", "é", "日", "1", "12.5", "2026-01-31", "3D", " ", "\t", "\n", "\r\n", "\r", "\"",
      "\\",
      "#", ";", "<", "=", "-", "(", "$", "\u{A0}", "“", "\u{0}", "👨‍👩‍👧",
    ]
    for _ in 0..<4_000 {
      let text = (0..<random.int(in: 0...25)).map { _ in random.pick(pieces) }.joined()
      let bytes = Array(text.utf8)
      var end = 0
      for token in tokens(text) {
        let gap = bytes[end..<token.start]
        let isBlank =
          gap.isEmpty || gap.first == UInt8(ascii: "#") || gap.contains(UInt8(ascii: "\\"))
          || gap.contains(UInt8(ascii: "#")) || gap.allSatisfy(ByteClass.isBlank)
        if !isBlank || token.end < token.start {
          Issue.record("seed \(random.seed): \(text.debugDescription)")
        }
        end = token.end
      }
      if end != bytes.count { Issue.record("seed \(random.seed): \(text.debugDescription)") }
    }
  }
}
