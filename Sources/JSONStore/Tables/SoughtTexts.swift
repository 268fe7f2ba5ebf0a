/// Many texts whose rows are sought together.
///
/// Sought in the order of their hashes, they meet each page of an index once; so what many texts
/// cost is less than what each costs alone.
struct SoughtTexts {
  /// The bytes of all texts, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [Int] = []
  /// The hashes of the texts in ascending order, each with the number of its text in the bits below.
  private var words: [UInt64] = []

  /// Takes up a text for each of some things.
  ///
  /// - Parameters:
  ///   - things: The things.
  ///   - append: Appends the text of a thing: as it stands between its quotes in a row, or the bytes
  ///     of a key.
  init<Thing>(_ things: some Collection<Thing>, append: (Thing, inout [UInt8]) -> Void) {
    bytes.reserveCapacity(16 * things.count)
    ends.reserveCapacity(things.count)
    words.reserveCapacity(things.count)
    for (number, thing) in things.enumerated() {
      let start = bytes.count
      append(thing, &bytes)
      let hash = IndexGroup.hash(bytes.span.extracting(start...))
      words.append(hash | UInt64(truncatingIfNeeded: number))
      ends.append(bytes.count)
    }
    sortWords(&words, by: IndexGroup.placeBits..<64)
  }

  /// Takes up the bytes of keys.
  init(keys: some Collection<OrderedKey>) { self.init(keys) { $1 += $0.bytes } }

  /// The count of texts.
  var count: Int { ends.count }

  /// Returns where a text stands in the bytes.
  func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// Returns a text.
  subscript(_ number: Int) -> [UInt8] { Array(bytes[range(of: number)]) }

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
