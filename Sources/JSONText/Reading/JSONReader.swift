/// A cursor that reads one JSON text, value by value, and refuses everything RFC 8259 does not allow.
///
/// The reader holds offsets only; the bytes are handed to each call, always the same ones. So it
/// can start anywhere in a large buffer, a copy of it is a bookmark to come back to, and no value
/// is ever read into memory that nobody asked for.
///
///     var json = try JSONReader(bytes.indices)
///     var object = try json.openObject(keys, in: bytes)
///     while let key = try json.nextKey(&object, keys, in: bytes) { … }
///     try json.finish(in: bytes)
///
/// Strings are checked to be UTF-8, and the keys of skipped objects to be unique. Keys that are
/// read one by one are the caller's to judge.
public struct JSONReader: Sendable {
  /// The offset of the byte to be read next.
  public internal(set) var position: Int
  /// The offset behind the text.
  public internal(set) var end: Int
  /// The key that was read last.
  public internal(set) var key: JSONString
  var start: Int
  let limits: JSONLimits
  var isPartial: Bool
  var depth = 0
  var isFirst = false

  /// The offsets of the text.
  public var whole: Range<Int> { start..<end }

  /// Makes a reader of the text in a range of bytes.
  ///
  /// - Parameters:
  ///   - range: The offsets of the text in the bytes that the calls will be given.
  ///   - limits: The bounds to hold the text to.
  ///   - isPartial: Whether the text goes on behind the range: a number that touches its end is
  ///     then reported as `unexpectedEnd` too, so that the caller can fetch more and try again.
  /// - Throws: `JSONError` when the range is larger than the limits allow.
  public init(
    _ range: Range<Int>,
    limits: JSONLimits = .standard,
    isPartial: Bool = false,
  ) throws(JSONError) {
    guard range.count <= limits.textBytes else {
      throw JSONError(.textTooLarge(limit: limits.textBytes), at: range)
    }
    start = range.lowerBound
    position = range.lowerBound
    end = range.upperBound
    key = JSONString(range: start..<start, hasEscapes: false, isASCII: true)
    self.limits = limits
    self.isPartial = isPartial
  }

  /// Returns the kind of the value that comes next; the reader then stands on its first byte.
  public mutating func peekKind(in bytes: Span<UInt8>) throws(JSONError) -> JSONKind {
    switch try nextByte(in: bytes) {
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    case 0xEF where position == start:
      throw JSONError(.byteOrderMark, at: position..<min(position + 3, end))
    default: throw JSONError(.expectedValue, at: position..<position + 1)
    }
  }

  /// Makes sure that nothing but blanks follows the value that was read.
  public mutating func finish(in bytes: Span<UInt8>) throws(JSONError) {
    skipBlanks(in: bytes)
    if isPartial, position == end { throw JSONError(.unexpectedEnd, at: end) }
    guard position == end else { throw JSONError(.trailingBytes, at: position..<end) }
  }

  // MARK: - Objects and arrays

  /// Enters an object that may have some keys.
  ///
  /// In `allowed` each of them that may stand in this object has its bit; left out, all may.
  public mutating func openObject(
    _ keys: JSONKeys,
    allowed: UInt64? = nil,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> JSONObject {
    try open(.object, in: bytes)
    return JSONObject(allowed: allowed ?? keys.allMask)
  }

  /// Enters an object with keys of any name.
  public mutating func openObject(in bytes: Span<UInt8>) throws(JSONError) {
    try open(.object, in: bytes)
  }

  /// Reads the next key of an object and its colon.
  ///
  /// - Returns: What the key is, or nothing when the object ends; `key` tells its bytes.
  public mutating func nextKey(
    _ object: inout JSONObject,
    _ keys: JSONKeys,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> JSONKeyMatch? {
    if let match = nextPlainKey(&object, keys, in: bytes) { return match }
    guard try advance(closing: .object, in: bytes) else { return nil }
    let first = position + 1
    var index = keys.index(hint: object.hint, at: first, before: end, in: bytes)
    if let index {
      let last = first + keys.length(of: index) - 1
      key = JSONString(range: first..<last, hasEscapes: false, isASCII: true)
      position = last + 1
    } else {
      key = try scanString(in: bytes)
      index = keys.index(of: key.decoded(in: bytes))
    }
    try readColon(in: bytes)
    return if let index { object.note(index) } else { .unknown }
  }

  /// Reads a known key that stands without blanks behind its comma or brace, or does nothing.
  ///
  /// Rows as they are written have no others; this finds nearly all of them.
  @inline(__always)
  private mutating func nextPlainKey(
    _ object: inout JSONObject,
    _ keys: JSONKeys,
    in bytes: Span<UInt8>,
  ) -> JSONKeyMatch? {
    var first = position
    if !isFirst {
      guard first < end, bytes[first] == UInt8(ascii: ",") else { return nil }
      first += 1
    }
    guard first < end, bytes[first] == UInt8(ascii: "\"") else { return nil }
    first += 1
    guard let index = keys.index(hint: object.hint, at: first, before: end, in: bytes) else {
      return nil
    }
    let colon = first + keys.length(of: index)
    guard colon < end, bytes[colon] == UInt8(ascii: ":") else { return nil }
    key = JSONString(range: first..<colon - 1, hasEscapes: false, isASCII: true)
    isFirst = false
    position = colon + 1
    return object.note(index)
  }

  /// Reads the next key of an object, whatever its name, and its colon.
  ///
  /// - Returns: The name, or nothing when the object ends.
  public mutating func nextName(in bytes: Span<UInt8>) throws(JSONError) -> JSONString? {
    guard try advance(closing: .object, in: bytes) else { return nil }
    key = try scanString(in: bytes)
    try readColon(in: bytes)
    return key
  }

  /// Enters an array.
  public mutating func openArray(in bytes: Span<UInt8>) throws(JSONError) {
    try open(.array, in: bytes)
  }

  /// Steps before the next element of an array, and returns whether there is one.
  public mutating func nextElement(in bytes: Span<UInt8>) throws(JSONError) -> Bool {
    try advance(closing: .array, in: bytes)
  }

  // MARK: - Steps

  /// Returns the next byte that is not blank, without going past it.
  @inline(__always)
  mutating func nextByte(in bytes: Span<UInt8>) throws(JSONError) -> UInt8 {
    skipBlanks(in: bytes)
    guard position < end else { throw JSONError(.unexpectedEnd, at: end) }
    return bytes[position]
  }

  @inline(__always)
  mutating func skipBlanks(in bytes: Span<UInt8>) {
    while position < end {
      let byte = bytes[position]
      guard byte <= 0x20 else { return }
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
    }
  }

  private mutating func open(_ kind: JSONKind, in bytes: Span<UInt8>) throws(JSONError) {
    let found = try peekKind(in: bytes)
    guard found == kind else { throw wrongKind(kind, found, in: bytes) }
    guard depth < limits.depth else {
      throw JSONError(.tooDeep(limit: limits.depth), at: position..<position + 1)
    }
    position += 1
    depth += 1
    isFirst = true
  }

  /// Goes to the next key or element, or behind the closing bracket when there is none.
  private mutating func advance(
    closing kind: JSONKind,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Bool {
    let closing = kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")
    var byte = try nextByte(in: bytes)
    if byte == closing {
      position += 1
      depth -= 1
      isFirst = false
      return false
    }
    if !isFirst {
      guard byte == UInt8(ascii: ",") else {
        throw JSONError(.expectedComma(orClosing: kind), at: position..<position + 1)
      }
      let comma = position
      position += 1
      byte = try nextByte(in: bytes)
      guard byte != closing else { throw JSONError(.trailingComma, at: comma..<comma + 1) }
    }
    isFirst = false
    if kind == .object, byte != UInt8(ascii: "\"") {
      throw JSONError(.expectedKey, at: position..<position + 1)
    }
    return true
  }

  private mutating func readColon(in bytes: Span<UInt8>) throws(JSONError) {
    guard try nextByte(in: bytes) == UInt8(ascii: ":") else {
      throw JSONError(.expectedColon, at: position..<position + 1)
    }
    position += 1
  }

  /// Makes the error of a value of another kind, with the whole value as its place.
  func wrongKind(_ expected: JSONKind, _ found: JSONKind, in bytes: Span<UInt8>) -> JSONError {
    var probe = self
    do throws(JSONError) {
      try probe.skipValue(in: bytes)
    } catch {
      return error
    }
    return JSONError(
      .wrongKind(expected: expected, found: found),
      at: position..<probe.position,
    )
  }
}
