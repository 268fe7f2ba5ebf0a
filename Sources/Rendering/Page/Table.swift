/// Rows of texts under headings, with nothing in them that could steer a terminal.
struct Table {
  /// A column: its heading, and what the layout must know of it.
  struct Head {
    /// The heading.
    let heading: String
    /// The side on which its texts stand.
    let alignment: Alignment
    /// The place in the order in which columns are kept: the largest is left out first.
    let rank: Int
    /// The columns that the heading and the longest text take.
    let natural: Int
    /// The width down to which it may be cut, never below the heading.
    let floor: Int
    /// Whether there is nothing in it that would be missed.
    let isBlank: Bool
  }

  /// Where the text of a cell stands, and the columns of a terminal that it takes.
  struct Cell {
    /// The place in the bytes of all cells.
    let bytes: Range<Int>
    /// The columns.
    let columns: Int
  }

  /// The columns.
  let heads: [Head]
  /// The weight of each row.
  let tones: [Tone]
  private let text: CellText
  /// The cells, row by row.
  private let cells: [Cell]

  /// Makes a table of values by what the columns show of them.
  init<Value>(_ values: [Value], _ columns: [Column<Value>], tone: (Value) -> Tone) {
    let headings = columns.map { Rendering.columns(of: $0.heading) }
    var longest = headings
    var isFilled = columns.map { !$0.hidesWhenBlank }
    var text = CellText()
    var cells: [Cell] = []
    cells.reserveCapacity(values.count * columns.count)
    for value in values {
      for index in columns.indices {
        let start = text.bytes.count
        columns[index].write(value, &text)
        let cell = Self.finish(&text, from: start)
        cells.append(cell)
        guard cell.columns > 0 else { continue }
        longest[index] = max(longest[index], cell.columns)
        isFilled[index] = true
      }
    }
    self.text = text
    self.cells = cells
    tones = values.map(tone)
    heads = columns.indices.map { index in
      let column = columns[index]
      let natural = longest[index]
      return Head(
        heading: column.heading,
        alignment: column.alignment,
        rank: column.rank,
        natural: natural,
        floor: min(natural, max(headings[index], column.floor ?? natural)),
        isBlank: !isFilled[index],
      )
    }
  }

  /// Returns the cell of a row in a column.
  func cell(_ row: Int, _ column: Int) -> Cell { cells[row * heads.count + column] }

  /// Returns the bytes of a cell, without blanks at its end.
  func bytes(of cell: Cell) -> ArraySlice<UInt8> { text.bytes[cell.bytes] }

  /// Returns the text of a cell, without blanks at its end.
  func text(of cell: Cell) -> String { String(decoding: bytes(of: cell), as: UTF8.self) }

  /// Ends a cell: makes what was written since its start safe to show, and measures it.
  private static func finish(_ text: inout CellText, from start: Int) -> Cell {
    let isPlain = text.bytes[start...].allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    if !isPlain {
      text.replace(
        from: start,
        with: visible(String(decoding: text.bytes[start...], as: UTF8.self)),
      )
    }
    text.trim(from: start)
    let range = start..<text.bytes.count
    if isPlain { return Cell(bytes: range, columns: range.count) }
    let shown = String(decoding: text.bytes[range], as: UTF8.self)
    return Cell(bytes: range, columns: Rendering.columns(of: shown))
  }
}
