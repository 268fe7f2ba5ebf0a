/// A code of at most 15 bytes that is spelled as it stands, looked at eight bytes at a time: signs,
/// digits and capital letters of ASCII, trimmed, and not blank.
public struct ShortCode {
  /// The bytes, the first one in the lowest lane of the first number; what is behind them is zero.
  public let words: (first: UInt64, second: UInt64)
  /// The count of bytes.
  public let count: Int

  /// The most bytes of such a code.
  private static let countLimit = 15

  /// Reads the code at an offset; a text of another form, and anything else, is nothing.
  ///
  /// Nothing, too, is a code near the end of the bytes, where fewer follow than are looked at, and
  /// one with a sign that is seldom in codes, as `~`.
  @inline(__always)
  init?(at start: Int, in bytes: Span<UInt8>) {
    guard start <= bytes.count &- (Self.countLimit + 2), bytes[start] == UInt8(ascii: "\"")
    else { return nil }
    let first = EightBytes.loadKnown(at: start &+ 1, in: bytes)
    let quotes = EightBytes.first(UInt8(ascii: "\""), in: first)
    let last: UInt64
    if quotes != 0 {
      guard Self.isPlain(first, before: quotes) else { return nil }
      count = quotes.trailingZeroBitCount / 8
      words = (first & Self.lanes(before: quotes), 0)
      // Of an empty text, nothing is left to be compared with a blank.
      last = words.first >> UInt64(truncatingIfNeeded: 8 &* (count &- 1))
    } else {
      let second = EightBytes.loadKnown(at: start &+ 9, in: bytes)
      let quotes = EightBytes.first(UInt8(ascii: "\""), in: second)
      guard quotes != 0, Self.isPlain(first, before: 0), Self.isPlain(second, before: quotes)
      else { return nil }
      let rest = quotes.trailingZeroBitCount / 8
      count = 8 &+ rest
      words = (first, second & Self.lanes(before: quotes))
      last = rest == 0 ? first >> 56 : words.second >> UInt64(truncatingIfNeeded: 8 &* (rest &- 1))
    }
    let blank = UInt64(UInt8(ascii: " "))
    guard count > 0, first & 0xFF != blank, last != blank else { return nil }
  }

  /// The count of bytes with the quotes.
  @inline(__always)
  var quotedCount: Int { count &+ 2 }

  /// Whether the bytes before the first mark are such as they may be in a code without escapes;
  /// without a mark, all eight are looked at.
  @inline(__always)
  private static func isPlain(_ word: UInt64, before mark: UInt64) -> Bool {
    let others =
      EightBytes.outsideCapitals(in: word) | EightBytes.first(UInt8(ascii: "\\"), in: word)
    return others & ((mark &- 1) & ~mark) == 0
  }

  /// The mask of the lanes before the one in which the first mark is its highest bit.
  @inline(__always)
  private static func lanes(before mark: UInt64) -> UInt64 { ((mark &- 1) & ~mark) >> 7 }
}
