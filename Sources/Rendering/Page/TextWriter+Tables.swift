import Diagnostics

extension TextWriter {
  /// Writes a table with its rows as lines, and names the columns that did not fit.
  func write(_ table: Table, to output: inout String) {
    let layout = TableLayout(table, width: form == .plain ? nil : width)
    let headings = layout.slots.map { slot in
      let head = table.heads[slot.column]
      return padded(head.heading, to: slot.width, head.alignment)
    }
    output += Tone.strong.apply(to: joined(headings), styling) + "\n"
    if form == .ruled {
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

  /// Writes a table with its fields as lines, but those that are blank throughout.
  func writeVertically(_ table: Table, to output: inout String) {
    let columns = table.heads.indices.filter { !table.heads[$0].isBlank }
    let headings = columns.map { table.heads[$0].heading }.map { $0.isEmpty ? "mark" : $0 }
    let labelWidth = headings.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let labels = headings.map { padded($0, to: labelWidth, .leading) }
    for (index, row) in table.rows.enumerated() {
      output += Tone.quiet.apply(to: "── \(index + 1) ──", styling) + "\n"
      for (place, column) in columns.enumerated() {
        let value = row.cells[column]
        let label = value.isEmpty ? headings[place] : labels[place]
        output += Tone.quiet.apply(to: label, styling) + (value.isEmpty ? "\n" : "  \(value)\n")
      }
    }
  }
}
