/// Rows of texts under headings, with nothing in them that could steer a terminal.
struct Table {
  /// A column: its heading, and what the layout must know of it.
  struct Head {
    /// What is known of it whatever its texts are.
    let column: ColumnHead
    /// The columns of a terminal that its texts take at most.
    let longest: Int

    /// The columns that the heading and the longest text take.
    var natural: Int { max(column.width, longest) }
    /// The width down to which it may be cut, never below the heading.
    var floor: Int { min(natural, max(column.width, column.floor ?? natural)) }
    /// Whether there is nothing in it that would be missed.
    var isBlank: Bool { column.hidesWhenBlank && longest == 0 }
  }

  /// How many rows are shown column by column: those of one column are shown without a pause, and
  /// the rows are still at hand for the next one.
  private static let blockLength = 64
  /// How many bytes of lines are made at once, about; one line may have more.
  private static let blockBytes = 1 << 16

  /// The columns.
  let heads: [Head]
  /// The count of rows.
  let rowCount: Int
  /// Hands on what a column shows of some rows.
  private let show: (_ column: Int, _ block: Range<Int>, _ cells: inout CellSink) -> Void
  /// Tells the weight of a row.
  private let toneOfRow: (_ row: Int) -> Tone

  /// Makes a table of values by what the columns show of them.
  init<Row>(_ values: [Row], _ columns: [Column<Row>], tone: @escaping (Row) -> Tone) {
    rowCount = values.count
    show = { column, block, cells in columns[column].show(values, block, &cells) }
    toneOfRow = { tone(values[$0]) }
    var widths = Array(repeating: 0, count: columns.count)
    for block in Self.blocks(of: values.count, Self.blockLength) {
      for index in columns.indices {
        var cells = CellSink.measuring(widths[index])
        columns[index].show(values, block, &cells)
        widths[index] = cells.width
      }
    }
    heads = columns.indices.map { Head(column: columns[$0].head, longest: widths[$0]) }
  }

  /// Returns the rows, of which as many are taken together as lines of a width allow.
  func blocks(width: Int) -> [Range<Int>] {
    Self.blocks(of: rowCount, max(1, min(Self.blockLength, Self.blockBytes / max(1, width))))
  }

  private static func blocks(of rowCount: Int, _ length: Int) -> [Range<Int>] {
    stride(from: 0, to: rowCount, by: length).map { $0..<min($0 + length, rowCount) }
  }

  /// Returns the text of a row in a column, without blanks at its end.
  func text(_ row: Int, _ column: Int) -> String {
    var cell = CellSink.reading()
    show(column, row..<row + 1, &cell)
    return cell.text
  }

  /// Returns the weight of a row.
  func tone(_ row: Int) -> Tone { toneOfRow(row) }

  /// Returns the lines of some rows, each with so many bytes where nothing in it is unusual.
  func lines(_ block: Range<Int>, _ slots: [TableLayout.Slot], width: Int) -> LineBlock {
    var cells = CellSink.placing(in: LineBlock(block, width: width))
    var start = 0
    for slot in slots {
      cells.lines.slot = (start, slot.width, heads[slot.column].column.alignment)
      show(slot.column, block, &cells)
      start += slot.width + TableLayout.gap
    }
    return cells.lines
  }
}
