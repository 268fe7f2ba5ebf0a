/// Writes a page with one value a line, whole and with every column.
struct VerticalWriter {
  /// The colours.
  let ink: Ink

  /// Returns the page as lines.
  func write(_ page: Page) -> String {
    var output = ""
    var previous: Page.Block?
    for block in page.blocks {
      if TextWriter.leavesBlankLine(after: previous, before: block) { output += "\n" }
      switch block {
      case .title(let text): output += ink.paint(VisibleText.of(text), .strong) + "\n"
      case .fields(let fields): write(fields.map { ($0.label, VisibleText.of($0.value)) }, to: &output)
      case .table(let table): write(table, to: &output)
      case .notes(let notes):
        for note in notes { output += ink.paint(VisibleText.of(note.text), note.tone) + "\n" }
      }
      previous = block
    }
    return output
  }

  private func write(_ table: Table, to output: inout String) {
    let headings = table.heads.map { $0.heading.isEmpty ? "mark" : $0.heading }
    for (index, row) in table.rows.enumerated() {
      output += ink.paint("── \(index + 1) ──", .quiet) + "\n"
      write(Array(zip(headings, row.cells)), to: &output)
    }
  }

  private func write(_ pairs: [(label: String, value: String)], to output: inout String) {
    let labelWidth = pairs.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0
    for pair in pairs {
      let label = pair.value.isEmpty ? pair.label : padded(pair.label, to: labelWidth, .leading)
      output += ink.paint(label, .quiet)
      output += pair.value.isEmpty ? "\n" : "  \(pair.value)\n"
    }
  }
}
