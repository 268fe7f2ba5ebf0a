import Diagnostics

/// Writes a page with one value a line, whole and with every column that is not blank throughout.
struct VerticalWriter {
  /// The colours.
  let styling: Styling

  /// Returns the page as lines.
  func write(_ page: Page) -> String {
    var output = ""
    var previous: Page.Block?
    for block in page.blocks {
      if TextWriter.leavesBlankLine(after: previous, before: block) { output += "\n" }
      switch block {
      case .title(let text): output += Tone.strong.apply(to: VisibleText.of(text), styling) + "\n"
      case .fields(let fields):
        write(fields.map { ($0.label, VisibleText.of($0.value)) }, to: &output)
      case .table(let table): write(table, to: &output)
      case .notes(let notes):
        for note in notes {
          output += note.tone.apply(to: VisibleText.of(note.text), styling) + "\n"
        }
      }
      previous = block
    }
    return output
  }

  private func write(_ table: Table, to output: inout String) {
    let columns = table.heads.indices.filter { !table.heads[$0].isBlank }
    let headings = columns.map { table.heads[$0].heading }.map { $0.isEmpty ? "mark" : $0 }
    for (index, row) in table.rows.enumerated() {
      output += Tone.quiet.apply(to: "── \(index + 1) ──", styling) + "\n"
      write(Array(zip(headings, columns.map { row.cells[$0] })), to: &output)
    }
  }

  private func write(_ pairs: [(label: String, value: String)], to output: inout String) {
    let labelWidth = pairs.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0
    for pair in pairs {
      let label = pair.value.isEmpty ? pair.label : padded(pair.label, to: labelWidth, .leading)
      output += Tone.quiet.apply(to: label, styling)
      output += pair.value.isEmpty ? "\n" : "  \(pair.value)\n"
    }
  }
}
