extension JSONReader {
  /// Reads a string without copying it.
  public mutating func readString(in bytes: Span<UInt8>) throws(JSONError) -> JSONString {
    if position < end, bytes[position] == UInt8(ascii: "\"") { return try scanString(in: bytes) }
    let found = try peekKind(in: bytes)
    guard found == .string else { throw wrongKind(.string, found, in: bytes) }
    return try scanString(in: bytes)
  }

  /// Reads a string.
  public mutating func readText(in bytes: Span<UInt8>) throws(JSONError) -> String {
    try readString(in: bytes).text(in: bytes)
  }

  /// Goes past the string whose opening quote comes next, and checks it.
  mutating func scanString(in bytes: Span<UInt8>) throws(JSONError) -> JSONString {
    let first = position + 1
    var index = first
    var hasEscapes = false
    var isASCII = true
    while true {
      index = Self.plainEnd(from: index, before: end, in: bytes, isASCII: &isASCII)
      guard index < end else { throw JSONError(.unexpectedEnd, at: end) }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") { break }
      guard byte == UInt8(ascii: "\\") else {
        throw JSONError(.controlCharacter(byte), at: index..<index + 1)
      }
      hasEscapes = true
      index = try escapeEnd(at: index, in: bytes)
    }
    let string = JSONString(range: first..<index, hasEscapes: hasEscapes, isASCII: isASCII)
    guard string.range.count <= limits.stringBytes else {
      throw JSONError(.stringTooLong(limit: limits.stringBytes), at: string.range)
    }
    if !isASCII { try validateUTF8(string.range, in: bytes) }
    position = index + 1
    return string
  }

  /// Returns the offset of the first quote, backslash or control character, or the end.
  @inline(__always)
  static func plainEnd(
    from start: Int,
    before end: Int,
    in bytes: Span<UInt8>,
    isASCII: inout Bool,
  ) -> Int {
    var index = start
    var high: UInt64 = 0
    while index + 8 <= end {
      let word = EightBytes.load(at: index, in: bytes)
      let stop = EightBytes.stops(in: word)
      if stop != 0 {
        let count = stop.trailingZeroBitCount / 8
        high |= word & ((1 << UInt64(8 * count)) - 1)
        isASCII = isASCII && high & EightBytes.highBits == 0
        return index + count
      }
      high |= word
      index += 8
    }
    isASCII = isASCII && high & EightBytes.highBits == 0
    while index < end {
      let byte = bytes[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return index }
      if byte >= 0x80 { isASCII = false }
      index += 1
    }
    return index
  }

  /// Checks the escape at a backslash and returns the offset behind it.
  private func escapeEnd(at index: Int, in bytes: Span<UInt8>) throws(JSONError) -> Int {
    guard index + 1 < end else { throw JSONError(.unexpectedEnd, at: end) }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return index + 2
    case UInt8(ascii: "u"):
      return try unicodeEscapeEnd(at: index, in: bytes)
    default:
      throw JSONError(.malformedEscape, at: index..<index + 2)
    }
  }

  private func unicodeEscapeEnd(at index: Int, in bytes: Span<UInt8>) throws(JSONError) -> Int {
    let unit = try escapedUnit(at: index, in: bytes)
    guard unit & 0xF800 == 0xD800 else { return index + 6 }
    let lone = JSONError(.loneSurrogate, at: index..<index + 6)
    guard unit < 0xDC00 else { throw lone }
    let second = index + 6
    guard second < end else { throw JSONError(.unexpectedEnd, at: end) }
    guard bytes[second] == UInt8(ascii: "\\") else { throw lone }
    guard second + 1 < end else { throw JSONError(.unexpectedEnd, at: end) }
    guard bytes[second + 1] == UInt8(ascii: "u") else { throw lone }
    guard try escapedUnit(at: second, in: bytes) & 0xFC00 == 0xDC00 else { throw lone }
    return second + 6
  }

  private func escapedUnit(at index: Int, in bytes: Span<UInt8>) throws(JSONError) -> UInt32 {
    guard let unit = JSONString.hexUnit(at: index + 2, before: end, in: bytes) else {
      guard index + 6 <= end else { throw JSONError(.unexpectedEnd, at: end) }
      throw JSONError(.malformedEscape, at: index..<index + 6)
    }
    return unit
  }

  private func validateUTF8(_ range: Range<Int>, in bytes: Span<UInt8>) throws(JSONError) {
    do {
      _ = try UTF8Span(validating: bytes.extracting(range))
    } catch {
      let offsets = error.byteOffsets
      let base = range.lowerBound
      throw JSONError(
        .malformedUTF8,
        at: base + offsets.lowerBound..<base + offsets.upperBound,
      )
    }
  }
}
