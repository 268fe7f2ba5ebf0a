import TestSupport

extension SplitMix64 {
  /// Returns a well-formed document, with blanks and escapes here and there.
  mutating func document(isTrimmed: Bool = false) -> [UInt8] {
    var text: [UInt8] = []
    appendValue(to: &text, depth: 0)
    if isTrimmed { return text }
    return int(in: 0...3) == 0 ? Array(" \n".utf8) + text + Array("\t\r\n".utf8) : text
  }

  /// Returns a document with one to three bytes changed, removed, doubled or inserted.
  mutating func mutated(_ document: [UInt8]) -> [UInt8] {
    var text = document
    for _ in 0..<int(in: 1...3) where !text.isEmpty {
      let place = int(in: 0...text.count - 1)
      switch int(in: 0...4) {
      case 0: text[place] = UInt8(int(in: 0...255))
      case 1: text.remove(at: place)
      case 2: text.insert(text[place], at: place)
      case 3: text.insert(pick(Array("{}[]\",:0-.e\\u \n".utf8)), at: place)
      default: text.removeLast(text.count - place)
      }
    }
    return text
  }

  /// Returns bytes of any value.
  mutating func noise(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(int(in: 0...255)) } }

  private mutating func appendValue(to text: inout [UInt8], depth: Int) {
    switch int(in: 0...(depth < 4 ? 9 : 5)) {
    case 0: text += Array(pick(["true", "false", "null"]).utf8)
    case 1, 2: text += Array(numberText().utf8)
    case 3, 4, 5: text += Array(stringText().utf8)
    case 6, 7:
      text.append(UInt8(ascii: "["))
      for index in 0..<int(in: 0...4) {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        appendBlanks(to: &text)
        appendValue(to: &text, depth: depth + 1)
        appendBlanks(to: &text)
      }
      text.append(UInt8(ascii: "]"))
    default:
      text.append(UInt8(ascii: "{"))
      for index in 0..<int(in: 0...(chance(1, in: 12) ? 20 : 4)) {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        appendBlanks(to: &text)
        text += Array(#""k\#(index)\#(stringText().dropFirst())"#.utf8)
        appendBlanks(to: &text)
        text.append(UInt8(ascii: ":"))
        appendValue(to: &text, depth: depth + 1)
      }
      text.append(UInt8(ascii: "}"))
    }
  }

  private mutating func appendBlanks(to text: inout [UInt8]) {
    for _ in 0..<int(in: 0...2) where chance(1, in: 4) {
      text += Array(pick([" ", "\n", "\t"]).utf8)
    }
  }

  private mutating func numberText() -> String {
    let sign = chance(1, in: 3) ? "-" : ""
    let whole = pick(["0", "7", "12", "40817", "99999999999", "123456789012345678"])
    let fraction = chance(1, in: 2) ? pick([".0", ".5", ".00001", ".99999", ".2500"]) : ""
    let exponent = chance(1, in: 5) ? pick(["e0", "E+2", "e-05", "e-3"]) : ""
    return sign + whole + fraction + exponent
  }

  private mutating func stringText() -> String {
    let pieces = [
      "a", "bolt M8x40", "Pâté chinois", "日本", "🚢", " ", #"\n"#, #"\""#, #"\\"#, #"\/"#,
      #"\u00e9"#, #"\uD83D\uDEA2"#, #"\u0000"#, "\u{7F}", "0123456789abcdef",
    ]
    var text = "\""
    for _ in 0..<int(in: 0...4) { text += pick(pieces) }
    return text + "\""
  }
}
