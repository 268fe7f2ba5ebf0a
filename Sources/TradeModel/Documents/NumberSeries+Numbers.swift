extension NumberSeries {
  /// The fewest digits of a number; a smaller one is filled with zeros.
  public static let digitCount = 6
  /// The most digits of a number.
  public static let digitLimit = 18
  /// The largest value of a number.
  public static let lastValue = 999_999_999_999_999_999

  /// Returns the document number of a value: `PO000001` for 1.
  ///
  /// - Precondition: `value` is above zero, and at most `lastValue`.
  public func number(_ value: Int) -> DocumentNumber {
    precondition(value > 0, "a number series counts from one")
    precondition(value <= Self.lastValue, "a number series has an end")
    let digits = String(value)
    let zeros = String(repeating: "0", count: max(0, Self.digitCount - digits.utf8.count))
    return DocumentNumber(unchecked: rawValue + zeros + digits)
  }

  /// Returns the value of a document number, or nothing when it is not of the series' form.
  public func value(of number: DocumentNumber) -> Int? {
    let bytes = number.text.utf8
    guard bytes.starts(with: rawValue.utf8) else { return nil }
    let digits = bytes.dropFirst(rawValue.utf8.count)
    guard (Self.digitCount...Self.digitLimit).contains(digits.count) else { return nil }
    var value = 0
    for byte in digits {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    guard value > 0, self.number(value) == number else { return nil }
    return value
  }
}
