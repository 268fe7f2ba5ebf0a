/// A key, or the start of keys, as the rows of a table spell it: compared with rows byte by byte,
/// without reading their keys.
struct RowPattern {
  /// Where the key of a row lies, compared with the one sought.
  enum Place {
    /// Before it.
    case isBefore
    /// At it.
    case isSame
    /// At its bytes, with more behind them.
    case goesOn
    /// Behind it.
    case isBehind
  }

  /// The beginning of a row with the key, up to its number.
  private var text: [UInt8] = []
  /// A bit for each byte of the text that belongs to a value, or is the quote that ends one.
  private var values: UInt128 = 0
  /// The number that the key ends with.
  private var number: Int?
  /// Whether the key has more fields, or its last text goes on.
  private var isBeginning = false
  /// Whether the texts of the key stand in rows as they are, and are short enough.
  private var isPlain = true

  /// Spells a key.
  init(_ key: OrderedKey, _ layout: KeyLayout) {
    text.reserveCapacity(key.bytes.count + layout.labels.count)
    var start = 0
    var label = 0
    for index in layout.fields.indices {
      guard start < key.bytes.count else {
        isBeginning = true
        break
      }
      let labelEnd = layout.labelEnds[index]
      text.append(contentsOf: layout.labels[label..<labelEnd])
      label = labelEnd
      if layout.fields[index].isNumber {
        number = OrderedKey.number(key.bytes[start..<start + 8])
        break
      }
      append(valueFrom: &start, of: key.bytes)
    }
    if text.count > UInt128.bitWidth { isPlain = false }
  }

  /// Takes a text off a key; one that ends the key without an end of its own goes on in rows.
  private mutating func append(valueFrom start: inout Int, of key: [UInt8]) {
    let first = text.count
    var end = start
    while end < key.count, key[end] != 0 {
      let byte = key[end]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        isPlain = false
      }
      end += 1
    }
    text.append(contentsOf: key[start..<end])
    if end < key.count {
      text.append(UInt8(ascii: "\""))
    } else {
      isBeginning = true
    }
    values |= ((1 << UInt128(text.count - first)) - 1) << UInt128(first)
    start = end + 1
  }

  // MARK: - Comparing

  /// Returns where the key of a row lies.
  ///
  /// - Returns: Nothing where that cannot be told so: the row's texts have escapes, or its fields
  ///   do not come first and in their order.
  func place(of row: Range<Int>, in bytes: Span<UInt8>) -> Place? {
    guard isPlain, row.count > text.count else { return nil }
    let wanted = text.span
    let same = commonLength(wanted, 0, bytes, row.lowerBound, text.count)
    guard same == text.count else {
      let mine = bytes[row.lowerBound + same]
      guard values >> UInt128(same) & 1 == 1, mine != UInt8(ascii: "\\") else { return nil }
      return Self.weight(mine) < Self.weight(wanted[same]) ? .isBefore : .isBehind
    }
    guard let number else { return isBeginning ? .goesOn : .isSame }
    let start = row.lowerBound + same
    var end = start
    while end < row.upperBound, bytes[end] != UInt8(ascii: ","), bytes[end] != UInt8(ascii: "}") {
      end += 1
    }
    guard let mine = wholeNumber(start..<end, in: bytes) else { return nil }
    return mine < number ? .isBefore : mine == number ? .isSame : .isBehind
  }

  /// The rank of a byte: the quote that ends a text comes before every byte of one.
  private static func weight(_ byte: UInt8) -> UInt8 { byte == UInt8(ascii: "\"") ? 0 : byte }
}

/// Returns how many bytes are the same at two places.
///
/// - Precondition: As many bytes as the limit stand at either.
func commonLength(
  _ left: Span<UInt8>,
  _ leftStart: Int,
  _ right: Span<UInt8>,
  _ rightStart: Int,
  _ limit: Int,
) -> Int {
  var length = 0
  while length + 8 <= limit {
    let difference = word(left, leftStart + length) ^ word(right, rightStart + length)
    guard difference == 0 else { return length + difference.trailingZeroBitCount / 8 }
    length += 8
  }
  while length < limit, left[leftStart + length] == right[rightStart + length] { length += 1 }
  return length
}

/// Returns eight bytes as a number, the first one lowest.
private func word(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
  // Any bit pattern is a legal integer, and the load itself checks the bounds.
  let raw = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
  return UInt64(littleEndian: raw)
}
