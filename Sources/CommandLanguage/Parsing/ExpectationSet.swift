/// The things that could stand at the current token, one bit each.
///
/// The parser notes each thing that it looks for, for a message or for completion; as that happens
/// several times for each token of a long script, it has to cost next to nothing.
struct ExpectationSet: Sendable {
  private var bits: UInt128 = 0

  /// The first bits are those of the keywords; the test of the grammar holds that they fit.
  static let slotBase = 96
  private static let signBase = slotBase + Slot.allCases.count
  private static let endBit = 127
  private static let signs: [TokenKind] = [.comma, .closeParenthesis, .equal, .greater]
  private static let signTexts = [",", ")", "=", ">"]

  mutating func insert(_ keyword: Keyword) { bits |= 1 << UInt128(keyword.rawValue) }

  mutating func insert(slot: Slot) { bits |= 1 << UInt128(Self.slotBase + Int(slot.rawValue)) }

  mutating func insert(sign: TokenKind) {
    guard let index = Self.signs.firstIndex(of: sign) else { return }
    bits |= 1 << UInt128(Self.signBase + index)
  }

  mutating func insertEnd() { bits |= 1 << UInt128(Self.endBit) }

  mutating func removeAll() { bits = 0 }

  func contains(_ slot: Slot) -> Bool {
    bits & 1 << UInt128(Self.slotBase + Int(slot.rawValue)) != 0
  }

  /// The keywords in the set, in the order of their declaration.
  var keywords: [Keyword] { Keyword.allCases.filter { bits & 1 << UInt128($0.rawValue) != 0 } }

  /// Everything in the set: values, words, signs, the end.
  var list: [Expectation] {
    var list = Slot.allCases.filter(contains).map { Expectation.slot($0) }
    list += keywords.map { .word($0.text) }
    for (index, text) in Self.signTexts.enumerated()
    where bits & 1 << UInt128(Self.signBase + index) != 0 {
      list.append(.sign(text))
    }
    if bits & 1 << UInt128(Self.endBit) != 0 { list.append(.end) }
    return list
  }
}
