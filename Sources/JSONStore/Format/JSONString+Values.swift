import JSONText
import TradeModel

extension JSONString {
  /// Reads `YYYY-MM-DD`; anything else is nothing.
  func date(in bytes: Span<UInt8>) -> CalendarDate? {
    guard range.count == 10 else { return nil }
    let start = range.lowerBound
    let first = EightBytes.load(at: start, in: bytes)
    // Of the last eight bytes, those before the last two are left out.
    let second = EightBytes.load(at: start + 2, in: bytes) >> 48
    return CalendarDate(littleEndian: (first, second))
  }
}
