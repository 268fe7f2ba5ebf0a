extension JSONReader {
  /// Reads a number exactly; where quotes are allowed, also one that stands in them.
  public mutating func readDecimal(
    allowsQuotes: Bool = false,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> JSONDecimal {
    let found = try peekKind(in: bytes)
    if found == .string, allowsQuotes { return try readQuotedDecimal(in: bytes) }
    guard found == .number else { throw wrongKind(.number, found, in: bytes) }
    let number = try scanNumber(at: position, before: end, in: bytes)
    if isPartial, number.end == end { throw JSONError(.unexpectedEnd, at: end) }
    guard let value = number.value else {
      throw JSONError(.outOfRange, at: position..<number.end)
    }
    position = number.end
    return value
  }

  /// Reads a number in units of its last fraction digit: 1.5 with five digits is 150,000.
  ///
  /// The number is never rounded: one that is finer, or does not fit, is an error. From 0 to 18
  /// fraction digits can be kept. Where quotes are allowed, the number may stand in them.
  public mutating func readScaled(
    fractionDigits: Int,
    allowsQuotes: Bool = false,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Int64 {
    skipBlanks(in: bytes)
    if let units = readShort(fractionDigits: fractionDigits, in: bytes) { return units }
    let bookmark = self
    let decimal = try readDecimal(allowsQuotes: allowsQuotes, in: bytes)
    do throws(JSONProblem) {
      return try decimal.scaled(fractionDigits: fractionDigits)
    } catch {
      let range = bookmark.position..<position
      self = bookmark
      throw JSONError(error, at: range)
    }
  }

  /// Reads a whole number.
  public mutating func readInteger(
    allowsQuotes: Bool = false,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> Int64 {
    try readScaled(fractionDigits: 0, allowsQuotes: allowsQuotes, in: bytes)
  }

  /// Reads true or false.
  public mutating func readBoolean(in bytes: Span<UInt8>) throws(JSONError) -> Bool {
    let found = try peekKind(in: bytes)
    guard found == .boolean else { throw wrongKind(.boolean, found, in: bytes) }
    let value = bytes[position] == UInt8(ascii: "t")
    try skipLiteral(value ? "true" : "false", in: bytes)
    return value
  }

  /// Reads null.
  public mutating func readNull(in bytes: Span<UInt8>) throws(JSONError) {
    let found = try peekKind(in: bytes)
    guard found == .null else { throw wrongKind(.null, found, in: bytes) }
    try skipLiteral("null", in: bytes)
  }

  private mutating func skipLiteral(
    _ literal: String,
    in bytes: Span<UInt8>,
  ) throws(JSONError) {
    let first = position
    var index = first
    for byte in literal.utf8 {
      guard index < end else { throw JSONError(.unexpectedEnd, at: end) }
      guard bytes[index] == byte else { throw JSONError(.expectedValue, at: first..<index + 1) }
      index += 1
    }
    position = index
  }

  /// Reads a number of few digits, or does nothing.
  @inline(__always)
  private mutating func readShort(fractionDigits: Int, in bytes: Span<UInt8>) -> Int64? {
    guard let number = ShortNumber(at: position, before: end, fractionDigits, in: bytes),
      number.end < end || !isPartial
    else { return nil }
    position = number.end
    return number.units
  }

  private mutating func readQuotedDecimal(
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> JSONDecimal {
    let quote = position
    let string = try scanString(in: bytes)
    let range = string.range
    let whole = quote..<position
    position = quote
    guard !string.hasEscapes, !range.isEmpty,
      let number = try? scanNumber(at: range.lowerBound, before: range.upperBound, in: bytes),
      number.end == range.upperBound
    else { throw JSONError(.notANumber, at: whole) }
    guard let value = number.value else { throw JSONError(.outOfRange, at: whole) }
    position = whole.upperBound
    return value
  }

  /// Checks the number at an offset.
  ///
  /// - Returns: The offset behind it, and its value unless it has too many digits.
  func scanNumber(
    at start: Int,
    before end: Int,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> (end: Int, value: JSONDecimal?) {
    var index = start
    var digits = DecimalDigits()
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    let first = index
    let wholeDigits = try scanDigits(from: &index, before: end, in: bytes) { digit in
      digits.append(digit, isFraction: false)
    }
    if wholeDigits > 1, bytes[first] == UInt8(ascii: "0") {
      throw JSONError(.malformedNumber, at: start..<index)
    }
    if index < end, bytes[index] == UInt8(ascii: ".") {
      index += 1
      _ = try scanDigits(from: &index, before: end, in: bytes) { digit in
        digits.append(digit, isFraction: true)
      }
    }
    var exponent = 0
    if index < end, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      var isBelow = false
      if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
        isBelow = bytes[index] == UInt8(ascii: "-")
        index += 1
      }
      _ = try scanDigits(from: &index, before: end, in: bytes) { digit in
        exponent = min(exponent * 10 + Int(digit), JSONDecimal.exponentLimit + 1)
      }
      if isBelow { exponent = -exponent }
    }
    let value = digits.decimal(isNegative: isNegative, exponent: exponent)
    let fits =
      !digits.isTooLong
      && (value.significand == 0 || exponent.magnitude <= JSONDecimal.exponentLimit)
    return (index, fits ? value : nil)
  }

  private func scanDigits(
    from index: inout Int,
    before end: Int,
    in bytes: Span<UInt8>,
    _ visit: (UInt8) -> Void,
  ) throws(JSONError) -> Int {
    let first = index
    while index < end, let digit = ShortNumber.digit(bytes[index]) {
      visit(digit)
      index += 1
    }
    guard index > first else {
      guard index < end else { throw JSONError(.unexpectedEnd, at: end) }
      throw JSONError(.malformedNumber, at: index..<index + 1)
    }
    return index - first
  }
}
