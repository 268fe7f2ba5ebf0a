/// A number as a plain decimal, of which the length is known before a byte is written.
public struct SpelledDecimal: CustomStringConvertible {
  private let isNegative: Bool
  private let whole: UInt64
  private let wholeDigits: Int
  /// What stands behind the point.
  private var part: UInt64
  /// The count of digits behind the point.
  private var partDigits: Int
  /// The count of its bytes.
  public let count: Int

  /// Spells a number given in units of its last fraction digit.
  ///
  /// - Parameters:
  ///   - units: The number of units: 150,000 with five digits is 1.5.
  ///   - fractionDigits: The count of digits behind the point, from 0 to 18.
  ///   - leastFractionDigits: How many digits behind the point are kept though they are zeros.
  @inline(__always)
  public init(_ units: Int64, fractionDigits: Int, leastFractionDigits: Int = 0) {
    isNegative = units < 0
    (whole, part) = units.magnitude.parted(at: fractionDigits)
    partDigits = part == 0 ? leastFractionDigits : fractionDigits
    while partDigits > leastFractionDigits, part % 10 == 0 {
      part /= 10
      partDigits -= 1
    }
    wholeDigits = whole.digitCount
    count = (isNegative ? 1 : 0) + wholeDigits + (partDigits == 0 ? 0 : partDigits + 1)
  }

  /// The number.
  public var description: String {
    var bytes = [UInt8](repeating: 0, count: count)
    var span = bytes.mutableSpan
    write(to: &span, at: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes the number into `count` bytes from an index on.
  public func write(to bytes: inout MutableSpan<UInt8>, at start: Int) {
    precondition(start >= 0 && count <= bytes.count - start)
    var end = start + count
    if partDigits > 0 {
      bytes.write(part, digits: partDigits, before: &end)
      end -= 1
      bytes[end] = UInt8(ascii: ".")
    }
    bytes.write(whole, digits: wholeDigits, before: &end)
    if isNegative { bytes[start] = UInt8(ascii: "-") }
  }
}

extension [UInt8] {
  /// Appends a number given in units of its last fraction digit, in its shortest plain form.
  public mutating func append(decimal units: Int64, fractionDigits: Int) {
    append(nil, decimal: units, fractionDigits: fractionDigits)
  }

  /// Appends a number with the key before it where it has one.
  mutating func append(_ key: SpelledKey?, decimal units: Int64, fractionDigits: Int) {
    let decimal = SpelledDecimal(units, fractionDigits: fractionDigits)
    append(key, valueCount: decimal.count) { value in
      var bytes = MutableSpan(_unsafeElements: value)
      decimal.write(to: &bytes, at: 0)
    }
  }
}

extension MutableSpan<UInt8> {
  /// Writes digits from the last one on, and moves the index to the first one.
  @inline(__always)
  fileprivate mutating func write(_ number: UInt64, digits: Int, before end: inout Int) {
    var rest = number
    for _ in 0..<digits {
      end &-= 1
      self[unchecked: end] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}

extension UInt64 {
  /// The count of digits; zero has one.
  @inline(__always)
  fileprivate var digitCount: Int {
    if self < 10 { return 1 }
    // A bit is worth log₁₀ 2 = 1233 / 4096 digits: so many, or one less.
    let most = ((UInt64.bitWidth - leadingZeroBitCount) * 1233) >> 12
    return self < .powersOfTen[most] ? most : most + 1
  }

  /// Returns the whole of so many units of a fraction digit, and the units that are left.
  ///
  /// Dividing by a number that the compiler knows takes it a multiplication.
  @inline(__always)
  fileprivate func parted(at fractionDigits: Int) -> (whole: UInt64, part: UInt64) {
    switch fractionDigits {
    case 0: (self, 0)
    case 2: (self / 100, self % 100)
    case 5: (self / 100_000, self % 100_000)
    default: (self / .powersOfTen[fractionDigits], self % .powersOfTen[fractionDigits])
    }
  }
}
