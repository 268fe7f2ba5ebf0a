/// An open-addressing table from hashes to small numbers: the slots of an index of a table's rows.
///
/// A slot holds the upper half of the hash and the number plus one, so that a probe seldom has to
/// look at the row itself.
struct SlotTable: Sendable {
  private var slots: [UInt64]
  private let mask: Int

  /// Makes a table with room for some numbers, at most three quarters full.
  init(room: Int) {
    var size = 16
    while size * 3 < room * 4 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
  }

  /// Returns the number of a hash for which the test holds.
  func find(_ hash: UInt64, where test: (Int) -> Bool) -> Int? {
    var position = Int(truncatingIfNeeded: hash) & mask
    let tag = hash & 0xFFFF_FFFF_0000_0000
    while true {
      let slot = slots[position]
      if slot == 0 { return nil }
      let number = Int(slot & 0xFFFF_FFFF) - 1
      if slot & 0xFFFF_FFFF_0000_0000 == tag, test(number) { return number }
      position = (position + 1) & mask
    }
  }

  /// Adds a number, which is not there yet, below its hash.
  mutating func insert(_ number: Int, hash: UInt64) {
    var position = Int(truncatingIfNeeded: hash) & mask
    while slots[position] != 0 { position = (position + 1) & mask }
    slots[position] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
  }
}
