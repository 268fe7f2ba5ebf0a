/// Many texts whose rows are sought together.
///
/// Sought in the order of their hashes, they meet each page of an index once; so what many texts
/// cost is less than what each costs alone.
struct SoughtTexts {
  /// The texts as they stand between their quotes in a row, or the bytes of keys.
  let texts: [[UInt8]]
  /// The hashes of the texts, in ascending order.
  let hashes: [Hash]

  /// The hash of a text.
  struct Hash {
    /// The hash, as an index has it.
    let value: UInt64
    /// The number of the text.
    let number: Int
  }

  init(_ texts: [[UInt8]]) {
    self.texts = texts
    hashes = texts.enumerated().map { (number, text) in
      Hash(value: IndexGroup.hash(text.span), number: number)
    }.sorted { $0.value < $1.value }
  }
}

/// A row that was found for one of many texts.
struct SoughtRow: Sendable {
  /// The number of the text.
  let number: Int
  /// The row.
  let row: RowBytes
}
