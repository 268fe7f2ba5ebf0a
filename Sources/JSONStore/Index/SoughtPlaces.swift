/// Where the rows that were found for many texts start in their table, in ascending order.
struct SoughtPlaces: Sendable {
  /// The place of a row that was found for a text.
  struct Place {
    /// Where the row starts.
    let offset: Int
    /// The number of the text.
    let number: Int
  }

  /// The places, each with the number of its text in the bits below.
  private var words: [UInt64] = []
  private var highest: UInt64 = 0

  /// How many bits tell the number of a text: those that the place of a row leaves.
  private static let numberBits = 64 - IndexGroup.placeBits

  /// Starts with none.
  ///
  /// - Throws: `IndexFault` when there are more texts than can be numbered.
  init(textCount: Int) throws(IndexFault) {
    guard textCount <= 1 << Self.numberBits else { throw IndexFault("too many texts are sought") }
    words.reserveCapacity(textCount)
  }

  /// The count of rows.
  var count: Int { words.count }

  /// Returns a place.
  subscript(_ index: Int) -> Place {
    let word = words[index]
    return Place(
      offset: Int(truncatingIfNeeded: word >> Self.numberBits),
      number: Int(truncatingIfNeeded: word & (1 << Self.numberBits - 1)),
    )
  }

  /// Adds a place, for the moment behind the others.
  mutating func append(_ place: Place) {
    let offset = UInt64(truncatingIfNeeded: place.offset)
    highest = max(highest, offset)
    words.append(offset << Self.numberBits | UInt64(truncatingIfNeeded: place.number))
  }

  /// Puts the places in their order.
  mutating func sort() {
    let width = UInt64(64 - highest.leadingZeroBitCount)
    sortWords(&words, by: Self.numberBits..<Self.numberBits + width)
  }
}
