// How texts are spelled in JSON. Each is appended in one step, for which the room is made
// beforehand.

extension [UInt8] {
  /// Appends a text in quotes, with the key before it where it has one.
  @inline(__always)
  mutating func append(_ key: SpelledKey? = nil, quoted text: String) {
    append(key, quoted: text.utf8Span.span)
  }

  /// Appends a text of UTF-8 in quotes, with the key before it where it has one.
  @inline(__always)
  mutating func append(_ key: SpelledKey?, quoted source: Span<UInt8>) {
    guard !source.needsNoEscape else {
      append(key, plain: source)
      return
    }
    append(addingCapacity: (key?.byteCount ?? 0) + 6 * source.count + 2) { output in
      if let key { output.append(key) }
      output.append(UInt8(ascii: "\""))
      for index in source.indices { output.append(escaped: source[index]) }
      output.append(UInt8(ascii: "\""))
    }
  }

  /// Appends a text that needs no escape in quotes, with the key before it where it has one.
  @inline(__always)
  mutating func append(_ key: SpelledKey?, plain text: Span<UInt8>) {
    append(key, valueCount: text.count + 2) { value in
      value[0] = UInt8(ascii: "\"")
      text.withUnsafeBufferPointer { value.copy($0, at: 1) }
      value[text.count + 1] = UInt8(ascii: "\"")
    }
  }

  /// Appends a key.
  mutating func append(_ key: SpelledKey) {
    append(addingCapacity: key.byteCount) { $0.append(key) }
  }

  /// Appends a value of so many bytes, with the key before it where it has one.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - valueCount: The count of the value's bytes.
  ///   - write: Writes just those bytes.
  @inline(__always)
  mutating func append(
    _ key: SpelledKey?,
    valueCount: Int,
    _ write: (UnsafeMutableBufferPointer<UInt8>) -> Void,
  ) {
    append(addingCapacity: (key?.byteCount ?? 0) + valueCount) { output in
      if let key { output.append(key) }
      output.append(valueCount, write)
    }
  }
}

/// A key that needs no escape, as the canonical form spells it.
struct SpelledKey {
  /// The key.
  let name: StaticString
  /// Whether another value of the object stands before it.
  let isBehindValue: Bool

  /// The bytes that it takes.
  var byteCount: Int { (isBehindValue ? 4 : 3) + name.utf8CodeUnitCount }
}

extension OutputSpan<UInt8> {
  /// Appends a key.
  @inline(__always)
  mutating func append(_ key: SpelledKey) {
    append(key.byteCount) { bytes in
      var place = 0
      if key.isBehindValue {
        bytes[0] = UInt8(ascii: ",")
        place = 1
      }
      bytes[place] = UInt8(ascii: "\"")
      key.name.withUTF8Buffer { bytes.copy($0, at: place + 1) }
      bytes[bytes.count - 2] = UInt8(ascii: "\"")
      bytes[bytes.count - 1] = UInt8(ascii: ":")
    }
  }

  /// Appends so many bytes: their room is checked as a whole, where bytes appended one by one are
  /// checked one by one.
  @inline(__always)
  fileprivate mutating func append(
    _ added: Int,
    _ write: (UnsafeMutableBufferPointer<UInt8>) -> Void,
  ) {
    withUnsafeMutableBufferPointer { bytes, count in
      write(bytes.extracting(count..<count + added))
      count += added
    }
  }

  /// Appends a byte of a text as JSON spells it: at most six bytes.
  fileprivate mutating func append(escaped byte: UInt8) {
    guard byte.needsEscape else {
      append(byte)
      return
    }
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case 0x08: append(UInt8(ascii: "b"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0D: append(UInt8(ascii: "r"))
    case 0x09: append(UInt8(ascii: "t"))
    default:
      append(UInt8(ascii: "u"))
      append(UInt8(ascii: "0"))
      append(UInt8(ascii: "0"))
      for nibble in [byte >> 4, byte & 0xF] {
        append(nibble + (nibble < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
      }
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Copies bytes to a place where there is room for them.
  @inline(__always)
  fileprivate func copy(_ source: UnsafeBufferPointer<UInt8>, at place: Int) {
    _ = extracting(place...).initialize(fromContentsOf: source)
  }
}

extension Span<UInt8> {
  /// Whether no byte needs an escape.
  public var needsNoEscape: Bool {
    EightBytes.allPass(in: self) { word in
      EightBytes.stops(in: word) | EightBytes.deletes(in: word) == 0
    } single: { byte in
      !byte.needsEscape
    }
  }
}

extension UInt8 {
  /// Whether the byte is a quote, a backslash or a control character; DEL too, as jq escapes it.
  fileprivate var needsEscape: Bool {
    self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") || self == 0x7F
  }
}
