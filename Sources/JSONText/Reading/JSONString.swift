/// A string as it stands in the text, checked but not yet copied.
public struct JSONString: Hashable, Sendable {
  /// The offsets of what stands between the quotes.
  public let range: Range<Int>
  /// Whether escapes stand between the quotes.
  public let hasEscapes: Bool
  /// Whether all bytes between the quotes are ASCII.
  public let isASCII: Bool

  /// The offsets of the quotes and what stands between them.
  public var quoted: Range<Int> { range.lowerBound - 1..<range.upperBound + 1 }

  /// Returns the same string of bytes that stand elsewhere.
  func moved(by count: Int) -> JSONString {
    JSONString(
      range: range.lowerBound + count..<range.upperBound + count,
      hasEscapes: hasEscapes,
      isASCII: isASCII,
    )
  }

  /// Returns the string that is meant.
  public func text(in bytes: Span<UInt8>) -> String {
    if hasEscapes { return String(decoding: decoded(in: bytes), as: UTF8.self) }
    // The bytes were checked to be UTF-8 when the string was read.
    return String(copying: UTF8Span(unchecked: bytes.extracting(range), isKnownASCII: isASCII))
  }

  /// Returns whether the bytes are a code as they stand: ASCII, upper case, trimmed, and not blank.
  ///
  /// Most codes are, and need not be looked at again.
  public func isCode(limit: Int, in bytes: Span<UInt8>) -> Bool {
    guard isASCII, !hasEscapes, !range.isEmpty, range.count <= limit,
      bytes[range.lowerBound] != UInt8(ascii: " "),
      bytes[range.upperBound - 1] != UInt8(ascii: " ")
    else { return false }
    return !hasSmallLetterOrDelete(in: bytes)
  }

  /// Returns whether a small letter of ASCII or the control character DEL stands in an ASCII text.
  @inline(__always)
  private func hasSmallLetterOrDelete(in bytes: Span<UInt8>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, index + 8 <= bytes.count {
      var word = EightBytes.load(at: index, in: bytes)
      let rest = range.upperBound - index
      if rest < 8 { word &= (1 << UInt64(8 * rest)) - 1 }
      if EightBytes.smallLettersAndDeletes(in: word) != 0 { return true }
      index += 8
    }
    while index < range.upperBound {
      let byte = bytes[index]
      if byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") || byte == 0x7F { return true }
      index += 1
    }
    return false
  }

  /// Returns the bytes that are meant, with the escapes resolved.
  public func decoded(in bytes: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      switch bytes[index + 1] {
      case UInt8(ascii: "u"):
        let (scalar, length) = Self.escapedScalar(at: index, in: bytes)
        result.append(contentsOf: Array(String(scalar).utf8))
        index += length
        continue
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case let byte: result.append(byte)
      }
      index += 2
    }
    return result
  }

  /// Resolves `\uXXXX`, or two of them that form a surrogate pair, in a string that was checked.
  private static func escapedScalar(
    at index: Int,
    in bytes: Span<UInt8>,
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let unit = hexUnit(at: index + 2, before: bytes.count, in: bytes) ?? 0xFFFD
    if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
    let low = hexUnit(at: index + 8, before: bytes.count, in: bytes) ?? 0xDC00
    let value = 0x10000 + ((unit & 0x3FF) << 10 | (low & 0x3FF))
    return (Unicode.Scalar(value) ?? "\u{FFFD}", 12)
  }

  /// Reads four hexadecimal digits.
  static func hexUnit(at index: Int, before end: Int, in bytes: Span<UInt8>) -> UInt32? {
    guard index + 4 <= end else { return nil }
    var value: UInt32 = 0
    for offset in 0..<4 {
      let byte = bytes[index + offset]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
