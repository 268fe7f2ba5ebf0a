/// A place among keys.
struct KeyBound {
  /// On which side of some bytes the place is.
  enum Side {
    /// Before the keys that start with the bytes, and so before the key itself.
    case before
    /// Behind the key itself, and before all other keys that start with it.
    case after
    /// Behind the keys that start with the bytes.
    case behind
  }

  /// The bytes.
  let key: OrderedKey
  /// The side.
  let side: Side

  /// Makes a place beside some bytes.
  init(_ side: Side, _ key: OrderedKey) {
    self.key = key
    self.side = side
  }

  /// Whether a key, which stands in some bytes, lies behind the place.
  func isReached(by other: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let wanted = key.bytes.span
    let shared = min(wanted.count, other.count)
    let same = commonLength(wanted, 0, bytes, other.lowerBound, shared)
    if same < shared { return wanted[same] < bytes[other.lowerBound + same] }
    return switch side {
    case .before: other.count >= wanted.count
    case .after: other.count > wanted.count
    case .behind: false
    }
  }

  /// Whether a key that lies somewhere beside the bytes lies behind the place.
  func isReached(by other: RowPlace) -> Bool {
    switch other {
    case .isBefore: false
    case .isSame: side == .before
    case .goesOn: side != .behind
    case .isBehind: true
    }
  }

  /// Whether a key lies behind the place.
  func isReached(by other: OrderedKey) -> Bool {
    isReached(by: other.bytes.indices, in: other.bytes.span)
  }
}
