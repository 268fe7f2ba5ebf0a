/// The 64-bit xxHash of bytes that arrive in pieces, with seed 0: what `xxhsum -H64` prints.
package struct XXH64 {
  private var lanes: (UInt64, UInt64, UInt64, UInt64)
  /// Bytes that do not fill a stripe yet; fewer than `stripe`.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  private static let stripe = 32
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  /// Makes the hash of nothing.
  init() {
    lanes = (Self.prime1 &+ Self.prime2, Self.prime2, 0, 0 &- Self.prime1)
  }

  /// Returns the hash of some bytes.
  package static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var state = XXH64()
    state.length = UInt64(bytes.count)
    let position = state.takeStripes(of: bytes, from: 0)
    return state.digest(with: bytes.extracting(position..<bytes.count))
  }

  /// Takes further bytes in.
  mutating func update(_ bytes: Span<UInt8>) {
    length &+= UInt64(bytes.count)
    var position = 0
    if !rest.isEmpty {
      while rest.count < Self.stripe, position < bytes.count {
        rest.append(bytes[position])
        position += 1
      }
      guard rest.count == Self.stripe else { return }
      let filled = rest
      rest = []
      _ = takeStripes(of: filled.span, from: 0)
    }
    position = takeStripes(of: bytes, from: position)
    while position < bytes.count {
      rest.append(bytes[position])
      position += 1
    }
  }

  /// The hash of everything taken in so far.
  func digest() -> UInt64 { digest(with: rest.span) }

  /// The hash of the stripes taken in and of the rest, which fills none.
  private func digest(with rest: Span<UInt8>) -> UInt64 {
    var hash: UInt64
    if length >= UInt64(Self.stripe) {
      hash = rotate(lanes.0, 1) &+ rotate(lanes.1, 7)
      hash = hash &+ rotate(lanes.2, 12) &+ rotate(lanes.3, 18)
      for lane in [lanes.0, lanes.1, lanes.2, lanes.3] {
        hash = (hash ^ Self.round(0, lane)) &* Self.prime1 &+ Self.prime4
      }
    } else {
      hash = Self.prime5
    }
    return Self.finish(hash &+ length, rest)
  }

  /// Mixes in the rest, and spreads the bits.
  private static func finish(_ start: UInt64, _ rest: Span<UInt8>) -> UInt64 {
    var hash = start
    var position = 0
    while rest.count - position >= 8 {
      hash ^= round(0, load(rest, position, as: UInt64.self))
      hash = rotate(hash, 27) &* prime1 &+ prime4
      position += 8
    }
    if rest.count - position >= 4 {
      hash ^= UInt64(load(rest, position, as: UInt32.self)) &* prime1
      hash = rotate(hash, 23) &* prime2 &+ prime3
      position += 4
    }
    while position < rest.count {
      hash ^= UInt64(rest[position]) &* prime5
      hash = rotate(hash, 11) &* prime1
      position += 1
    }
    hash = (hash ^ (hash >> 33)) &* prime2
    hash = (hash ^ (hash >> 29)) &* prime3
    return hash ^ (hash >> 32)
  }

  /// Takes in as many whole stripes as there are, and returns the position behind them.
  private mutating func takeStripes(of bytes: Span<UInt8>, from start: Int) -> Int {
    let end = start + (bytes.count - start) / Self.stripe * Self.stripe
    guard start < end else { return start }
    // The stripes between the two offsets were counted above, so that none is checked again.
    unsafe bytes.withUnsafeBytes { bytes in
      var (first, second, third, fourth) = lanes
      var position = start
      while position < end {
        func word(_ lane: Int) -> UInt64 {
          let offset = position &+ 8 &* lane
          let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          return UInt64(littleEndian: word)
        }
        first = Self.round(first, word(0))
        second = Self.round(second, word(1))
        third = Self.round(third, word(2))
        fourth = Self.round(fourth, word(3))
        position &+= Self.stripe
      }
      lanes = (first, second, third, fourth)
    }
    return end
  }

  private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    rotate(lane &+ input &* prime2, 31) &* prime1
  }
}

private func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 {
  (value << bits) | (value >> (64 - bits))
}

/// Reads a little-endian integer.
private func load<Word: FixedWidthInteger & BitwiseCopyable>(
  _ bytes: Span<UInt8>,
  _ offset: Int,
  as type: Word.Type,
) -> Word {
  // Any bit pattern is a legal integer, and the load itself checks the bounds.
  Word(littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: type))
}
