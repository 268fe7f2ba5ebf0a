import Diagnostics

extension TextWriter {
  /// Writes a table with its rows as lines, and names the columns that did not fit.
  func write(_ table: Table, to output: inout String) {
    let layout = TableLayout(table, width: form == .plain ? nil : width)
    var line = TableLine()
    for slot in layout.slots {
      let head = table.heads[slot.column]
      line.append(head.heading.utf8, columns(of: head.heading), to: slot.width, head.alignment)
    }
    output += Tone.strong.apply(to: line.take(), styling) + "\n"
    if form == .ruled {
      for slot in layout.slots {
        let isHeaded = !table.heads[slot.column].heading.isEmpty
        line.append(rule: isHeaded ? slot.width : 0, to: slot.width)
      }
      output += Tone.quiet.apply(to: line.take(), styling) + "\n"
    }
    for row in table.tones.indices {
      for slot in layout.slots {
        let cell = table.cell(row, slot.column)
        let alignment = table.heads[slot.column].alignment
        if cell.columns > slot.width {
          let text = cut(table.text(of: cell), to: slot.width)
          line.append(text.utf8, columns(of: text), to: slot.width, alignment)
        } else {
          line.append(table.bytes(of: cell), cell.columns, to: slot.width, alignment)
        }
      }
      output += table.tones[row].apply(to: line.take(), styling)
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
    for row in table.tones.indices {
      output += Tone.quiet.apply(to: "── \(row + 1) ──", styling) + "\n"
      for (place, column) in shown.enumerated() {
        let value = table.text(of: table.cell(row, column))
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
  private var bytes: [UInt8] = []
  private var blanks = 0

  /// Returns the line and starts the next one.
  mutating func take() -> String {
    defer {
      bytes.removeAll(keepingCapacity: true)
      blanks = 0
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds a rule that takes some columns, filled up to a width.
  mutating func append(rule columns: Int, to width: Int) {
    if columns > 0 {
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks))
      blanks = 0
    }
    for _ in 0..<columns { bytes.append(contentsOf: Self.rule) }
    blanks += width - columns + TableLayout.gap
  }

  private static let rule = Array("─".utf8)

  /// Adds a text that takes some columns, filled up to a width.
  mutating func append(
    _ text: some Collection<UInt8>,
    _ columns: Int,
    to width: Int,
    _ alignment: Alignment,
  ) {
    let missing = max(0, width - columns)
    if alignment == .trailing { blanks += missing }
    if columns > 0 {
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks))
      bytes.append(contentsOf: text)
      blanks = 0
    }
    if alignment == .leading { blanks += missing }
    blanks += TableLayout.gap
  }
}
