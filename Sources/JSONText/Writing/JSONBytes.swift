// How texts and numbers are spelled in JSON. Each is appended in one step, for which the room is
// made beforehand.

extension [UInt8] {
  /// Appends a text in quotes, and perhaps a byte behind them.
  mutating func append(quoted text: String, before next: UInt8? = nil) {
    let source = text.utf8Span.span
    let isPlain = source.isPlain
    append(addingCapacity: (isPlain ? 1 : 6) * source.count + 3) { output in
      output.append(UInt8(ascii: "\""))
      if isPlain {
        for index in source.indices { output.append(source[index]) }
      } else {
        for index in source.indices { output.append(escaped: source[index]) }
      }
      output.append(UInt8(ascii: "\""))
      if let next { output.append(next) }
    }
  }

  /// Appends a number given in units of its last fraction digit, in its shortest plain form.
  package mutating func append(decimal units: Int64, fractionDigits: Int) {
    var rest = units.magnitude
    var missing = fractionDigits
    if let whole = rest.whole(fractionDigits) {
      rest = whole
      missing = 0
    }
    while missing > 0, rest % 10 == 0 {
      rest /= 10
      missing -= 1
    }
    // A UInt64 has at most 20 digits; a zero before the point may join them.
    var digits = InlineArray<24, UInt8>(repeating: 0)
    var count = 0
    while rest != 0 || count <= missing {
      digits[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      count += 1
    }
    append(addingCapacity: count + 2) { output in
      if units < 0 { output.append(UInt8(ascii: "-")) }
      while count > 0 {
        if count == missing { output.append(UInt8(ascii: ".")) }
        count -= 1
        output.append(digits[count])
      }
    }
  }
}

extension UInt64 {
  /// Returns how many wholes so many units of a fraction digit are; nothing where a part is left.
  ///
  /// Dividing by a number that the compiler knows takes it a multiplication.
  fileprivate func whole(_ fractionDigits: Int) -> UInt64? {
    let (whole, rest) =
      switch fractionDigits {
      case 0: (self, 0 as UInt64)
      case 2: (self / 100, self % 100)
      case 5: (self / 100_000, self % 100_000)
      default: quotientAndRemainder(dividingBy: .powersOfTen[fractionDigits])
      }
    return rest == 0 ? whole : nil
  }
}

extension OutputSpan<UInt8> {
  /// Appends a byte of a text as JSON spells it: at most six bytes.
  fileprivate mutating func append(escaped byte: UInt8) {
    guard byte.needsEscape else {
      append(byte)
      return
    }
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case 0x08: append(UInt8(ascii: "b"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0D: append(UInt8(ascii: "r"))
    case 0x09: append(UInt8(ascii: "t"))
    default:
      append(UInt8(ascii: "u"))
      append(UInt8(ascii: "0"))
      append(UInt8(ascii: "0"))
      for nibble in [byte >> 4, byte & 0xF] {
        append(nibble + (nibble < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
      }
    }
  }
}

extension Span<UInt8> {
  /// Whether no byte needs an escape.
  fileprivate var isPlain: Bool {
    var index = 0
    while index + 8 <= count {
      // The load is checked against the span's bounds; any eight bytes are a number.
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      if EightBytes.stops(in: word) | EightBytes.deletes(in: word) != 0 { return false }
      index += 8
    }
    while index < count {
      if self[index].needsEscape { return false }
      index += 1
    }
    return true
  }
}

extension UInt8 {
  /// Whether the byte is a quote, a backslash or a control character; DEL too, as jq escapes it.
  fileprivate var needsEscape: Bool {
    self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") || self == 0x7F
  }
}
