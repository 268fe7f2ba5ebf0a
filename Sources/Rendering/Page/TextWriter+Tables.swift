import Diagnostics

extension TextWriter {
  /// Writes a table with its rows as lines, and names the columns that did not fit.
  func write(_ table: Table, to output: inout String) {
    let layout = TableLayout(table, width: form == .plain ? nil : width)
    let headings = TableLine(layout, table) { slot in Table.Cell(table.heads[slot.column].heading) }
    output += Tone.strong.apply(to: headings.text, styling) + "\n"
    if form == .ruled {
      let rule = TableLine(layout, table) { slot in
        let isBlank = table.heads[slot.column].heading.isEmpty
        return Table.Cell(isBlank ? "" : String(repeating: "─", count: slot.width))
      }
      output += Tone.quiet.apply(to: rule.text, styling) + "\n"
    }
    for row in table.rows {
      let line = TableLine(layout, table) { slot in
        let cell = row.cells[slot.column]
        return cell.columns > slot.width ? Table.Cell(cut(cell.text, to: slot.width)) : cell
      }
      output += row.tone.apply(to: line.text, styling)
      output += "\n"
    }
    guard !layout.omitted.isEmpty else { return }
    let names = layout.omitted.joined(separator: ", ")
    write("not shown: \(names) (output vertical shows them)", .quiet, to: &output)
  }

  /// Writes a table with its fields as lines, but those that are blank throughout.
  func writeVertically(_ table: Table, to output: inout String) {
    let shown = table.heads.indices.filter { !table.heads[$0].isBlank }
    let headings = shown.map { table.heads[$0].heading }.map { $0.isEmpty ? "mark" : $0 }
    let labelWidth = headings.map { columns(of: $0) }.max() ?? 0
    let labels = headings.map { Tone.quiet.apply(to: padded($0, to: labelWidth), styling) }
    let bareLabels = headings.map { Tone.quiet.apply(to: $0, styling) }
    for (index, row) in table.rows.enumerated() {
      output += Tone.quiet.apply(to: "── \(index + 1) ──", styling) + "\n"
      for (place, column) in shown.enumerated() {
        let value = row.cells[column].text
        output += value.isEmpty ? bareLabels[place] : labels[place]
        if !value.isEmpty {
          output += "  "
          output += value
        }
        output += "\n"
      }
    }
  }
}

/// A line of a table, built from the left; blanks are written only where something follows them.
private struct TableLine {
  /// The line.
  private(set) var text = ""
  private var blanks = 0

  /// Makes the line of the cells that stand in the columns of a layout.
  init(_ layout: TableLayout, _ table: Table, cell: (TableLayout.Slot) -> Table.Cell) {
    for slot in layout.slots {
      append(cell(slot), to: slot.width, table.heads[slot.column].alignment)
      blanks += TableLayout.gap
    }
  }

  private mutating func append(_ cell: Table.Cell, to width: Int, _ alignment: Alignment) {
    let missing = max(0, width - cell.columns)
    if alignment == .trailing { blanks += missing }
    if !cell.text.isEmpty {
      for _ in 0..<blanks { text += " " }
      text += cell.text
      blanks = 0
    }
    if alignment == .leading { blanks += missing }
  }
}
