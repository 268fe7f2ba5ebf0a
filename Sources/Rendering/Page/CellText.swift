import TradeModel

/// The texts of a table's cells, one behind the other, as UTF-8.
///
/// A long table has half a million cells, so they share one buffer.
struct CellText {
  /// The bytes of all cells so far.
  private(set) var bytes: [UInt8] = []

  /// Writes a text.
  mutating func write(_ text: String) {
    if !text.isEmpty { bytes.append(contentsOf: text.utf8) }
  }

  /// Writes a whole number.
  mutating func write(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    writeDigits(UInt64(number.magnitude))
  }

  /// Writes a number as the shortest plain decimal, as its description is.
  mutating func write<Number: FixedPoint>(_ number: Number) {
    let scale = UInt64(Number.scale)
    let (whole, fraction) = number.units.magnitude.quotientAndRemainder(dividingBy: scale)
    if number.units < 0 { bytes.append(UInt8(ascii: "-")) }
    writeDigits(whole)
    guard fraction != 0 else { return }
    let point = bytes.count
    // A one before the fraction keeps its leading zeros, and gives way to the point.
    var digits = scale + fraction
    while digits.isMultiple(of: 10) { digits /= 10 }
    writeDigits(digits)
    bytes[point] = UInt8(ascii: ".")
  }

  private mutating func writeDigits(_ number: UInt64) {
    var divisor: UInt64 = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }

  /// Puts another text in the place of what was written last.
  mutating func replace(from start: Int, with text: String) {
    bytes.removeSubrange(start...)
    write(text)
  }

  /// Takes blanks off the end of what was written last.
  mutating func trim(from start: Int) {
    while bytes.count > start, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
  }
}
