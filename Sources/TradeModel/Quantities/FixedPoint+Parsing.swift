/// The reason why a text is not a legal fixed-point number.
public enum DecimalProblem: Error, Hashable, Sendable {
  /// The text is not a plain decimal number.
  case notANumber
  /// The number has more fraction digits than the field keeps.
  case tooManyFractionDigits(allowed: Int)
  /// The number lies outside the range of the field.
  case outOfRange
}

extension FixedPoint {
  /// Reads a plain decimal, or one with an exponent, exactly from its digits.
  ///
  /// - Parameter text: An optional sign, digits, an optional point with digits, and an optional
  ///   exponent; all in ASCII.
  /// - Throws: `DecimalProblem` when the text is no number, is too fine, or is out of range.
  public init(parsing text: some StringProtocol) throws(DecimalProblem) {
    var scanner = DecimalScanner(bytes: Array(text.utf8))
    let decimal = try scanner.scan()
    self = try Self(significand: decimal.significand, exponent: decimal.exponent)
  }

  /// Makes a value of `significand × 10^exponent`, exactly or not at all.
  ///
  /// - Throws: `DecimalProblem` when the value is too fine or out of range.
  public init(significand: Int128, exponent: Int) throws(DecimalProblem) {
    guard significand != 0 else {
      self.init(units: 0)
      return
    }
    var units = significand
    var shift = exponent + Self.fractionDigits
    while shift < 0 {
      guard units % 10 == 0 else {
        throw DecimalProblem.tooManyFractionDigits(allowed: Self.fractionDigits)
      }
      units /= 10
      shift += 1
    }
    while shift > 0 {
      guard units.magnitude <= Self.limit.magnitude else { throw DecimalProblem.outOfRange }
      units *= 10
      shift -= 1
    }
    guard let value = Self(wide: units) else { throw DecimalProblem.outOfRange }
    self = value
  }
}

/// Reads the digits of one decimal number.
private struct DecimalScanner {
  let bytes: [UInt8]
  var position = 0

  /// The significand from which on no further digit is taken: it has more than any field can use.
  static let significandLimit: Int128 = 1_000_000_000_000_000_000_000_000_000_000_000_000
  /// The largest magnitude of an exponent that is read.
  static let exponentLimit = 36

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func scan() throws(DecimalProblem) -> (significand: Int128, exponent: Int) {
    let isNegative = take(UInt8(ascii: "-"))
    if !isNegative { _ = take(UInt8(ascii: "+")) }
    var significand: Int128 = 0
    var exponent = 0
    let wholeDigits = try scanDigits(into: &significand)
    var fractionDigits = 0
    if take(UInt8(ascii: ".")) {
      fractionDigits = try scanDigits(into: &significand)
      guard fractionDigits > 0 else { throw .notANumber }
    }
    guard wholeDigits + fractionDigits > 0 else { throw .notANumber }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) { exponent = try scanExponent() }
    guard position == bytes.count else { throw .notANumber }
    return (isNegative ? -significand : significand, exponent - fractionDigits)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func scanDigits(into significand: inout Int128) throws(DecimalProblem) -> Int {
    let start = position
    while position < bytes.count, let digit = digit(bytes[position]) {
      guard significand < Self.significandLimit else { throw .outOfRange }
      significand = significand * 10 + Int128(digit)
      position += 1
    }
    return position - start
  }

  private mutating func scanExponent() throws(DecimalProblem) -> Int {
    let isNegative = take(UInt8(ascii: "-"))
    if !isNegative { _ = take(UInt8(ascii: "+")) }
    var exponent = 0
    let start = position
    while position < bytes.count, let digit = digit(bytes[position]) {
      exponent = exponent * 10 + Int(digit)
      guard exponent <= Self.exponentLimit else { throw .outOfRange }
      position += 1
    }
    guard position > start else { throw .notANumber }
    return isNegative ? -exponent : exponent
  }

  private func digit(_ byte: UInt8) -> UInt8? {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? byte - UInt8(ascii: "0") : nil
  }
}
