/// The text of a code in two machine words, which are copied and compared without a look elsewhere.
///
/// A text of at most 15 bytes stands in the words themselves, its first byte highest, and the count
/// of its bytes in the lowest byte of the second word: so the order of the words is that of the
/// texts. A longer text is kept once for the whole program, and the first word says where; codes
/// are seldom so long. Texts are the same when their bytes are.
public struct CodeText: Hashable, Sendable {
  /// The first eight bytes, or the place of a longer text.
  @usableFromInline let first: UInt64
  /// The bytes behind those, and the count of all.
  @usableFromInline let second: UInt64

  /// The most bytes of a text that stands in the words.
  public static let inlineLimit = 15

  /// What stands for the count where the text is kept elsewhere.
  @usableFromInline static var keptMark: UInt64 { 0xFF }

  /// Makes a text of at most 15 bytes.
  ///
  /// - Parameters:
  ///   - words: Its bytes, the first one in the lowest byte of the first word; the rest is zero.
  ///   - count: The count of its bytes.
  @inlinable
  public init(littleEndian words: (first: UInt64, second: UInt64), count: Int) {
    first = words.first.byteSwapped
    second = words.second.byteSwapped | UInt64(truncatingIfNeeded: count)
  }

  /// Takes over a text.
  public init(_ text: String) {
    let bytes = text.utf8.span
    guard bytes.count <= Self.inlineLimit else {
      first = UInt64(KeptTexts.place(of: text))
      second = Self.keptMark
      return
    }
    var words = (first: UInt64(0), second: UInt64(bytes.count))
    for index in bytes.indices {
      let byte = UInt64(bytes[index]) << UInt64(56 - index % 8 * 8)
      if index < 8 { words.first |= byte } else { words.second |= byte }
    }
    (first, second) = words
  }

  /// The text.
  public var string: String {
    guard !isKept else { return KeptTexts.text(at: Int(first)) }
    // Two words that overlap in a byte fill the room exactly.
    let (head, tail) = (first.bigEndian, (first << 56 | second >> 8).bigEndian)
    return String(unsafeUninitializedCapacity: Self.inlineLimit) { buffer in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      bytes.storeBytes(of: head, as: UInt64.self)
      bytes.storeBytes(of: tail, toByteOffset: 7, as: UInt64.self)
      return inlineCount
    }
  }

  /// Does something with the bytes of the text.
  @inlinable
  public func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    guard !isKept else { return body(string.utf8.span) }
    let (first, second) = (first, second)
    let bytes = InlineArray<16, UInt8> { index in
      UInt8(truncatingIfNeeded: (index < 8 ? first : second) >> UInt64(56 - index % 8 * 8))
    }
    return body(bytes.span.extracting(first: inlineCount))
  }

  /// Whether the text is too long for the words.
  @inlinable var isKept: Bool { second == Self.keptMark }

  /// The count of the bytes in the words.
  @inlinable var inlineCount: Int { Int(truncatingIfNeeded: second & 0xFF) }
}

extension CodeText {
  @inlinable
  public func hash(into hasher: inout Hasher) {
    // One word is hashed in half the time of two; the product spreads the second over the first.
    hasher.combine(first &+ second &* 0x9E37_79B9_7F4A_7C15)
  }
}

extension CodeText: Comparable {
  @inlinable
  public static func < (left: CodeText, right: CodeText) -> Bool {
    guard !left.isKept, !right.isKept else { return left.precedesByBytes(right) }
    return (left.first, left.second) < (right.first, right.second)
  }

  /// Whether the text precedes another one, where the words do not tell.
  @usableFromInline
  func precedesByBytes(_ other: CodeText) -> Bool {
    string.utf8.lexicographicallyPrecedes(other.string.utf8)
  }
}

extension CodeText: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}
