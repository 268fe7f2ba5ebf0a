import Diagnostics

/// Writes a page as lines of text.
struct TextWriter {
  /// The form that tables take.
  enum TableForm: Hashable {
    /// Columns under a rule, fitted to the terminal.
    case ruled
    /// Columns without lines, whole.
    case plain
    /// A field a line, whole.
    case vertical
  }

  /// The form that tables take.
  let form: TableForm
  /// The columns of the terminal; none where nothing is cut or broken.
  let width: Int?
  /// The colours.
  let styling: Styling

  /// The columns that prose keeps to, and those that a term takes before what it means.
  private static let (proseWidth, termWidth) = (80, 32)

  /// Returns the page as lines.
  func write(_ page: Page) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(page.blocks.reduce(0) { $0 + usualLength(of: $1) })
    var previous: Page.Block?
    for block in page.blocks {
      if let previous, Self.leavesBlankLine(between: previous, and: block) { output += "\n".utf8 }
      write(block, to: &output)
      previous = block
    }
    return output
  }

  /// Returns how many bytes a block takes, about: those of a long table are copied when more room is
  /// made for them again and again.
  private func usualLength(of block: Page.Block) -> Int {
    guard case .table(let table) = block, form != .vertical else { return 100 }
    let line = table.heads.reduce(0) { $1.isBlank ? $0 : $0 + $1.natural + TableLayout.gap }
    return (table.rowCount + 2) * min(line, width ?? line)
  }

  /// Whether a blank line parts two blocks: before a title and prose, and where a subject ends.
  private static func leavesBlankLine(
    between previous: Page.Block,
    and block: Page.Block,
  ) -> Bool {
    switch (previous, block) {
    case (.title, .title): false
    case (_, .title), (_, .paragraph), (.paragraph, _), (.terms, .terms): true
    case (.fields, .table), (.table, .table), (.notes, .table): true
    case (.notes, .fields), (.notes, .notes): true
    default: false
    }
  }

  private func write(_ block: Page.Block, to output: inout [UInt8]) {
    switch block {
    case .title(let text): write(visible(text), .strong, to: &output)
    case .fields(let fields):
      let labelWidth = fields.map { columns(of: $0.label) }.max() ?? 0
      for field in fields { write(field, .quiet, labelWidth: labelWidth, to: &output) }
    case .terms(let terms): write(terms: terms, to: &output)
    case .paragraph(let text):
      for line in wrapped(text, to: min(width ?? Self.proseWidth, Self.proseWidth), indent: 0) {
        output += "\(line)\n".utf8
      }
    case .notes(let notes):
      for note in notes { write(visible(note.text), note.tone, to: &output) }
    case .table(let table):
      if form == .vertical {
        writeVertically(table, to: &output)
      } else {
        write(table, to: &output)
      }
    }
  }

  /// Writes a sentence or a title, broken to the width.
  func write(_ text: String, _ tone: Tone, to output: inout [UInt8]) {
    for line in wrapped(text, to: width) {
      output += tone.apply(to: line, styling).utf8
      output.append(UInt8(ascii: "\n"))
    }
  }

  /// Writes a name and its value, which is broken to what the name leaves of the width.
  private func write(
    _ field: Page.Field,
    _ tone: Tone,
    labelWidth: Int,
    to output: inout [UInt8],
  ) {
    let room = width.map { max(1, $0 - labelWidth - TableLayout.gap) }
    var label = tone.apply(to: padded(field.label, to: labelWidth), styling)
    var blanks = TableLayout.gap
    for line in wrapped(visible(field.value), to: room, indent: 0) {
      output += label.utf8
      output += repeatElement(UInt8(ascii: " "), count: blanks)
      output += line.utf8
      output.append(UInt8(ascii: "\n"))
      (label, blanks) = ("", labelWidth + TableLayout.gap)
    }
  }

  /// Writes words with what they mean; a long one has a line of its own.
  private func write(terms: [Page.Field], to output: inout [UInt8]) {
    let widths = terms.map { columns(of: $0.label) + TableLayout.gap }
    let labelWidth = widths.filter { $0 <= Self.termWidth }.max() ?? TableLayout.gap
    for (term, width) in zip(terms, widths) {
      let label = "  \(term.label)"
      if width > labelWidth { output += "\(label)\n".utf8 }
      let shown = Page.Field(label: width > labelWidth ? "" : label, value: term.value)
      write(shown, .normal, labelWidth: labelWidth, to: &output)
    }
  }
}
