import Diagnostics

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

  /// The way in which a screen with colours tells the weight.
  private var style: TextStyle {
    switch self {
    case .normal: .plain
    case .strong: .headline
    case .quiet: .margin
    case .warning: .warningMark
    }
  }

  /// Returns a text in this weight.
  func apply(to text: String, _ styling: Styling) -> String { styling.apply(style, to: text) }

  /// Whether a text in this weight is as it stands.
  func isBare(_ styling: Styling) -> Bool { styling == .plain || style == .plain }
}
