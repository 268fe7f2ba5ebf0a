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
    /// The most bytes that the heading or a text has.
    let byteCount: Int
    /// Whether there is nothing in it that would be missed.
    let isBlank: Bool
  }

  /// The columns.
  let heads: [Head]
  /// The weight of each row.
  let tones: [Tone]
  /// The texts.
  let cells: TableCells

  /// Makes a table of values by what the columns show of them.
  init<Row>(_ rows: [Row], _ columns: [Column<Row>], tone: (Row) -> Tone) {
    var (cells, tones) = (TableCells(columnCount: columns.count, rowCapacity: rows.count), [Tone]())
    tones.reserveCapacity(rows.count)
    for row in rows {
      cells.append(row, columns)
      tones.append(tone(row))
    }
    (self.cells, self.tones) = (cells, tones)
    heads = zip(columns, cells.extents).map { column, longest in
      let heading = Rendering.columns(of: column.heading)
      let natural = max(heading, longest.columns)
      return Head(
        heading: column.heading,
        alignment: column.alignment,
        rank: column.rank,
        natural: natural,
        floor: min(natural, max(heading, column.floor ?? natural)),
        byteCount: max(column.heading.utf8.count, longest.bytes),
        isBlank: column.hidesWhenBlank && longest.columns == 0,
      )
    }
  }

  /// Returns the text of a row in a column, without blanks at its end.
  func text(_ row: Int, _ column: Int) -> String {
    String(decoding: cells.bytes[cells[row, column].bytes], as: UTF8.self)
  }
}
