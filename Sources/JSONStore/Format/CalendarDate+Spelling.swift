import TradeModel

extension CalendarDate {
  /// Reads `YYYY-MM-DD`, spelled by ten bytes of which the first one is the lowest; anything else is
  /// nothing.
  ///
  /// - Parameter words: The first eight bytes, and the two others, behind which there are zeros.
  @inline(__always)
  init?(littleEndian words: (first: UInt64, second: UInt64)) {
    // Digits become their values, and dashes zero.
    let first = words.first ^ 0x2D30_302D_3030_3030
    let second = words.second ^ 0x3030
    // Whatever is more than nine, or 128 and more, sets the highest bit of its byte.
    let others = (first &+ 0x7676_7676_7676_7676 | first) | (second &+ 0x7676 | second)
    guard others & 0x8080_8080_8080_8080 == 0, first & 0xFF00_00FF_0000_0000 == 0 else {
      return nil
    }
    let pairs = first &* 10 &+ (first >> 8)
    let day = (second &* 10 &+ (second >> 8)) & 0xFF
    self.init(
      year: Int(truncatingIfNeeded: (pairs & 0xFF) &* 100 &+ (pairs >> 16 & 0xFF)),
      month: Int(truncatingIfNeeded: pairs >> 40 & 0xFF),
      day: Int(truncatingIfNeeded: day),
    )
  }
}
