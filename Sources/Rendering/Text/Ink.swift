/// The weight that a part of the output has; it never carries a meaning that is not in the text.
enum Tone: Hashable, Sendable {
  /// Ordinary text.
  case normal
  /// A title or a heading.
  case strong
  /// What asks for no attention.
  case quiet
  /// What asks for attention.
  case warning
}

/// Turns tones into escape sequences, or leaves them out.
struct Ink: Hashable, Sendable {
  /// Whether escape sequences may be written.
  let isOn: Bool

  /// Returns a text in a tone.
  func paint(_ text: String, _ tone: Tone) -> String {
    guard isOn, !text.isEmpty else { return text }
    switch tone {
    case .normal: return text
    case .strong: return "\u{1B}[1m\(text)\u{1B}[0m"
    case .quiet: return "\u{1B}[2m\(text)\u{1B}[0m"
    case .warning: return "\u{1B}[33m\(text)\u{1B}[0m"
    }
  }
}
