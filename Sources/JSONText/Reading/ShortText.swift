/// A text of at most 15 bytes without escapes, looked at eight bytes at a time.
struct ShortText {
  /// The bytes, the first one in the lowest lane of the first number; what is behind them is zero.
  private let words: (first: UInt64, second: UInt64)
  /// The count of bytes.
  private let count: Int

  /// The most bytes of such a text.
  private static let countLimit = 15

  /// Reads the text at an offset; a longer one, one with an escape, and anything else, is nothing.
  ///
  /// Nothing, too, is a text near the end of the bytes, where fewer follow than are looked at.
  @inline(__always)
  init?(at start: Int, in bytes: Span<UInt8>) {
    guard start <= bytes.count - Self.countLimit - 2, bytes[start] == UInt8(ascii: "\"") else {
      return nil
    }
    let first = EightBytes.loadKnown(at: start &+ 1, in: bytes)
    let stop = EightBytes.stops(in: first)
    if stop != 0 {
      count = stop.trailingZeroBitCount / 8
      words = (first & Self.lanes(count), 0)
    } else {
      let second = EightBytes.loadKnown(at: start &+ 9, in: bytes)
      let stop = EightBytes.stops(in: second)
      guard stop != 0 else { return nil }
      let rest = stop.trailingZeroBitCount / 8
      count = 8 + rest
      words = (first, second & Self.lanes(rest))
    }
    guard bytes[start + 1 + count] == UInt8(ascii: "\"") else { return nil }
  }

  /// The count of bytes with the quotes.
  @inline(__always)
  var quotedCount: Int { count &+ 2 }

  /// Whether all bytes are ASCII.
  @inline(__always)
  var isASCII: Bool { (words.first | words.second) & EightBytes.highBits == 0 }

  /// The text, of which all bytes are ASCII.
  @inline(__always)
  var string: String {
    // Two words that overlap in a byte fill the room exactly.
    let (first, last, count) = (words.first, words.first >> 56 | words.second << 8, count)
    return String(unsafeUninitializedCapacity: Self.countLimit) { buffer in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      bytes.storeBytes(of: first.littleEndian, as: UInt64.self)
      bytes.storeBytes(of: last.littleEndian, toByteOffset: 7, as: UInt64.self)
      return count
    }
  }

  /// The mask of so many lanes, at most seven.
  @inline(__always)
  private static func lanes(_ count: Int) -> UInt64 { (1 << UInt64(8 * count)) - 1 }
}
