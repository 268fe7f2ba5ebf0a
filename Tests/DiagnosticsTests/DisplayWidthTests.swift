import Diagnostics
import Testing

@Suite("Display width") struct DisplayWidthTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let text: String
    let columns: Int
    var testDescription: String { "\(text) takes \(columns)" }

    init(_ text: String, _ columns: Int) {
      self.text = text
      self.columns = columns
    }
  }

  static let samples: [Sample] = [
    Sample("", 0), Sample("abc", 3), Sample("Pâté chinois", 12), Sample("e\u{301}", 1),
    Sample("α", 1), Sample("—", 1), Sample("…", 1), Sample("€", 1), Sample("│", 1),
    Sample("日本", 4), Sample("日本a", 5), Sample("ｱ", 1), Sample("Ａ", 2), Sample("한글", 4),
    Sample("\u{1112}\u{1161}\u{11AB}", 2), Sample("「", 2), Sample("〜", 2), Sample("か\u{3099}", 2),
    Sample("😀", 2), Sample("❤", 1), Sample("❤️", 2), Sample("1️⃣", 2), Sample("👍🏽", 2),
    Sample("👨‍👩‍👧‍👦", 2), Sample("🏳️‍🌈", 2), Sample("🇬🇧", 2), Sample("🇬🇧🇳🇱", 4), Sample("⌚", 2),
    Sample("א", 1), Sample("שָׁ", 1), Sample("م", 1), Sample("ก็", 1), Sample("\u{200B}", 0),
    Sample("\u{200D}", 0), Sample("\u{AD}", 1), Sample("\u{7}", 0), Sample("𠀀", 2), Sample("🂡", 1),
  ]

  @Test(arguments: samples)
  func `each sample takes the columns of a terminal`(sample: Sample) {
    #expect(DisplayWidth.columns(of: sample.text) == sample.columns)
  }

  @Test func `a text takes what its characters take`() {
    for sample in Self.samples {
      let sum = sample.text.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
      #expect(DisplayWidth.columns(of: sample.text) == sum, "\(sample.text)")
    }
  }
}
