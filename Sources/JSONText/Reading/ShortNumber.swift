/// A number of at most 18 digits and points without an exponent, which is all that most numbers are.
struct ShortNumber {
  /// The number in units of its last fraction digit.
  let units: Int64
  /// The offset behind it.
  let end: Int

  /// The most digits, with the point among them.
  private static let digitLimit = 18
  /// The most fraction digits with which seven whole ones stay within 64 bits.
  private static let fewFractionDigits = 11

  /// Reads a number of at most seven digits and nothing else, in front of a comma or the end of an
  /// object; one of another form is nothing, as is one near the end of the bytes.
  @inline(__always)
  init?(fewDigitsAt start: Int, _ fractionDigits: Int, in bytes: Span<UInt8>) {
    guard start <= bytes.count &- 8, fractionDigits <= Self.fewFractionDigits else { return nil }
    let word = EightBytes.loadKnown(at: start, in: bytes)
    let digits = word ^ (EightBytes.ones &* UInt64(UInt8(ascii: "0")))
    // The lowest set bit lies in the lane of the first byte that is no digit.
    let others = ((digits &+ EightBytes.ones &* 0x76) | digits) & EightBytes.highBits
    guard others != 0 else { return nil }
    let bits = UInt64(truncatingIfNeeded: others.trailingZeroBitCount & ~7)
    let next = UInt8(truncatingIfNeeded: word >> bits)
    guard next == UInt8(ascii: ",") || next == UInt8(ascii: "}"), bits > 0,
      bits == 8 || digits & 0xFF != 0
    else { return nil }
    // The digits come to stand behind zeros; then pairs, fours and all are put together.
    let aligned = digits << (64 &- bits)
    let pairs = aligned &* 10 &+ (aligned >> 8)
    let even = (pairs & 0xFF_0000_00FF) &* 0x000F_4240_0000_0064
    let odd = ((pairs >> 16) & 0xFF_0000_00FF) &* 0x0000_2710_0000_0001
    let value = (even &+ odd) >> 32
    units = Int64(truncatingIfNeeded: value &* .powersOfTen[fractionDigits])
    end = start &+ Int(truncatingIfNeeded: bits / 8)
  }

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
