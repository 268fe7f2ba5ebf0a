extension UInt64 {
  /// The powers of ten from 0 to 18.
  static let powersOfTen: InlineArray<19, UInt64> = {
    var powers = InlineArray<19, UInt64>(repeating: 1)
    for exponent in 1..<19 { powers[exponent] = powers[exponent - 1] * 10 }
    return powers
  }()
}
