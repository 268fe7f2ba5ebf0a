/// Eight bytes of a text looked at together, each in its own lane of a number.
public enum EightBytes {
  /// One in each lane: times a byte, the byte in each.
  public static let ones: UInt64 = 0x0101_0101_0101_0101
  /// The highest bit of each lane.
  public static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Returns whether all bytes of a text pass a test, which looks at eight together where there are
  /// so many.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - together: The test of eight bytes.
  ///   - single: The same test of one byte.
  /// - Returns: Whether all pass.
  @inlinable @inline(__always)
  public static func allPass(
    in text: Span<UInt8>,
    _ together: (UInt64) -> Bool,
    single: (UInt8) -> Bool,
  ) -> Bool {
    guard text.count >= 8 else {
      for index in text.indices where !single(text[index]) { return false }
      return true
    }
    var start = 0
    while start < text.count - 8 {
      if !together(load(at: start, in: text)) { return false }
      start += 8
    }
    // The last eight, of which some may have been looked at before.
    return together(load(at: text.count - 8, in: text))
  }

  /// Returns a number whose lowest set bit lies in the lane of the first quote, backslash or
  /// control character; bits above that one mean nothing.
  @inline(__always)
  static func stops(in word: UInt64) -> UInt64 {
    let controls = (word &- ones &* 0x20) & ~word & highBits
    return first(UInt8(ascii: "\""), in: word) | first(UInt8(ascii: "\\"), in: word) | controls
  }

  /// Returns a number whose lowest set bit lies in the lane of the first byte that is a given one;
  /// bits above that one mean nothing.
  @inlinable @inline(__always)
  public static func first(_ byte: UInt8, in word: UInt64) -> UInt64 {
    let others = word ^ (ones &* UInt64(byte))
    return (others &- ones) & ~others & highBits
  }

  /// Returns a number whose lowest set bit lies in the lane of the first byte that is no capital
  /// letter, no digit and no sign of ASCII from `#` to the underscore, or that is a backslash; bits
  /// above that one mean nothing.
  @inline(__always)
  static func outsideCodes(in word: UInt64) -> UInt64 {
    let fromSharp = (word | highBits) &- ones &* UInt64(UInt8(ascii: "#"))
    // What comes behind the underscore has both of the bits that stand for 32 and 64.
    let small = word & (word << 1) & (ones &* 0x40)
    return small | (~fromSharp | word) & highBits | first(UInt8(ascii: "\\"), in: word)
  }

  /// Returns the eight bytes at an offset, the first one in the lowest lane.
  ///
  /// - Precondition: So many bytes stand there.
  @inlinable @inline(__always)
  public static func load(at offset: Int, in text: Span<UInt8>) -> UInt64 {
    // The load is checked against the span's bounds; any eight bytes are a number.
    UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Returns the eight bytes at an offset, where the caller has looked whether so many stand there.
  @inline(__always)
  static func loadKnown(at offset: Int, in text: Span<UInt8>) -> UInt64 {
    UInt64(
      littleEndian: text.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset,
        as: UInt64.self,
      )
    )
  }

  /// Returns whether the bytes at an offset are the same as eight others or more.
  @inline(__always)
  static func areSame(_ others: Range<Int>, at start: Int, in text: Span<UInt8>) -> Bool {
    let first = others.lowerBound
    let length = others.upperBound &- first
    guard length >= 8, first >= 0, first <= text.count &- length,
      start >= 0, start <= text.count &- length
    else { return false }
    // The last eight, of which some are looked at a second time.
    let last = length &- 8
    var index = 0
    while index < last {
      if loadKnown(at: start &+ index, in: text) != loadKnown(at: first &+ index, in: text) {
        return false
      }
      index &+= 8
    }
    return loadKnown(at: start &+ last, in: text) == loadKnown(at: first &+ last, in: text)
  }

  /// Returns a number that is not zero where a byte is a small letter or DEL; all bytes are ASCII.
  @inline(__always)
  static func smallLettersAndDeletes(in word: UInt64) -> UInt64 {
    let fromSmallA = word &+ ones &* UInt64(0x80 - UInt8(ascii: "a"))
    let behindSmallZ = word &+ ones &* UInt64(0x7F - UInt8(ascii: "z"))
    return (fromSmallA & ~behindSmallZ & highBits) | deletes(in: word)
  }

  /// Returns a number that is not zero where a byte is DEL.
  @inlinable @inline(__always)
  public static func deletes(in word: UInt64) -> UInt64 {
    first(0x7F, in: word)
  }
}
