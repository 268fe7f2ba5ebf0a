/// Text as it may be shown: what a terminal would obey, or a person would not see, becomes a sign.
///
/// A text that someone else wrote can hold escape sequences and marks that turn the reading
/// direction. Shown as they are they could clear a screen, or make a line read as another.
package enum VisibleText {
  /// Returns a text with every unsafe character replaced by a sign one column wide.
  ///
  /// A tab becomes a blank, another control character its picture (`␛`), the rest `�`.
  package static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = ""
    for scalar in text.unicodeScalars { result.unicodeScalars.append(shown(scalar)) }
    return result
  }

  /// Returns what is shown for a scalar.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: return " "
    case 0x00..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: return "\u{2421}"
    case 0x80..<0xA0, 0x2028, 0x2029: return "\u{FFFD}"
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return "\u{FFFD}"
    case 0xFEFF: return "\u{FFFD}"
    default: return scalar
    }
  }
}
