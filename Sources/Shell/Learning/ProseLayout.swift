import Diagnostics

/// Lays Markdown out for a terminal: folded to its width, and without marks that say nothing there.
///
/// Headings are underlined, blocks of code are indented, items of lists hang. What stands in
/// backticks keeps them: it is what a learner types.
struct ProseLayout {
  private let width: Int
  private let styling: Styling

  /// The columns that are read with ease, and the fewest that are folded to.
  private static let (comfort, least) = (80, 20)

  /// Makes a layout.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal; none where there is none.
  ///   - styling: How headings are told to the screen.
  init(width: Int?, styling: Styling) {
    self.width = max(Self.least, min(width ?? Self.comfort, Self.comfort))
    self.styling = styling
  }

  /// Returns a text as lines, with a line break behind each.
  func lines(of text: String) -> String {
    var lines: [String] = []
    var paragraph: [Substring] = []
    var fence: Substring?
    func endParagraph() {
      if !paragraph.isEmpty { lines += folded(paragraph) }
      paragraph = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { $0 == " " }
      if let mark = fence {
        if words.hasPrefix(mark) { fence = nil } else { lines.append("    \(line)") }
      } else if words.hasPrefix("```") || words.hasPrefix("~~~") {
        endParagraph()
        fence = words.prefix(3)
      } else if words.isEmpty {
        endParagraph()
        lines.append("")
      } else if let heading = heading(words) {
        endParagraph()
        lines += heading
      } else if words.hasPrefix("|") || line.hasPrefix("    ") && paragraph.isEmpty {
        endParagraph()
        lines.append(String(line))
      } else {
        if itemMark(words) != nil { endParagraph() }
        paragraph.append(line)
      }
    }
    endParagraph()
    return lines.map { $0 + "\n" }.joined()
  }

  private func heading(_ line: Substring) -> [String]? {
    let marks = line.prefix { $0 == "#" }
    guard (1...6).contains(marks.count), line.dropFirst(marks.count).first == " " else {
      return nil
    }
    let text = Self.plain(line.dropFirst(marks.count + 1))
    let rule = String(repeating: "─", count: min(width, DisplayWidth.columns(of: text)))
    return [styling.apply(.headline, to: text), styling.apply(.margin, to: rule)]
  }

  /// Returns what an item of a list begins with: `- `, `2. `.
  private func itemMark(_ line: Substring) -> Substring? {
    if line.hasPrefix("- ") || line.hasPrefix("* ") { return line.prefix(2) }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, line.dropFirst(digits.count).hasPrefix(". ") else { return nil }
    return line.prefix(digits.count + 2)
  }

  private func folded(_ paragraph: [Substring]) -> [String] {
    let first = paragraph[0]
    let indent = first.prefix { $0 == " " }
    let mark = itemMark(first.dropFirst(indent.count)) ?? ""
    let text = paragraph.joined(separator: " ").dropFirst(indent.count + mark.count)
    let margin = String(repeating: " ", count: indent.count + mark.count)
    var lines: [String] = []
    var line = indent + mark
    var isBlank = true
    for word in Self.plain(text).split(separator: " ") {
      let columns = DisplayWidth.columns(of: line) + DisplayWidth.columns(of: word)
      if !isBlank, columns + 1 > width {
        lines.append(String(line))
        line = Substring(margin)
        isBlank = true
      }
      line += isBlank ? word : " " + word
      isBlank = false
    }
    return lines + [String(line)]
  }

  /// Returns a text without the marks of emphasis and of links, apart from what is in backticks.
  private static func plain(_ text: Substring) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      guard index.isMultiple(of: 2) else { return String(part) }
      return String(part).replacing(/\[([^\]]+)\]\([^)]*\)/) { String($0.1) }
        .replacing(/\*\*?([^*\s](?:[^*]*[^*\s])?)\*\*?/) { String($0.1) }
    }
    .joined(separator: "`")
  }
}
