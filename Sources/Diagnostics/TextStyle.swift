/// What a part of a shown text is, for a screen that has colours.
///
/// Colour never carries a meaning by itself: each part can be told from the words, too.
package enum TextStyle: CaseIterable, Hashable, Sendable {
  /// Ordinary text.
  case plain
  /// The label of an error.
  case error
  /// The label of a warning.
  case warning
  /// What is wrong, in a few words.
  case headline
  /// A place, a line number or a rule beside a text.
  case margin
  /// The marks under the cause of an error.
  case errorMark
  /// The marks under the cause of a warning.
  case warningMark
  /// The label of a note or of a help.
  case label

  /// The parameters of the terminal's sequence for this style; empty for ordinary text.
  fileprivate var parameters: String {
    switch self {
    case .plain: ""
    case .error: "1;31"
    case .warning: "1;33"
    case .headline: "1"
    case .margin: "2"
    case .errorMark: "31"
    case .warningMark: "33"
    case .label: "36"
    }
  }
}

/// How the parts of a shown text are told to the screen.
package enum Styling: Hashable, Sendable {
  /// Not at all: no escape sequence is ever written.
  case plain
  /// By the sequences that terminals know, with their sixteen colours.
  case terminal

  /// Returns a text with what switches a style on before it and off behind it.
  package func apply(_ style: TextStyle, to text: String) -> String {
    guard self == .terminal, style != .plain, !text.isEmpty else { return text }
    return "\u{1B}[\(style.parameters)m\(text)\u{1B}[0m"
  }
}
