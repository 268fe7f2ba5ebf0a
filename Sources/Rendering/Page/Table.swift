import Diagnostics

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
    var natural: Int
    /// The width down to which it may be cut, never below the heading.
    var floor: Int
    /// Whether there is nothing in it that would be missed.
    var isBlank: Bool
  }

  /// A row: a text for each column.
  struct Row {
    /// The texts.
    let cells: [String]
    /// Its weight.
    let tone: Tone
  }

  /// The columns.
  let heads: [Head]
  /// The rows.
  let rows: [Row]

  /// Makes a table of values by what the columns show of them.
  init<Value>(_ values: [Value], _ columns: [Column<Value>], tone: (Value) -> Tone) {
    var longest = columns.map { DisplayWidth.columns(of: $0.heading) }
    var isFilled = columns.map { !$0.hidesWhenBlank }
    var rows: [Row] = []
    rows.reserveCapacity(values.count)
    for value in values {
      var cells: [String] = []
      cells.reserveCapacity(columns.count)
      for (index, column) in columns.enumerated() {
        let cell = VisibleText.of(column.text(value))
        longest[index] = max(longest[index], DisplayWidth.columns(of: cell))
        if !cell.isEmpty { isFilled[index] = true }
        cells.append(cell)
      }
      rows.append(Row(cells: cells, tone: tone(value)))
    }
    self.rows = rows
    heads = columns.indices.map { index in
      let column = columns[index]
      let heading = DisplayWidth.columns(of: column.heading)
      let natural = longest[index]
      return Head(
        heading: column.heading,
        alignment: column.alignment,
        rank: column.rank,
        natural: natural,
        floor: min(natural, max(heading, column.floor ?? natural)),
        isBlank: !isFilled[index],
      )
    }
  }
}
