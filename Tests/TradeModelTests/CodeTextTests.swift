import TestSupport
import Testing
import TradeModel

/// Codes of each length on both sides of what two words hold, in plain letters and in others, and
/// such that many begin like others.
private let texts: [String] = {
  var texts = [""]
  for length in 1...20 {
    for letter in ["A", "B", "~", "é", "日"] {
      texts.append(String(repeating: "A", count: length - 1) + letter)
      texts.append(letter + String(repeating: "A", count: length - 1))
    }
  }
  return Array(Set(texts.map { Array($0.utf8) })).map { String(decoding: $0, as: UTF8.self) }
}()

@Suite("The texts of codes")
struct CodeTextTests {
  @Test func `a text comes back as it was given, and so do its bytes`() {
    for text in texts {
      let code = CodeText(text)
      #expect(Array(code.string.utf8) == Array(text.utf8))
      let bytes = code.withBytes { bytes in bytes.indices.map { bytes[$0] } }
      #expect(bytes == Array(text.utf8))
    }
  }

  @Test func `two texts have the order of their bytes, and are the same only if those are`() {
    for left in texts {
      for right in texts {
        let (one, other) = (CodeText(left), CodeText(right))
        #expect((one < other) == left.utf8.lexicographicallyPrecedes(right.utf8))
        #expect((one == other) == (left == right))
      }
    }
    #expect(Set(texts.map { CodeText($0) }).count == texts.count)
  }

  @Test(arguments: ["É", "ABCDEFGHIJKLMNOPÉ"])
  func `two spellings of a letter are two texts`(composed: String) {
    let decomposed = String(composed.dropLast()) + "E\u{301}"
    #expect(composed == decomposed)
    #expect(CodeText(composed) != CodeText(decomposed))
    #expect(Array(CodeText(decomposed).string.utf8) == Array(decomposed.utf8))
    #expect(Array(CodeText(composed).string.utf8) == Array(composed.utf8))
  }

  @Test func `the words of a text are those of its bytes`() {
    for text in texts where text.utf8.count <= CodeText.inlineLimit {
      var words: [UInt64] = [0, 0]
      for (index, byte) in text.utf8.enumerated() {
        words[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8)
      }
      let code = CodeText(littleEndian: (words[0], words[1]), count: text.utf8.count)
      #expect(code == CodeText(text))
    }
  }
}
