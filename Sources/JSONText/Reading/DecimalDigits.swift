/// Gathers the digits of a decimal from left to right.
struct DecimalDigits {
  private var significand: Int128 = 0
  private var digitCount = 0
  /// Zeros that are only worth something when another digit follows.
  private var pendingZeros = 0
  private var exponent = 0
  /// Whether the number has more digits than can be kept.
  private(set) var isTooLong = false

  mutating func append(_ digit: UInt8, isFraction: Bool) {
    if isFraction { exponent -= 1 }
    guard digit != 0 else {
      if significand != 0 { pendingZeros += 1 }
      return
    }
    digitCount += pendingZeros + 1
    guard digitCount <= JSONDecimal.digitLimit else {
      isTooLong = true
      return
    }
    for _ in 0...pendingZeros { significand *= 10 }
    significand += Int128(digit)
    pendingZeros = 0
  }

  func decimal(isNegative: Bool, exponent shift: Int) -> JSONDecimal {
    guard significand != 0 else { return JSONDecimal(significand: 0, exponent: 0) }
    return JSONDecimal(
      significand: isNegative ? -significand : significand,
      exponent: exponent + pendingZeros + shift,
    )
  }
}
