import JSONText

/// The key of a row as bytes whose order is the order of the rows in their table.
///
/// A text stands as its UTF-8 bytes and a 0, which no code contains; a number as eight bytes with
/// the most significant first and the sign turned over. So the key of a document's lines starts with
/// the key of the document.
struct OrderedKey: Hashable, Comparable, Sendable {
  /// The bytes.
  private(set) var bytes: [UInt8] = []

  /// Makes the key of nothing, which starts every key.
  init() {}

  /// Makes the key of its bytes.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Makes the key of nothing with room for some bytes.
  init(room: Int) { bytes.reserveCapacity(room) }

  /// Adds a text.
  mutating func append(text: some Sequence<UInt8>) {
    bytes.append(contentsOf: text)
    bytes.append(0)
  }

  /// Adds the beginning of a text, so that the key starts those of all texts that begin so.
  mutating func append(beginningOfText text: some Sequence<UInt8>) {
    bytes.append(contentsOf: text)
  }

  /// Adds a text with the escapes that it has between quotes.
  mutating func append(escapedText text: [UInt8]) {
    if text.contains(UInt8(ascii: "\\")) {
      let quote = [UInt8(ascii: "\"")]
      let quoted = quote + text + quote
      append(text: unescaped(quoted.indices, in: quoted.span))
    } else {
      append(text: text)
    }
  }

  /// Adds a text that stands in some bytes.
  mutating func append(text range: Range<Int>, in source: Span<UInt8>) {
    for position in range { bytes.append(source[position]) }
    bytes.append(0)
  }

  /// Adds a number.
  mutating func append(number: Int) {
    let turned = UInt64(bitPattern: Int64(number)) ^ (1 << 63)
    bytes.append(addingCapacity: 8) { output in
      for shift in stride(from: 56, through: 0, by: -8) {
        output.append(UInt8(truncatingIfNeeded: turned >> UInt64(shift)))
      }
    }
  }

  /// The key without the number that it ends with.
  var withoutNumber: OrderedKey {
    OrderedKey(bytes: Array(bytes.dropLast(8)))
  }

  /// Returns the number that stands at a position of the bytes of a key.
  static func number(at position: Int, in key: Span<UInt8>) -> Int {
    Int(Int64(bitPattern: EightBytes.load(at: position, in: key).byteSwapped ^ (1 << 63)))
  }

  /// Forgets the key but not its memory.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Whether the key starts with another one.
  func hasPrefix(_ prefix: OrderedKey) -> Bool { bytes.starts(with: prefix.bytes) }

  /// A number that is the same for equal keys, and in every run.
  var digest: UInt64 { mixedBytes(bytes.span) }

  static func < (left: OrderedKey, right: OrderedKey) -> Bool {
    let (first, second) = (left.bytes.span, right.bytes.span)
    let limit = min(first.count, second.count)
    let same = commonLength(first, 0, second, 0, limit)
    return same == limit ? first.count < second.count : first[same] < second[same]
  }
}

/// Mixes bytes to a number for a table of slots; short texts are mixed in few steps.
func mixedBytes(_ bytes: Span<UInt8>) -> UInt64 {
  var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
  var position = 0
  while position + 8 <= bytes.count {
    hash = mixed(hash ^ EightBytes.load(at: position, in: bytes))
    position += 8
  }
  var rest: UInt64 = 0
  while position < bytes.count {
    rest = rest << 8 | UInt64(bytes[position])
    position += 1
  }
  return mixed(hash ^ rest)
}

/// Spreads the bits of a number over all places.
private func mixed(_ value: UInt64) -> UInt64 {
  var value = value &* 0xD6E8_FEB8_6659_FD93
  value ^= value >> 32
  value = value &* 0xD6E8_FEB8_6659_FD93
  return value ^ (value >> 32)
}
