/// Where the key of a row lies, compared with the one sought.
enum RowPlace {
  /// Before it.
  case isBefore
  /// At it.
  case isSame
  /// At its bytes, with more behind them.
  case goesOn
  /// Behind it.
  case isBehind
}

/// A key, or the start of keys, that rows are compared with as they are spelled, without reading
/// their keys.
struct RowSearch {
  private let key: [UInt8]
  private let layout: KeyLayout
  /// Whether the texts of the key stand in rows as they are.
  private let isPlain: Bool

  /// Seeks a key in rows of a layout.
  init(_ key: OrderedKey, _ layout: KeyLayout) {
    self.key = key.bytes
    self.layout = layout
    isPlain = Self.isPlain(key.bytes.span, layout)
  }

  /// Whether no text of a key has a character that rows spell with a backslash.
  private static func isPlain(_ key: Span<UInt8>, _ layout: KeyLayout) -> Bool {
    var start = 0
    for field in layout.fields where start < key.count {
      if field.isNumber {
        start += 8
        continue
      }
      while start < key.count, key[start] != 0 {
        let byte = key[start]
        if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return false }
        start += 1
      }
      start += 1
    }
    return true
  }

  /// Whether a row has the key; nothing where the row has no key at all.
  func isKey(of row: Range<Int>, in bytes: Span<UInt8>) -> Bool? {
    if let place = place(of: row, in: bytes) { return place == .isSame }
    return readKey(of: row, in: bytes).map { $0.bytes == key }
  }

  /// Whether the key of a row, behind which others may stand in the range, lies behind a place beside
  /// the key that is sought; nothing where the row has no key at all.
  func isReached(_ bound: KeyBound, by row: Range<Int>, in bytes: Span<UInt8>) -> Bool? {
    if let place = place(of: row, in: bytes) { return bound.isReached(by: place) }
    let line = row.lowerBound..<endOfLine(from: row.lowerBound, before: row.upperBound, in: bytes)
    return readKey(of: line, in: bytes).map { bound.isReached(by: $0) }
  }

  private func readKey(of row: Range<Int>, in bytes: Span<UInt8>) -> OrderedKey? {
    var found = OrderedKey()
    return layout.readKey(of: row, in: bytes, into: &found) ? found : nil
  }

  // MARK: - Comparing

  /// Returns where the key of a row lies, behind which others may stand in the range.
  ///
  /// - Returns: Nothing where that cannot be told so: the texts have escapes, or the fields of the
  ///   row's key do not come first and in their order.
  private func place(of row: Range<Int>, in bytes: Span<UInt8>) -> RowPlace? {
    guard isPlain else { return nil }
    let (wanted, labels) = (key.span, layout.labels.span)
    var walk = Walk(position: row.lowerBound, end: row.upperBound)
    var label = 0
    for index in layout.fields.indices {
      guard walk.start < wanted.count else { return .goesOn }
      let length = layout.labelEnds[index] - label
      guard walk.position + length < row.upperBound,
        commonLength(labels, label, bytes, walk.position, length) == length
      else { return nil }
      label += length
      walk.position += length
      let place =
        layout.fields[index].isNumber
        ? walk.comparedNumber(wanted, bytes) : walk.comparedText(wanted, bytes)
      guard place == .isSame else { return place }
    }
    return .isSame
  }
}

/// How far a key and a row have been compared.
private struct Walk {
  /// The place in the key.
  var start = 0
  /// The place in the bytes of the row.
  var position: Int
  /// Where these end.
  let end: Int

  /// Compares a text of the key with that of a row, and goes behind both where they are the same.
  mutating func comparedText(_ wanted: Span<UInt8>, _ bytes: Span<UInt8>) -> RowPlace? {
    let limit = min(wanted.count - start, end - position)
    let same = commonLength(wanted, start, bytes, position, limit)
    start += same
    position += same
    guard start < wanted.count else { return .goesOn }
    guard position < end else { return nil }
    let (sought, found) = (wanted[start], bytes[position])
    switch found {
    case UInt8(ascii: "\\"): return nil
    case UInt8(ascii: "\""):
      guard sought == 0 else { return .isBefore }
      start += 1
      position += 1
      return .isSame
    default: return sought == 0 || found > sought ? .isBehind : .isBefore
    }
  }

  /// Compares the number of the key with that of a row, and goes behind both.
  mutating func comparedNumber(_ wanted: Span<UInt8>, _ bytes: Span<UInt8>) -> RowPlace? {
    let first = position
    while position < end, bytes[position] != UInt8(ascii: ","), bytes[position] != UInt8(ascii: "}")
    { position += 1 }
    guard let found = wholeNumber(first..<position, in: bytes) else { return nil }
    let sought = OrderedKey.number(at: start, in: wanted)
    start += 8
    return found < sought ? .isBefore : found == sought ? .isSame : .isBehind
  }
}
