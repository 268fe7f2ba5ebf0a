/// The text before the line that is typed.
package struct PromptText: Hashable, Sendable {
  /// The text; one line without control characters.
  package let text: String
  /// Whether it is shown bold; never by the only means of telling something.
  package let isBold: Bool

  /// Makes a prompt.
  package init(_ text: String, isBold: Bool = false) {
    self.text = text
    self.isBold = isBold
  }

  /// The prompt as the editor takes it: escapes between marks, never two marks side by side, never
  /// at the end, where the editor would drop them and the style would go on into the line.
  package var editorText: String {
    let visible = String(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
    return isBold ? "\u{1}\u{1B}[1m\u{1}\(visible)\u{1}\u{1B}[0m\u{1} " : "\(visible) "
  }
}
