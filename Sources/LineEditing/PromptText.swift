/// A text beside the line that is typed: before it, or at its right end.
package struct PromptText: Hashable, Sendable {
  /// The text; one line without control characters.
  package let text: String
  /// How it stands out; never the only means of telling something.
  package let emphasis: Emphasis

  /// How a prompt stands out.
  package enum Emphasis: Hashable, Sendable {
    /// As everything else.
    case plain
    /// Stronger.
    case bold
    /// Weaker.
    case dim
  }

  /// Makes a prompt.
  package init(_ text: String, emphasis: Emphasis = .plain) {
    self.text = text
    self.emphasis = emphasis
  }

  /// The prompt as the editor takes it: escapes between marks, never two marks side by side, never
  /// at the end, where the editor would drop them and the style would go on into the line.
  package var editorText: String {
    let visible = String(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
    guard !visible.isEmpty else { return "" }
    let code: String? =
      switch emphasis {
      case .plain: nil
      case .bold: "1"
      case .dim: "2"
      }
    guard let code else { return "\(visible) " }
    return "\u{1}\u{1B}[\(code)m\u{1}\(visible)\u{1}\u{1B}[0m\u{1} "
  }
}
