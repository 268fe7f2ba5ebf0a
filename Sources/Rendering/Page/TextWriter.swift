import Diagnostics

/// Writes a page as aligned text: with rules and fitted to the terminal, or plain and whole.
struct TextWriter {
  /// Whether headings stand over a rule.
  let hasRules: Bool
  /// The columns of the terminal; none where nothing is cut.
  let width: Int?
  /// The colours.
  let styling: Styling

  /// Returns the page as lines.
  func write(_ page: Page) -> String {
    var output = ""
    var previous: Page.Block?
    for block in page.blocks {
      if Self.leavesBlankLine(after: previous, before: block) { output += "\n" }
      write(block, to: &output)
      previous = block
    }
    return output
  }

  /// Whether a blank line parts two blocks: before a title, and where one subject ends.
  static func leavesBlankLine(after previous: Page.Block?, before block: Page.Block) -> Bool {
    switch (previous, block) {
    case (nil, _): false
    case (_, .title): true
    case (.fields, .table), (.table, .table), (.notes, .table), (.notes, .fields), (.notes, .notes):
      true
    default: false
    }
  }

  private func write(_ block: Page.Block, to output: inout String) {
    switch block {
    case .title(let text): write(VisibleText.of(text), .strong, to: &output)
    case .fields(let fields): write(fields, to: &output)
    case .table(let table): write(table, to: &output)
    case .notes(let notes):
      for note in notes { write(VisibleText.of(note.text), note.tone, to: &output) }
    }
  }

  private func write(_ text: String, _ tone: Tone, to output: inout String) {
    for line in wrapped(text, to: width) { output += tone.apply(to: line, styling) + "\n" }
  }

  private func write(_ fields: [Page.Field], to output: inout String) {
    let labelWidth = fields.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0
    for field in fields {
      let label = padded(field.label, to: labelWidth, .leading)
      let room = width.map { max(1, $0 - labelWidth - 2) }
      let lines = wrapped(VisibleText.of(field.value), to: room, indent: 0)
      for (index, line) in lines.enumerated() {
        let margin =
          index == 0
          ? Tone.quiet.apply(to: label, styling) : String(repeating: " ", count: labelWidth)
        output += "\(margin)  \(line)\n"
      }
    }
  }

  private func write(_ table: Table, to output: inout String) {
    let layout = TableLayout(table, width: width)
    let headings = layout.slots.map { slot in
      let head = table.heads[slot.column]
      return padded(head.heading, to: slot.width, head.alignment)
    }
    output += Tone.strong.apply(to: joined(headings), styling) + "\n"
    if hasRules {
      let rules = layout.slots.map { slot in
        let stroke = table.heads[slot.column].heading.isEmpty ? " " : "─"
        return String(repeating: stroke, count: slot.width)
      }
      output += Tone.quiet.apply(to: joined(rules), styling) + "\n"
    }
    for row in table.rows {
      let cells = layout.slots.map { slot in
        let text = cut(row.cells[slot.column], to: slot.width)
        return padded(text, to: slot.width, table.heads[slot.column].alignment)
      }
      output += row.tone.apply(to: joined(cells), styling) + "\n"
    }
    guard !layout.omitted.isEmpty else { return }
    let names = layout.omitted.joined(separator: ", ")
    write("not shown: \(names) (output vertical shows them)", .quiet, to: &output)
  }

  /// Joins the texts of a line; nothing blank stays at its end.
  private func joined(_ texts: [String]) -> String {
    var line = texts.joined(separator: String(repeating: " ", count: TableLayout.gap))
    while line.last == " " { line.removeLast() }
    return line
  }
}
