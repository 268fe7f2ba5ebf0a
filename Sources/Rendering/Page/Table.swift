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

  /// A text with the columns of a terminal that it takes.
  struct Cell {
    /// The text, without blanks at its end.
    let text: String
    /// The columns.
    let columns: Int

    /// Makes a cell of some text.
    init(_ text: String) {
      var shown = visible(text)
      while shown.utf8.last == UInt8(ascii: " ") { shown.unicodeScalars.removeLast() }
      self.text = shown
      columns = Rendering.columns(of: shown)
    }
  }

  /// A row: a cell for each column.
  struct Row {
    /// The cells.
    let cells: [Cell]
    /// Its weight.
    let tone: Tone
  }

  /// The columns.
  let heads: [Head]
  /// The rows.
  let rows: [Row]

  /// Makes a table of values by what the columns show of them.
  init<Value>(_ values: [Value], _ columns: [Column<Value>], tone: (Value) -> Tone) {
    let headings = columns.map { Rendering.columns(of: $0.heading) }
    var longest = headings
    var isFilled = columns.map { !$0.hidesWhenBlank }
    rows = values.map { value in
      let cells = columns.map { Cell($0.text(value)) }
      for (index, cell) in cells.enumerated() where cell.columns > 0 {
        longest[index] = max(longest[index], cell.columns)
        isFilled[index] = true
      }
      return Row(cells: cells, tone: tone(value))
    }
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
}
