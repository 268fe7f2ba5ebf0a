import JSONText
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
    bytes.append(decimal: Int64(number), fractionDigits: 0)
  }

  /// Writes a number as the shortest plain decimal, as its description is.
  mutating func write<Number: FixedPoint>(_ number: Number) {
    bytes.append(decimal: number.units, fractionDigits: Number.fractionDigits)
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
