import Diagnostics

/// Writes a page as Markdown with pipe tables, whole and without colour.
struct MarkdownWriter {
  /// Returns the page as lines.
  func write(_ page: Page) -> [UInt8] {
    Array(page.blocks.map(text).joined(separator: "\n").utf8)
  }

  private func text(of block: Page.Block) -> String {
    switch block {
    case .title(let title): "### \(Self.escaped(title))\n"
    case .fields(let fields):
      fields.map { "- **\($0.label)**: \(Self.escaped($0.value))\n" }.joined()
    case .notes(let notes): notes.map { "- \(Self.escaped($0.text))\n" }.joined()
    case .terms(let terms): terms.map { "- `\($0.label)`: \($0.value)\n" }.joined()
    case .paragraph(let text): "\(text)\n"
    case .table(let table): text(of: table)
    }
  }

  private func text(of table: Table) -> String {
    let columns = table.heads.indices.filter { !table.heads[$0].isBlank }
    var output = row(columns.map { table.heads[$0].column.heading })
    output += row(columns.map { table.heads[$0].column.alignment == .leading ? "---" : "---:" })
    for line in 0..<table.rowCount {
      output += row(columns.map { Self.escaped(table.text(line, $0)) })
    }
    return output
  }

  private func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }

  /// Whether a byte is a letter, a digit or another character of ASCII that marks nothing.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: " "), UInt8(ascii: "-"): true
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"): true
    default: false
    }
  }

  /// Returns a text in which no character is taken for a mark of Markdown.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(Self.isPlain) { return text }
    let characters = Array(visible(text))
    var result = ""
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let isMark =
        switch character {
        case "\\", "|", "`", "*", "_", "<", "[", "~": true
        case "&": next.isLetter || next == "#"
        case "#": index == 0
        default: false
        }
      if isMark { result += "\\" }
      result.append(character)
    }
    return result
  }
}
