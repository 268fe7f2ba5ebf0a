/// A number of at most 18 digits and points without an exponent, which is all that most numbers are.
struct ShortNumber {
  /// The number in units of its last fraction digit.
  let units: Int64
  /// The offset behind it.
  let end: Int

  /// The most digits, with the point among them.
  private static let digitLimit = 18

  /// Reads the number at an offset; one of another form, or a finer one, is nothing.
  @inline(__always)
  init?(at start: Int, before end: Int, _ fractionDigits: Int, in bytes: Span<UInt8>) {
    var index = start
    var isNegative = false
    if index < end, bytes[index] == UInt8(ascii: "-") {
      isNegative = true
      index += 1
    }
    let first = index
    let limit = min(end, first + Self.digitLimit)
    var value: UInt64 = 0
    while index < limit, let digit = Self.digit(bytes[index]) {
      value = value &* 10 &+ UInt64(digit)
      index &+= 1
    }
    let wholeDigits = index - first
    guard wholeDigits > 0, wholeDigits == 1 || bytes[first] != UInt8(ascii: "0") else { return nil }
    var missing = fractionDigits
    if index < end, bytes[index] == UInt8(ascii: ".") {
      index += 1
      let fraction = index
      while index < limit, let digit = Self.digit(bytes[index]) {
        value = value &* 10 &+ UInt64(digit)
        index &+= 1
      }
      guard index > fraction else { return nil }
      missing -= index - fraction
    }
    guard missing >= 0 else { return nil }
    if index < end {
      let byte = bytes[index]
      guard Self.digit(byte) == nil, byte | 0x20 != UInt8(ascii: "e"), byte != UInt8(ascii: ".")
      else { return nil }
    }
    if missing > 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: .powersOfTen[missing])
      guard !overflow else { return nil }
      value = product
    }
    guard let units = Int64(exactly: value) else { return nil }
    self.units = isNegative ? -units : units
    self.end = index
  }

  @inline(__always)
  static func digit(_ byte: UInt8) -> UInt8? {
    let digit = byte &- UInt8(ascii: "0")
    return digit < 10 ? digit : nil
  }
}
