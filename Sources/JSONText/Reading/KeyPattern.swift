/// The bytes of a key and its closing quote, ready to be compared eight at a time.
struct KeyPattern: Sendable {
  /// The count of bytes, with the quote.
  let length: Int
  /// The first eight bytes, and the lanes of them that count.
  private let first: UInt64
  private let mask: UInt64
  /// The second eight bytes, where there are more than sixteen.
  private let second: UInt64
  /// The last eight bytes, where there are more than eight.
  private let last: UInt64

  /// The most bytes that a pattern covers.
  static let lengthLimit = 24

  init(_ name: String) {
    let bytes = Array(name.utf8) + [UInt8(ascii: "\"")]
    length = bytes.count
    first = Self.word(bytes.prefix(8))
    mask = length >= 8 ? .max : (1 << UInt64(8 * length)) - 1
    second = Self.word(bytes.dropFirst(8).prefix(8))
    last = Self.word(bytes.suffix(8))
  }

  /// Returns whether the key and its quote stand at an offset.
  ///
  /// Where fewer than eight bytes follow in the whole span, nothing is found.
  @inline(__always)
  func matches(at start: Int, before end: Int, in text: Span<UInt8>) -> Bool {
    guard start + length <= end, start + 8 <= text.count, length <= Self.lengthLimit,
      Self.load(at: start, in: text) & mask == first
    else { return false }
    guard length > 8 else { return true }
    guard Self.load(at: start + length - 8, in: text) == last else { return false }
    return length <= 16 || Self.load(at: start + 8, in: text) == second
  }

  @inline(__always)
  private static func load(at offset: Int, in text: Span<UInt8>) -> UInt64 {
    // The load is checked against the span's bounds; any eight bytes are a number.
    UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Packs at most eight bytes into a number, the first one lowest.
  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
