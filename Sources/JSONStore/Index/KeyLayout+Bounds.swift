extension KeyLayout {
  /// Whether the key of a row lies behind a place, without making the key.
  ///
  /// - Returns: Nothing where the row has no key, or its texts have escapes.
  func isReached(
    _ bound: KeyBound,
    by row: Range<Int>,
    in bytes: Span<UInt8>,
  ) -> Bool? {
    var comparison = KeyComparison(bound.key)
    var cursor = FieldCursor(object: row)
    var next = 0
    while next < fields.count, cursor.next(in: bytes) {
      guard cursor.isNamed(fields[next].name, in: bytes) else {
        // Where a field is left out, or others stand between, the slow way knows what to do.
        return nil
      }
      if fields[next].isNumber {
        guard let number = wholeNumber(cursor.value, in: bytes) else { return nil }
        comparison.add(number: number)
      } else {
        guard comparison.add(text: cursor.text(in: bytes), in: bytes) else { return nil }
      }
      if let outcome = comparison.outcome { return outcome == .isBehind }
      next += 1
      if comparison.isThrough { return bound.side != .behind }
    }
    guard next == fields.count else { return nil }
    // The key has come to its end before, or with, the bytes of the place.
    return comparison.isAtEnd && bound.side == .before
  }
}

/// A key that is compared byte by byte with the bytes of a place.
private struct KeyComparison {
  enum Outcome {
    case isBefore
    case isBehind
  }

  private let wanted: [UInt8]
  private var position = 0
  private(set) var outcome: Outcome?
  /// Whether the key has gone past all the bytes.
  private(set) var isThrough = false

  init(_ key: OrderedKey) { wanted = key.bytes }

  /// Whether the key has met all the bytes, and has not gone past them.
  var isAtEnd: Bool { position == wanted.count && outcome == nil && !isThrough }

  /// Goes on with a text; one with escapes cannot be compared, and gives false.
  mutating func add(text: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    for index in text {
      let byte = bytes[index]
      guard byte != UInt8(ascii: "\\") else { return false }
      add(byte)
      if outcome != nil || isThrough { return true }
    }
    add(0)
    return true
  }

  /// Goes on with a number.
  mutating func add(number: Int) {
    let turned = UInt64(bitPattern: Int64(number)) ^ (1 << 63)
    for shift in stride(from: 56, through: 0, by: -8) {
      add(UInt8(truncatingIfNeeded: turned >> UInt64(shift)))
      if outcome != nil || isThrough { return }
    }
  }

  private mutating func add(_ byte: UInt8) {
    guard position < wanted.count else {
      isThrough = true
      return
    }
    let other = wanted[position]
    position += 1
    if byte != other { outcome = byte < other ? .isBefore : .isBehind }
  }
}
