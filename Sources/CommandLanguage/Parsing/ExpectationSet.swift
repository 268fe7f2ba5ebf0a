/// The things that could stand at the current token, one bit each.
///
/// The parser notes each thing that it looks for, for a message or for completion; as that happens
/// several times for each token of a long script, it has to cost next to nothing.
struct ExpectationSet: Sendable {
  /// The keywords; the test of the grammar holds that they fit.
  private var words: UInt128 = 0
  /// The values, the signs and the end.
  private var others: UInt64 = 0

  /// The most keywords that fit.
  static let keywordLimit = 128
  private static let signBase = Slot.allCases.count
  private static let endBit = 63
  private static let signs: [TokenKind] = [.comma, .closeParenthesis, .equal, .greater]
  private static let signTexts = [",", ")", "=", ">"]

  mutating func insert(_ keyword: Keyword) { words |= 1 << UInt128(keyword.rawValue) }

  mutating func insert(slot: Slot) { others |= 1 << UInt64(slot.rawValue) }

  mutating func insert(sign: TokenKind) {
    guard let index = Self.signs.firstIndex(of: sign) else { return }
    others |= 1 << UInt64(Self.signBase + index)
  }

  mutating func insertEnd() { others |= 1 << UInt64(Self.endBit) }

  mutating func removeAll() { (words, others) = (0, 0) }

  func contains(_ slot: Slot) -> Bool { others & 1 << UInt64(slot.rawValue) != 0 }

  func contains(_ keyword: Keyword) -> Bool { words & 1 << UInt128(keyword.rawValue) != 0 }

  /// Whether the statement can end there.
  var containsEnd: Bool { others & 1 << UInt64(Self.endBit) != 0 }

  /// The keywords in the set, in the order of their declaration.
  var keywords: [Keyword] { Keyword.allCases.filter(contains) }

  /// Everything in the set: values, words, signs, the end.
  var list: [Expectation] {
    var list = Slot.allCases.filter(contains).map { Expectation.slot($0) }
    list += keywords.map { .word($0.text) }
    for (index, text) in Self.signTexts.enumerated()
    where others & 1 << UInt64(Self.signBase + index) != 0 {
      list.append(.sign(text))
    }
    if containsEnd { list.append(.end) }
    return list
  }
}
