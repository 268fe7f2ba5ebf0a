/// Rows of texts under headings, with nothing in them that could steer a terminal.
struct Table {
  /// A column: its heading, and what the layout must know of it.
  struct Head {
    /// What is known of it whatever its texts are.
    let column: ColumnHead
    /// What its texts take at most.
    let longest: TableBody.Extent

    /// The columns that the heading and the longest text take.
    var natural: Int { max(column.width, longest.columns) }
    /// The width down to which it may be cut, never below the heading.
    var floor: Int { min(natural, max(column.width, column.floor ?? natural)) }
    /// Whether there is nothing in it that would be missed.
    var isBlank: Bool { column.hidesWhenBlank && longest.columns == 0 }
  }

  /// The columns.
  let heads: [Head]
  /// The rows.
  let body: TableBody

  /// Makes a table of values by what the columns show of them.
  init<Row>(_ values: [Row], _ columns: [Column<Row>], tone: (Row) -> Tone) {
    let body = TableBody(values, columns, tone: tone)
    heads = columns.indices.map { Head(column: columns[$0].head, longest: body.extents[$0]) }
    self.body = body
  }

  /// Returns the text of a row in a column, without blanks at its end.
  func text(_ row: Int, _ column: Int) -> String {
    String(decoding: body.bytes[body[row, column].bytes], as: UTF8.self)
  }
}
