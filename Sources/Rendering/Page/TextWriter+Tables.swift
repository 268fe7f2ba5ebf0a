import Diagnostics

extension TextWriter {
  /// Writes a table with its rows as lines, and names the columns that did not fit.
  func write(_ table: Table, to output: inout [UInt8]) {
    let layout = TableLayout(table, width: form == .plain ? nil : width)
    let lines = TableLines(table, layout.slots, styling)
    lines.writeHeadings(to: &output)
    if form == .ruled { lines.writeRule(to: &output) }
    for row in table.body.tones.indices { lines.write(row, to: &output) }
    guard !layout.omitted.isEmpty else { return }
    let names = layout.omitted.joined(separator: ", ")
    write("not shown: \(names) (output vertical shows them)", .quiet, to: &output)
  }

  /// Writes a table with its fields as lines, but those that are blank throughout.
  func writeVertically(_ table: Table, to output: inout [UInt8]) {
    let shown = table.heads.indices.filter { !table.heads[$0].isBlank }
    let headings = shown.map { table.heads[$0].column.name }
    let labelWidth = headings.map { columns(of: $0) }.max() ?? 0
    let labels = headings.map { Tone.quiet.apply(to: padded($0, to: labelWidth), styling) + "  " }
    let bareLabels = headings.map { Tone.quiet.apply(to: $0, styling) }
    for row in table.body.tones.indices {
      output += Tone.quiet.apply(to: "── \(row + 1) ──", styling).utf8
      output += "\n".utf8
      for (place, column) in shown.enumerated() {
        let value = table.body.bytes[table.body[row, column].bytes]
        output += (value.isEmpty ? bareLabels : labels)[place].utf8
        output += value
        output += "\n".utf8
      }
    }
  }
}

/// The lines of a table whose columns have their places.
private struct TableLines {
  private let table: Table
  private let slots: [TableLayout.Slot]
  private let styling: Styling
  /// The bytes that a line has at most.
  private let room: Int

  /// A sign of a rule takes three bytes, and so does the one at the end of a cut text.
  init(_ table: Table, _ slots: [TableLayout.Slot], _ styling: Styling) {
    self.table = table
    self.slots = slots
    self.styling = styling
    room = slots.reduce(0) { room, slot in
      let head = table.heads[slot.column]
      let byteCount = max(head.column.heading.utf8.count, head.longest.bytes)
      return room + 3 * slot.width + TableLayout.gap + byteCount
    }
  }

  /// Writes the headings.
  func writeHeadings(to output: inout [UInt8]) {
    write(.strong, to: &output) { line, output in
      for slot in slots {
        let head = table.heads[slot.column].column
        line.write(head.heading.utf8.span, head.width, to: slot.width, head.alignment, in: &output)
      }
    }
  }

  /// Writes the rule below the headings; a column without one has none.
  func writeRule(to output: inout [UInt8]) {
    write(.quiet, to: &output) { line, output in
      for slot in slots {
        let isHeaded = !table.heads[slot.column].column.heading.isEmpty
        line.writeRule(isHeaded ? slot.width : 0, to: slot.width, in: &output)
      }
    }
  }

  /// Writes a row.
  func write(_ row: Int, to output: inout [UInt8]) {
    let bytes = table.body.bytes.span
    write(table.body.tones[row], to: &output) { line, output in
      for slot in slots {
        let cell = table.body[row, slot.column]
        let alignment = table.heads[slot.column].column.alignment
        if cell.columns > slot.width {
          let text = cut(table.text(row, slot.column), to: slot.width)
          line.write(text.utf8.span, columns(of: text), to: slot.width, alignment, in: &output)
        } else {
          let text = bytes.extracting(cell.bytes)
          line.write(text, cell.columns, to: slot.width, alignment, in: &output)
        }
      }
    }
  }

  /// Writes a line in a weight.
  private func write(
    _ tone: Tone,
    to output: inout [UInt8],
    _ texts: (inout TableLine, inout OutputSpan<UInt8>) -> Void,
  ) {
    let start = output.count
    output.append(addingCapacity: room) { output in
      var line = TableLine()
      texts(&line, &output)
    }
    if !tone.isBare(styling) {
      let text = String(decoding: output[start...], as: UTF8.self)
      output.replaceSubrange(start..., with: tone.apply(to: text, styling).utf8)
    }
    output.append(UInt8(ascii: "\n"))
  }
}

/// A line of a table, written from the left; blanks are written only where something follows them.
private struct TableLine {
  private var blanks = 0

  /// Writes a text that takes some columns, filled up to a width.
  mutating func write(
    _ text: Span<UInt8>,
    _ columns: Int,
    to width: Int,
    _ alignment: Alignment,
    in output: inout OutputSpan<UInt8>,
  ) {
    let missing = max(0, width - columns)
    if alignment == .trailing { blanks += missing }
    if columns > 0 {
      writeBlanks(in: &output)
      for index in text.indices { output.append(text[index]) }
    }
    if alignment == .leading { blanks += missing }
    blanks += TableLayout.gap
  }

  /// Writes a rule that takes some columns, filled up to a width.
  mutating func writeRule(_ columns: Int, to width: Int, in output: inout OutputSpan<UInt8>) {
    if columns > 0 { writeBlanks(in: &output) }
    for _ in 0..<columns {
      for byte in "─".utf8 { output.append(byte) }
    }
    blanks += width - columns + TableLayout.gap
  }

  private mutating func writeBlanks(in output: inout OutputSpan<UInt8>) {
    output.append(repeating: UInt8(ascii: " "), count: blanks)
    blanks = 0
  }
}
