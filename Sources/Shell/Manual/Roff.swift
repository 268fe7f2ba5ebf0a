/// Writes a page in the language of `man`.
struct Roff {
  /// What has been written.
  private(set) var text = ""

  /// Writes a request with its arguments.
  mutating func request(_ name: String, _ arguments: String...) {
    let quoted = arguments.map { "\"\(Self.escaped($0).replacing("\"", with: "\\(dq"))\"" }
    text += ".\(([name] + quoted).joined(separator: " "))\n"
  }

  /// Begins a section.
  mutating func section(_ title: String) { request("SH", title) }

  /// Begins a part of a section.
  mutating func subsection(_ title: String) { request("SS", title) }

  /// Writes a paragraph.
  mutating func paragraph(_ words: String) {
    text += ".PP\n"
    line(words)
  }

  /// Writes a term, which may have several lines, and what it means.
  mutating func term(_ term: String, _ meaning: String) {
    for (index, part) in term.split(separator: "\n").enumerated() {
      text += index == 0 ? ".TP\n" : ".TQ\n"
      text += "\\fB\(Self.escaped(String(part)))\\fR\n"
    }
    line(meaning)
  }

  private mutating func line(_ words: String) {
    let escaped = Self.escaped(words)
    // A point or a quote would begin a request.
    let isRequest = escaped.hasPrefix(".") || escaped.hasPrefix("'")
    text += "\(isRequest ? "\\&" : "")\(escaped)\n"
  }

  /// Returns a text in which nothing is taken for a mark.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("…", with: "...")
      .replacing("^", with: "\\(ha").replacing("~", with: "\\(ti").replacing("`", with: "")
  }
}
