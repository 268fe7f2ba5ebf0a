import TestSupport
import Testing

@testable import JSONStore

// The hash is internal to the store; `xxhsum -H64` gives the expected values.

@Suite("xxHash") struct XXH64Tests {
  /// Published vectors, with seed 0.
  static let vectors: [(text: String, hash: UInt64)] = [
    ("", 0xEF46_DB37_51D8_E999),
    ("a", 0xD24E_C4F1_A98C_6E5B),
    ("abc", 0x44BC_2CF5_AD77_0999),
    ("message digest", 0x066E_D728_FCEE_B3BE),
    ("abcdefghijklmnopqrstuvwxyz", 0xCFE1_F278_FA89_835C),
    ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 0xAAA4_6907_D304_7814),
    (
      "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
      0xE04A_477F_19EE_145D
    ),
  ]

  @Test(arguments: vectors)
  func `known texts have their known hashes`(_ text: String, _ hash: UInt64) {
    #expect(XXH64.hash(Array(text.utf8).span) == hash)
  }

  @Test func `pieces hash like the whole`() {
    var random = SplitMix64(seed: 1)
    let bytes = (0..<1000).map { _ in UInt8(random.int(in: 0...255)) }
    let whole = XXH64.hash(bytes.span)
    for _ in 0..<200 {
      var state = XXH64()
      var position = 0
      while position < bytes.count {
        let end = min(bytes.count, position + random.int(in: 0...90))
        state.update(Array(bytes[position..<end]).span)
        position = end
      }
      #expect(state.digest() == whole, "seed \(random.seed)")
    }
  }

  @Test func `a checksum is written with all its digits and read back only so`() {
    #expect(Checksum(0x0A).description == "000000000000000a")
    #expect(Checksum(parsing: "000000000000000a") == Checksum(0x0A))
    #expect(Checksum(parsing: "a") == nil)
    #expect(Checksum(parsing: "000000000000000A") == nil)
    #expect(Checksum(parsing: "00000000000000+a") == nil)
  }
}
