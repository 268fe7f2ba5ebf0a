/// A decimal number exactly as its digits say: the significand times ten to the exponent.
public struct JSONDecimal: Hashable, Sendable {
  /// The digits without trailing zeros, before the point or behind it, as a whole number.
  public let significand: Int128
  /// The power of ten.
  public let exponent: Int

  /// The most significant digits that are read; a number with more is out of range.
  public static let digitLimit = 36
  /// The largest magnitude of an exponent that is read.
  public static let exponentLimit = 9999

  /// Makes a decimal.
  public init(significand: Int128, exponent: Int) {
    self.significand = significand
    self.exponent = exponent
  }

  /// Returns the number in units of its last fraction digit, exactly or not at all.
  ///
  /// From 0 to 18 digits behind the point can be asked for; a number that is finer than that, or
  /// does not fit, is an error.
  public func scaled(fractionDigits: Int) throws(JSONProblem) -> Int64 {
    var units = significand
    var shift = exponent + fractionDigits
    guard units != 0 else { return 0 }
    while shift < 0 {
      guard units % 10 == 0 else { throw .tooManyFractionDigits(allowed: fractionDigits) }
      units /= 10
      shift += 1
    }
    while shift > 0 {
      guard Int64(exactly: units) != nil else { throw .outOfRange }
      units *= 10
      shift -= 1
    }
    guard let result = Int64(exactly: units) else { throw .outOfRange }
    return result
  }
}
