/// How many columns of a terminal a text takes.
///
/// The unit is the character as a person sees it: a letter with its accents, a flag, a family of
/// emoji. Rules: Unicode's annex 11 for wide characters, two columns for what is shown as an emoji,
/// none for what is not seen, one for the rest.
package enum DisplayWidth {
  /// Returns the columns of a text.
  package static func columns(of text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  /// Returns the columns of a character: 0, 1 or 2.
  package static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return columns(of: first) }
    if isFlag(scalars) || isEmoji(scalars) { return 2 }
    return scalars.reduce(0) { max($0, columns(of: $1)) }
  }

  /// Returns the columns of a scalar that stands alone.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7F { return scalar.value >= 0x20 ? 1 : 0 }
    if isUnseen(scalar) { return 0 }
    return EastAsianWide.contains(scalar) ? 2 : 1
  }

  /// Whether a scalar shows nothing by itself: a control, a combining mark, a joiner.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F..<0xA0, 0x1160...0x11FF, 0xD7B0...0xD7FB, 0x2028, 0x2029: return true
    case 0xAD, 0x0600...0x0605, 0x06DD, 0x070F: return false
    case ..<0x0300: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }

  /// Whether the scalars are a pair of regional indicators.
  private static func isFlag(_ scalars: Character.UnicodeScalarView) -> Bool {
    scalars.prefix(2).allSatisfy { (0x1F1E6...0x1F1FF).contains($0.value) }
  }

  /// Whether the scalars are shown as an emoji: chosen by a selector, or joined of several.
  private static func isEmoji(_ scalars: Character.UnicodeScalarView) -> Bool {
    if scalars.contains("\u{FE0F}") { return true }
    guard scalars.contains("\u{200D}") else { return false }
    return scalars.contains { $0.value > 0xFF && $0.properties.isEmoji }
  }
}
