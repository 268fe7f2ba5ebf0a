import JSONText
import TradeModel

extension JSONString {
  /// Returns whether the bytes are a code as they stand: short, plain, in upper case, trimmed.
  ///
  /// Most codes are, and need not be looked at again.
  func isPlainCode(limit: Int, in bytes: Span<UInt8>) -> Bool {
    guard isASCII, !hasEscapes, !range.isEmpty, range.count <= limit,
      bytes[range.lowerBound] != 0x20, bytes[range.upperBound - 1] != 0x20
    else { return false }
    return !hasSmallLetterOrDelete(in: bytes)
  }

  /// Reads `YYYY-MM-DD`; anything else is nothing.
  func date(in bytes: Span<UInt8>) -> CalendarDate? {
    let start = range.lowerBound
    guard range.count == 10, bytes[start + 4] == UInt8(ascii: "-"),
      bytes[start + 7] == UInt8(ascii: "-")
    else { return nil }
    func number(_ offset: Int, _ count: Int) -> Int? {
      var value = 0
      for index in start + offset..<start + offset + count {
        let digit = bytes[index] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2) else {
      return nil
    }
    return CalendarDate(year: year, month: month, day: day)
  }
}
