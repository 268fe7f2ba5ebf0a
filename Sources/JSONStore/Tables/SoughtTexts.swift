/// Many texts whose rows are sought together.
///
/// Sought in the order of their hashes, they meet each page of an index once; so what many texts
/// cost is less than what each costs alone.
struct SoughtTexts {
  /// The texts as they stand between their quotes in a row, or the bytes of keys.
  let texts: [[UInt8]]
  /// The hashes of the texts in ascending order, each with the number of its text in the bits below.
  private let words: [UInt64]

  init(_ texts: [[UInt8]]) {
    self.texts = texts
    var words = texts.enumerated().map { (number, text) in
      IndexGroup.hash(text.span) | UInt64(truncatingIfNeeded: number)
    }
    sortWords(&words, by: IndexGroup.placeBits..<64)
    self.words = words
  }

  /// Calls a function with each hash, as an index has it, and the number of its text, in ascending
  /// order.
  @inline(__always)
  func forEachHash<Failure>(
    _ take: (_ hash: UInt64, _ number: Int) throws(Failure) -> Void
  ) throws(Failure) {
    for word in words {
      try take(word & ~IndexGroup.placeMask, Int(truncatingIfNeeded: word & IndexGroup.placeMask))
    }
  }
}
