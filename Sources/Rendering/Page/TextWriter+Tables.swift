import Diagnostics

extension TextWriter {
  /// Writes a table with its rows as lines, and names the columns that did not fit.
  func write(_ table: Table, to output: inout [UInt8]) {
    let layout = TableLayout(table, width: form == .plain ? nil : width)
    let lines = TableLines(table, layout.slots, styling)
    lines.writeHeadings(to: &output)
    if form == .ruled { lines.writeRule(to: &output) }
    lines.writeRows(to: &output)
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
    for row in 0..<table.rowCount {
      output += Tone.quiet.apply(to: "── \(row + 1) ──", styling).utf8
      output += "\n".utf8
      for (place, column) in shown.enumerated() {
        let value = table.text(row, column)
        output += (value.isEmpty ? bareLabels : labels)[place].utf8
        output += value.utf8
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

  init(_ table: Table, _ slots: [TableLayout.Slot], _ styling: Styling) {
    self.table = table
    self.slots = slots
    self.styling = styling
  }

  /// Writes the headings.
  func writeHeadings(to output: inout [UInt8]) {
    write(.strong, to: &output) { line, output in
      for slot in slots {
        let head = table.heads[slot.column].column
        line.write(head.heading, head.width, to: slot.width, head.alignment, in: &output)
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

  /// Writes the rows.
  func writeRows(to output: inout [UInt8]) {
    let width = slots.reduce(0) { $0 + $1.width + TableLayout.gap }
    for block in table.blocks(width: width) { write(block, width: width, to: &output) }
  }

  private func write(_ block: Range<Int>, width: Int, to output: inout [UInt8]) {
    let lines = table.lines(block, slots, width: width)
    for row in block {
      let start = output.count
      lines.write(row, to: &output)
      if styling != .plain { weigh(table.tone(row), from: start, in: &output) }
      output.append(UInt8(ascii: "\n"))
    }
  }

  /// Writes a line in a weight.
  private func write(
    _ tone: Tone,
    to output: inout [UInt8],
    _ texts: (inout TableLine, inout [UInt8]) -> Void,
  ) {
    let start = output.count
    var line = TableLine()
    texts(&line, &output)
    weigh(tone, from: start, in: &output)
    output.append(UInt8(ascii: "\n"))
  }

  /// Gives a weight to a line that was written from an index on.
  private func weigh(_ tone: Tone, from start: Int, in output: inout [UInt8]) {
    if tone.isBare(styling) { return }
    let text = String(decoding: output[start...], as: UTF8.self)
    output.replaceSubrange(start..., with: tone.apply(to: text, styling).utf8)
  }
}

/// A line of a table, written from the left; blanks are written only where something follows them.
private struct TableLine {
  /// A rule, piece by piece.
  private static let rule = Array(String(repeating: "─", count: rulePiece).utf8)
  private static let rulePiece = 100

  private var blanks = 0

  /// Writes a text that takes some columns, filled up to a width.
  mutating func write(
    _ text: String,
    _ columns: Int,
    to width: Int,
    _ alignment: Alignment,
    in output: inout [UInt8],
  ) {
    let missing = max(0, width - columns)
    if alignment == .trailing { blanks += missing }
    if columns > 0 {
      writeBlanks(in: &output)
      output += text.utf8
    }
    if alignment == .leading { blanks += missing }
    blanks += TableLayout.gap
  }

  /// Writes a rule that takes some columns, filled up to a width.
  mutating func writeRule(_ columns: Int, to width: Int, in output: inout [UInt8]) {
    if columns > 0 { writeBlanks(in: &output) }
    var missing = columns
    while missing > 0 {
      let count = min(missing, Self.rulePiece)
      output += Self.rule[..<(count * Self.rule.count / Self.rulePiece)]
      missing -= count
    }
    blanks += width - columns + TableLayout.gap
  }

  private mutating func writeBlanks(in output: inout [UInt8]) {
    output += repeatElement(UInt8(ascii: " "), count: blanks)
    blanks = 0
  }
}
