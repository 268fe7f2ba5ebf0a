/// The bytes of a key and what stands around it, ready to be compared eight at a time.
struct KeyPattern: Sendable {
  /// The count of bytes.
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

  init(_ text: String) {
    let bytes = Array(text.utf8)
    precondition(bytes.count <= Self.lengthLimit, "a key is too long")
    length = bytes.count
    first = Self.word(bytes.prefix(8))
    mask = length >= 8 ? .max : (1 << UInt64(8 * length)) - 1
    second = Self.word(bytes.dropFirst(8).prefix(8))
    last = Self.word(bytes.suffix(8))
  }

  /// Returns whether the bytes stand at an offset, of which eight bytes were loaded.
  @inline(__always)
  func matches(_ word: UInt64, at start: Int, in text: Span<UInt8>) -> Bool {
    guard word & mask == first else { return false }
    guard length > 8 else { return true }
    guard start <= text.count &- length,
      EightBytes.loadKnown(at: start &+ length &- 8, in: text) == last
    else { return false }
    return length <= 16 || EightBytes.loadKnown(at: start &+ 8, in: text) == second
  }

  /// Packs at most eight bytes into a number, the first one lowest.
  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension [KeyPattern] {
  /// Returns the key, among those from one on, that stands at an offset behind a comma or a brace,
  /// and the count of bytes from there to its value.
  ///
  /// The word is that of the eight bytes at the offset; its first byte is taken for a comma.
  @inline(__always)
  func field(
    from first: Int,
    _ word: UInt64,
    at start: Int,
    in text: Span<UInt8>,
  ) -> (key: Int, length: Int)? {
    match(from: first, word & ~0xFF | UInt64(UInt8(ascii: ",")), at: start, in: text)
  }

  /// Returns the pattern, among those from one on, whose bytes stand at an offset, and their count.
  ///
  /// The word is that of the eight bytes at the offset.
  @inline(__always)
  func match(
    from first: Int,
    _ word: UInt64,
    at start: Int,
    in text: Span<UInt8>,
  ) -> (key: Int, length: Int)? {
    // Compared as numbers without a sign, a key below the count need not be compared again.
    var place = UInt(bitPattern: first)
    while place < UInt(bitPattern: count) {
      let key = Int(bitPattern: place)
      if self[key].matches(word, at: start, in: text) { return (key, self[key].length) }
      place &+= 1
    }
    return nil
  }
}
