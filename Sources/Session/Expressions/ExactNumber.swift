import TradeModel

/// A rational number: the exact value of every intermediate result of an expression.
///
/// Numbers are kept as fractions of two 128-bit integers, so that `1 / 3 * 3` is 1. They are
/// brought to the digits of a field only when the whole expression has been evaluated. A result
/// that no such fraction can hold is reported as out of range, never rounded unseen.
struct ExactNumber: Comparable, Sendable {
  let numerator: Int128
  /// Above zero.
  let denominator: Int128

  static let zero = ExactNumber(whole: 0)

  /// The size up to which a fraction is left as it is; a larger one is reduced first.
  private static let comfortable: UInt128 = 1 << 62

  /// The most digits of a number that can be typed.
  static let digitLimit = 30

  init(whole number: Int) {
    numerator = Int128(number)
    denominator = 1
  }

  init(_ value: some FixedPoint) {
    numerator = Int128(value.units)
    denominator = Int128(type(of: value).scale)
  }

  /// Reads digits with an optional point; too many of them give nothing.
  init?(digits: String) {
    var (units, scale): (Int128, Int128) = (0, 1)
    var isFraction = false
    guard digits.utf8.count <= Self.digitLimit else { return nil }
    for byte in digits.utf8 {
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        units = units * 10 + Int128(byte - UInt8(ascii: "0"))
        if isFraction { scale *= 10 }
      } else {
        return nil
      }
    }
    numerator = units
    denominator = scale
  }

  /// Makes a fraction; reduces it when it has grown large.
  private init(_ numerator: Int128, over denominator: Int128) {
    if numerator.magnitude <= Self.comfortable, denominator.magnitude <= Self.comfortable {
      self.numerator = numerator
      self.denominator = denominator
    } else {
      let divisor = Self.commonDivisor(numerator.magnitude, denominator.magnitude)
      self.numerator = numerator / divisor
      self.denominator = denominator / divisor
    }
  }

  private static func commonDivisor(_ first: UInt128, _ second: UInt128) -> Int128 {
    var (large, small) = (first, second)
    while small != 0 { (large, small) = (small, large % small) }
    return Int128(exactly: large) ?? 1
  }

  // MARK: - Arithmetic

  /// The opposite number; a numerator never is the one integer that has no opposite.
  var negated: ExactNumber { ExactNumber(0 - numerator, over: denominator) }

  /// Returns the sum, or nothing when it is out of range.
  func adding(_ other: ExactNumber) -> ExactNumber? {
    if denominator == other.denominator {
      return Self.fraction(
        numerator.addingReportingOverflow(other.numerator),
        over: (denominator, false),
      )
    }
    let divisor = Self.commonDivisor(denominator.magnitude, other.denominator.magnitude)
    let left = numerator.multipliedReportingOverflow(by: other.denominator / divisor)
    let right = other.numerator.multipliedReportingOverflow(by: denominator / divisor)
    guard !left.overflow, !right.overflow else { return nil }
    return Self.fraction(
      left.partialValue.addingReportingOverflow(right.partialValue),
      over: denominator.multipliedReportingOverflow(by: other.denominator / divisor),
    )
  }

  /// Returns the product, or nothing when it is out of range.
  func multiplied(by other: ExactNumber) -> ExactNumber? {
    let first = Self.commonDivisor(numerator.magnitude, other.denominator.magnitude)
    let second = Self.commonDivisor(other.numerator.magnitude, denominator.magnitude)
    return Self.fraction(
      (numerator / first).multipliedReportingOverflow(by: other.numerator / second),
      over: (denominator / second).multipliedReportingOverflow(by: other.denominator / first),
    )
  }

  /// Returns the quotient, or nothing when it is out of range or the divisor is zero.
  func divided(by other: ExactNumber) -> ExactNumber? {
    guard other.numerator != 0 else { return nil }
    let sign: Int128 = other.numerator < 0 ? -1 : 1
    return multiplied(
      by: ExactNumber(sign * other.denominator, over: sign * other.numerator)
    )
  }

  /// Returns the nearest multiple of a step in a direction, or nothing when it is out of range.
  ///
  /// - Precondition: `step` is above zero.
  func rounded(_ rounding: Rounding, to step: ExactNumber) -> ExactNumber? {
    guard let count = divided(by: step) else { return nil }
    let whole = count.numerator.divided(by: count.denominator, rounding: rounding)
    return ExactNumber(whole, over: 1).multiplied(by: step)
  }

  /// Returns the value with the digits of a field, rounded half away from zero.
  ///
  /// - Returns: Nothing when the value is out of the field's range.
  func rounded<Value: FixedPoint>(as type: Value.Type) -> Value? {
    let divisor = Self.commonDivisor(UInt128(Value.scale), denominator.magnitude)
    let scale = Int128(Value.scale) / divisor
    let units = numerator.multipliedReportingOverflow(by: scale)
    guard !units.overflow else { return nil }
    let rounded = units.partialValue.divided(by: denominator / divisor, rounding: .nearest)
    return Value(wide: rounded)
  }

  private typealias Checked = (partialValue: Int128, overflow: Bool)

  private static func fraction(_ numerator: Checked, over denominator: Checked) -> ExactNumber? {
    guard !numerator.overflow, !denominator.overflow, numerator.partialValue != .min else {
      return nil
    }
    return ExactNumber(numerator.partialValue, over: denominator.partialValue)
  }

  // MARK: - Order

  static func == (left: ExactNumber, right: ExactNumber) -> Bool {
    if left.denominator == right.denominator { return left.numerator == right.numerator }
    let (first, second) = crossProducts(left, right)
    return first.high == second.high && first.low == second.low
  }

  static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    let (first, second) = crossProducts(left, right)
    return first.high == second.high ? first.low < second.low : first.high < second.high
  }

  private typealias Wide = (high: Int128, low: UInt128)

  private static func crossProducts(_ left: ExactNumber, _ right: ExactNumber) -> (Wide, Wide) {
    (
      left.numerator.multipliedFullWidth(by: right.denominator),
      right.numerator.multipliedFullWidth(by: left.denominator)
    )
  }
}
