/// A code of at most 15 bytes that is spelled as it stands, looked at eight bytes at a time: capital
/// letters, digits and signs of ASCII.
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
  /// one with what is seldom in codes, as a blank or `~`.
  @inline(__always)
  init?(at start: Int, in bytes: Span<UInt8>) {
    guard start <= bytes.count &- (Self.countLimit + 2), bytes[start] == UInt8(ascii: "\"")
    else { return nil }
    let first = EightBytes.loadKnown(at: start &+ 1, in: bytes)
    let others = EightBytes.outsideCodes(in: first)
    if others != 0 {
      let bits = Self.bits(before: others)
      guard bits > 0, Self.isQuote(first >> bits) else { return nil }
      count = Int(truncatingIfNeeded: bits / 8)
      words = (first & Self.mask(bits), 0)
    } else {
      let second = EightBytes.loadKnown(at: start &+ 9, in: bytes)
      let others = EightBytes.outsideCodes(in: second)
      let bits = Self.bits(before: others)
      guard others != 0, Self.isQuote(second >> bits) else { return nil }
      count = 8 &+ Int(truncatingIfNeeded: bits / 8)
      words = (first, second & Self.mask(bits))
    }
  }

  /// Returns whether the code, if it has at most six bytes, stands in quotes at an offset, where eight
  /// bytes are known to be.
  @inline(__always)
  func stands(at start: Int, in bytes: Span<UInt8>) -> Bool {
    guard count <= 6 else { return false }
    let bits = UInt64(truncatingIfNeeded: 8 &* count)
    let quote = UInt64(UInt8(ascii: "\""))
    let quoted = quote | (words.first &<< 8) | (quote &<< (bits &+ 8))
    // What stands behind the second quote does not count.
    return (EightBytes.loadKnown(at: start, in: bytes) ^ quoted) &<< (48 &- bits) == 0
  }

  /// The count of bytes with the quotes.
  @inline(__always)
  var quotedCount: Int { count &+ 2 }

  /// Returns how many bits stand in the lanes below that of the lowest set bit.
  @inline(__always)
  private static func bits(before others: UInt64) -> UInt64 {
    UInt64(truncatingIfNeeded: others.trailingZeroBitCount & 0x38)
  }

  /// Returns whether the lowest lane holds a quote.
  @inline(__always)
  private static func isQuote(_ word: UInt64) -> Bool {
    UInt8(truncatingIfNeeded: word) == UInt8(ascii: "\"")
  }

  /// Returns the mask of so many bits, at most 56.
  @inline(__always)
  private static func mask(_ bits: UInt64) -> UInt64 { (1 &<< bits) &- 1 }
}
