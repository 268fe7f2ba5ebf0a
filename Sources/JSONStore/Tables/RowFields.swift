import JSONText

// Finding fields in a row of canonical JSON without decoding it: a row is one object on one line
// without blanks. In anything else nothing is found, and nothing outside the row is read.

private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")

/// A step over the fields of an object: where the next field's name and value stand.
struct FieldCursor {
  /// The position of the next field's name.
  private var position: Int
  /// The position behind the object.
  private let end: Int

  /// The bytes of the name found last, without its quotes.
  private(set) var name = 0..<0
  /// The bytes of the value found last, with its quotes where it is text.
  private(set) var value = 0..<0

  /// Starts at an object.
  init(object: Range<Int>) {
    position = object.lowerBound + 1
    end = object.upperBound
  }

  /// Steps to the next field; there being none, or none that is well formed, is false.
  mutating func next(in bytes: Span<UInt8>) -> Bool {
    guard position < end, bytes[position] == quote,
      let nameEnd = endOfText(from: position + 1, to: end, in: bytes),
      nameEnd + 2 < end,
      let valueEnd = endOfValue(from: nameEnd + 2, to: end, in: bytes)
    else { return false }
    name = position + 1..<nameEnd
    value = nameEnd + 2..<valueEnd
    position = valueEnd + 1
    return true
  }

  /// Whether the name found last is a given one.
  func isNamed(_ wanted: [UInt8], in bytes: Span<UInt8>) -> Bool {
    equals(bytes, name, wanted)
  }

  /// The bytes between the quotes of the value found last, which is blank when it is no text.
  func text(in bytes: Span<UInt8>) -> Range<Int> {
    guard value.count >= 2, bytes[value.lowerBound] == quote else {
      return value.lowerBound..<value.lowerBound
    }
    return value.lowerBound + 1..<value.upperBound - 1
  }
}

/// Whether some bytes of a span are given ones.
func equals(_ bytes: Span<UInt8>, _ range: Range<Int>, _ wanted: [UInt8]) -> Bool {
  guard range.count == wanted.count else { return false }
  var position = range.lowerBound
  for byte in wanted {
    guard bytes[position] == byte else { return false }
    position += 1
  }
  return true
}

/// Returns the position of the quote that ends a text.
private func endOfText(from start: Int, to end: Int, in bytes: Span<UInt8>) -> Int? {
  var position = start
  while position < end {
    if position + 8 <= end {
      let eight = EightBytes.load(at: position, in: bytes)
      let stops = lanes(of: quote, in: eight) | lanes(of: backslash, in: eight)
      guard stops != 0 else {
        position += 8
        continue
      }
      position += stops.trailingZeroBitCount / 8
    }
    let byte = bytes[position]
    if byte == quote { return position }
    position += byte == backslash ? 2 : 1
  }
  return nil
}

/// Returns the position behind a value.
private func endOfValue(from start: Int, to end: Int, in bytes: Span<UInt8>) -> Int? {
  switch bytes[start] {
  case quote:
    return endOfText(from: start + 1, to: end, in: bytes).map { $0 + 1 }
  case UInt8(ascii: "{"), UInt8(ascii: "["):
    return endOfNested(from: start, to: end, in: bytes)
  default:
    var position = start
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") { return position }
      position += 1
    }
    return nil
  }
}

/// Returns the position behind an object or an array.
private func endOfNested(from start: Int, to end: Int, in bytes: Span<UInt8>) -> Int? {
  var depth = 0
  var position = start
  while position < end {
    switch bytes[position] {
    case quote:
      guard let close = endOfText(from: position + 1, to: end, in: bytes) else { return nil }
      position = close
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      if depth == 0 { return position + 1 }
    default: break
    }
    position += 1
  }
  return nil
}
