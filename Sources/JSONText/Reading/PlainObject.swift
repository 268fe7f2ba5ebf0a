/// Reads an object spelled as our own writer does: known keys in their order, no blanks, no escapes.
///
/// Whatever is spelled in another way ends the reading without an error; `JSONReader` reads it then,
/// and tells what is wrong with it, if anything is. So this says less and is several times faster,
/// and what it does read is what `JSONReader` would have read. Where the object must end is for the
/// caller to compare: such an object has no control characters, so that it never goes on behind the
/// end of its line.
///
///     var object = PlainObject(keys)
///     object.enter(at: row.lowerBound, in: bytes)
///     if object.key == 0 { name = object.readString(in: bytes)?.text(in: bytes) }
///     if object.key == 1 { count = object.readScaled(fractionDigits: 0, in: bytes) }
///     guard object.isWhole, object.position == row.upperBound else { … }
public struct PlainObject {
  private let fields: [KeyPattern]
  /// The offset of the value that comes next, or the one behind the object.
  public private(set) var position: Int
  /// The index of the key whose value comes next, or a number that no key has.
  public private(set) var key = noKey
  /// Whether the object was read to its closing brace.
  public private(set) var isWhole = false

  private static let noKey = -1

  /// Makes a reader of objects with some keys, which enters one after the other.
  public init(_ keys: JSONKeys) {
    fields = keys.fields
    position = 0
  }

  /// Enters the object at an offset, up to its first value.
  public mutating func enter(at start: Int, in bytes: Span<UInt8>) {
    precondition(start >= 0, "an object stands among the bytes")
    position = start
    endReading()
    guard start < bytes.count &- 1, bytes[start] == UInt8(ascii: "{") else { return }
    if bytes[start + 1] == UInt8(ascii: "}") {
      close(at: start + 2)
    } else if start <= bytes.count &- 8 {
      findKey(from: 0, EightBytes.loadKnown(at: start, in: bytes), in: bytes)
    }
  }

  /// Enters the object at an offset at the value of a key, where all that comes before that is
  /// spelled by the same bytes as the beginning of another object; returns whether it is.
  public mutating func enter(
    at start: Int,
    startingAs other: Range<Int>,
    with key: Int,
    in bytes: Span<UInt8>,
  ) -> Bool {
    guard EightBytes.areSame(other, at: start, in: bytes) else { return false }
    position = start &+ other.count
    self.key = key
    isWhole = false
    return true
  }

  // MARK: - Values

  /// Reads a text; one with an escape, and anything else, is nothing.
  public mutating func readText(in bytes: Span<UInt8>) -> String? {
    if let short = ShortText(at: position, in: bytes), short.isASCII {
      goOn(from: position &+ short.quotedCount, in: bytes)
      return short.string
    }
    return readString(in: bytes)?.text(in: bytes)
  }

  /// Passes over a text; one with an escape, and anything else, ends the reading.
  public mutating func skipText(in bytes: Span<UInt8>) {
    if let short = ShortText(at: position, in: bytes), short.isASCII {
      goOn(from: position &+ short.quotedCount, in: bytes)
    } else {
      _ = readString(in: bytes)
    }
  }

  /// Reads a short text that is a code as it stands; anything else is nothing, and still to be read.
  public mutating func readShortCode(limit: Int, in bytes: Span<UInt8>) -> ShortCode? {
    guard let short = ShortCode(at: position, in: bytes), short.count <= limit else { return nil }
    goOn(from: position &+ short.quotedCount, in: bytes)
    return short
  }

  /// Passes over a code that is one of at most six bytes; returns whether it is, else it is still
  /// to be read.
  public mutating func passCode(_ code: ShortCode, in bytes: Span<UInt8>) -> Bool {
    guard position <= bytes.count &- 8, code.stands(at: position, in: bytes) else { return false }
    goOn(from: position &+ code.quotedCount, in: bytes)
    return true
  }

  /// Reads a text that is a code as it stands: ASCII, upper case, trimmed, and not blank; anything
  /// else is nothing.
  public mutating func readCode(limit: Int, in bytes: Span<UInt8>) -> String? {
    guard let string = readString(in: bytes) else { return nil }
    return string.isCode(limit: limit, in: bytes) ? string.text(in: bytes) : giveUp()
  }

  /// Reads a text that is spelled by just these bytes; returns whether it is.
  public mutating func readText(spelled text: Span<UInt8>, in bytes: Span<UInt8>) -> Bool {
    let first = position &+ 1
    let last = first &+ text.count
    guard last < bytes.count, bytes[position] == UInt8(ascii: "\""),
      bytes[last] == UInt8(ascii: "\""),
      text.isIdentical(at: first, in: bytes)
    else {
      endReading()
      return false
    }
    goOn(from: last &+ 1, in: bytes)
    return true
  }

  /// Reads a text without copying it; one with an escape, and anything else, is nothing.
  public mutating func readString(in bytes: Span<UInt8>) -> JSONString? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return giveUp() }
    let first = position + 1
    var isASCII = true
    let last = JSONReader.plainEnd(from: first, before: bytes.count, in: bytes, isASCII: &isASCII)
    guard last < bytes.count, bytes[last] == UInt8(ascii: "\""),
      last - first <= JSONLimits.standard.stringBytes,
      isASCII || (try? UTF8Span(validating: bytes.extracting(first..<last))) != nil
    else { return giveUp() }
    goOn(from: last + 1, in: bytes)
    return JSONString(range: first..<last, hasEscapes: false, isASCII: isASCII)
  }

  /// Reads one of some words, and returns its index; anything else is nothing.
  public mutating func readWord(_ words: JSONKeys, in bytes: Span<UInt8>) -> Int? {
    let first = position &+ 1
    guard first <= bytes.count &- 8, bytes[position] == UInt8(ascii: "\"") else { return giveUp() }
    let word = EightBytes.loadKnown(at: first, in: bytes)
    guard let found = words.patterns.match(from: 0, word, at: first, in: bytes) else {
      return giveUp()
    }
    goOn(from: first &+ found.length, in: bytes)
    return found.key
  }

  /// Reads a number of few digits in units of its last fraction digit, as `JSONReader` does; one
  /// that is not within the limits is nothing.
  public mutating func readScaled(
    fractionDigits: Int,
    within limits: ClosedRange<Int64>,
    in bytes: Span<UInt8>,
  ) -> Int64? {
    guard
      let number = ShortNumber(fewDigitsAt: position, fractionDigits, in: bytes)
        ?? ShortNumber(at: position, before: bytes.count, fractionDigits, in: bytes),
      limits.contains(number.units)
    else { return giveUp() }
    goOn(from: number.end, in: bytes)
    return number.units
  }

  /// Reads `true`; returns whether that is what came next.
  public mutating func readTrue(in bytes: Span<UInt8>) -> Bool {
    guard position + 4 <= bytes.count, bytes[position] == UInt8(ascii: "t"),
      bytes[position + 1] == UInt8(ascii: "r"), bytes[position + 2] == UInt8(ascii: "u"),
      bytes[position + 3] == UInt8(ascii: "e")
    else {
      endReading()
      return false
    }
    goOn(from: position + 4, in: bytes)
    return true
  }

  /// Goes on behind a value that was read elsewhere, up to the next one.
  public mutating func stepOn(from offset: Int, in bytes: Span<UInt8>) {
    precondition(offset >= position, "an object is read from its first value to its last")
    goOn(from: offset, in: bytes)
  }

  /// Reads no further.
  public mutating func endReading() {
    key = Self.noKey
    isWhole = false
  }

  private mutating func giveUp<Value>() -> Value? {
    endReading()
    return nil
  }

  // MARK: - Steps

  /// Goes on behind a value, up to the next one.
  @inline(__always)
  private mutating func goOn(from offset: Int, in bytes: Span<UInt8>) {
    position = offset
    // Fewer than eight bytes are no further field, or are left to `JSONReader`.
    if offset <= bytes.count &- 8 {
      let word = EightBytes.loadKnown(at: offset, in: bytes)
      if UInt8(truncatingIfNeeded: word) == UInt8(ascii: ",") {
        return findKey(from: key &+ 1, word, in: bytes)
      }
    }
    endReading()
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "}") { close(at: offset + 1) }
  }

  private mutating func close(at end: Int) {
    position = end
    key = Self.noKey
    isWhole = true
  }

  /// Finds the key at the position, behind its comma, among those from one on, and goes to its
  /// value.
  @inline(__always)
  private mutating func findKey(from first: Int, _ word: UInt64, in bytes: Span<UInt8>) {
    guard let found = fields.field(from: first, word, at: position, in: bytes) else {
      return endReading()
    }
    key = found.key
    position &+= found.length
  }
}

extension Span<UInt8> {
  /// Returns whether just these bytes stand at an offset of others, which are as many or more.
  @inline(__always)
  fileprivate func isIdentical(at start: Int, in others: Span<UInt8>) -> Bool {
    var index = 0
    while index <= count &- 8 {
      guard EightBytes.load(at: index, in: self) == EightBytes.load(at: start &+ index, in: others)
      else { return false }
      index &+= 8
    }
    while index < count {
      guard self[index] == others[start &+ index] else { return false }
      index &+= 1
    }
    return true
  }
}
