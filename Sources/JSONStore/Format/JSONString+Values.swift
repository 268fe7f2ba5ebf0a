import JSONText
import TradeModel

extension JSONString {
  /// Reads `YYYY-MM-DD`; anything else is nothing.
  func date(in bytes: Span<UInt8>) -> CalendarDate? {
    guard range.count == 10 else { return nil }
    var words: (first: UInt64, second: UInt64) = (0, 0)
    for place in range.reversed() {
      words.second = words.second << 8 | words.first >> 56
      words.first = words.first << 8 | UInt64(bytes[place])
    }
    return CalendarDate(littleEndian: words)
  }
}
