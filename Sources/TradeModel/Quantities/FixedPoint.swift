/// An exact decimal number with a fixed count of fraction digits, held as a scaled integer.
///
/// No operation goes through binary floating point. A legal value lies within `limit`, so that the
/// sum or difference of any two legal values fits the integer behind it; longer sums are made in
/// `Int128`.
public protocol FixedPoint: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The count of digits after the point.
  static var fractionDigits: Int { get }
  /// The number in units of its last fraction digit: 1.5 with five digits is 150,000.
  var units: Int64 { get }
  /// Wraps a count of units of the last fraction digit; the caller keeps it within `limit`.
  init(units: Int64)
}

extension FixedPoint {
  /// Ten to the power of the count of fraction digits.
  public static var scale: Int64 {
    var scale: Int64 = 1
    for _ in 0..<fractionDigits { scale *= 10 }
    return scale
  }

  /// The largest magnitude of a legal value, in units.
  public static var limit: Int64 { 99_999_999_999_99999 }

  /// The number zero.
  public static var zero: Self { Self(units: 0) }

  /// Makes a legal value of a wide count of units, or nothing when it exceeds the limit.
  public init?(wide units: Int128) {
    guard units.magnitude <= Self.limit.magnitude else { return nil }
    self.init(units: Int64(units))
  }

  /// Makes a legal value of a whole number, or nothing when it exceeds the limit.
  public init?(whole number: Int) {
    self.init(wide: Int128(number) * Int128(Self.scale))
  }

  /// Whether the value is zero.
  public var isZero: Bool { units == 0 }

  public static func < (left: Self, right: Self) -> Bool { left.units < right.units }

  /// Adds two legal values; the sum may exceed the limit, never the integer.
  public static func + (left: Self, right: Self) -> Self {
    Self(units: left.units + right.units)
  }

  /// Subtracts two legal values; the difference may exceed the limit, never the integer.
  public static func - (left: Self, right: Self) -> Self {
    Self(units: left.units - right.units)
  }

  /// The value with the opposite sign.
  public static prefix func - (value: Self) -> Self { Self(units: -value.units) }

  /// The shortest plain decimal: no exponent, no trailing zeros, never `-0`.
  public var description: String {
    let scale = UInt64(Self.scale)
    let (whole, fraction) = units.magnitude.quotientAndRemainder(dividingBy: scale)
    var text = units < 0 ? "-" : ""
    text += String(whole)
    guard fraction != 0 else { return text }
    // A one before the fraction keeps its leading zeros.
    var digits = scale + fraction
    while digits.isMultiple(of: 10) { digits /= 10 }
    text += "."
    text += String(digits).dropFirst()
    return text
  }
}
