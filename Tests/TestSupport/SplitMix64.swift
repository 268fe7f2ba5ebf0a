import Glibc

/// A seeded source of random numbers, so that a failing property can be run again.
///
/// The seed of a test is fixed in its text; `REPLENISH_SEED` in the environment replaces it. Name
/// the seed in the message of each expectation: `#expect(…, "seed \(random.seed)")`.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  /// The seed that the numbers follow from.
  package let seed: UInt64
  private var state: UInt64

  /// Makes the source of a seed, unless the environment names another.
  package init(seed: UInt64) {
    let chosen = Self.environmentSeed ?? seed
    self.seed = chosen
    self.state = chosen
  }

  /// Makes the source of exactly this seed, whatever the environment says.
  package init(exactSeed seed: UInt64) {
    self.seed = seed
    self.state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns a number of a range.
  package mutating func int(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// Returns whether an event of a chance of `count` in `total` happens.
  package mutating func chance(_ count: Int, in total: Int) -> Bool {
    int(in: 1...total) <= count
  }

  /// Returns one element of a list that is not empty.
  package mutating func pick<Element>(_ list: [Element]) -> Element {
    list[int(in: 0...list.count - 1)]
  }

  /// The seed that the environment gives to every test.
  private static let environmentSeed: UInt64? = {
    guard let text = getenv("REPLENISH_SEED") else { return nil }
    return UInt64(String(cString: text))
  }()
}
