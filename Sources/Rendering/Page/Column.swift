import TradeModel

/// What a column of a table shows of a row, and under which heading.
struct Column<Row> {
  /// The heading.
  let head: ColumnHead
  /// Hands on what it shows of some rows.
  ///
  /// It goes through the rows by itself, and so do the functions that it is made of find a row by
  /// its index: a row handed to them would be copied as a whole for each of its cells.
  let show: (_ rows: [Row], _ block: Range<Int>, _ cells: inout CellSink) -> Void

  /// Makes a column of texts.
  @inline(__always)
  static func text(
    _ heading: String,
    rank: Int,
    floor: Int? = nil,
    hidesWhenBlank: Bool = false,
    _ text: @escaping ([Row], Int) -> String,
  ) -> Column {
    let head = ColumnHead(
      heading,
      .leading,
      rank: rank,
      floor: floor,
      hidesWhenBlank: hidesWhenBlank,
    )
    return Column(head: head) { rows, block, cells in
      for row in block { cells.add(text(rows, row), row) }
    }
  }

  /// Makes a column of texts that is left out where all of them are blank.
  @inline(__always)
  static func optional(
    _ heading: String,
    rank: Int,
    floor: Int? = nil,
    _ text: @escaping ([Row], Int) -> String,
  ) -> Column {
    .text(heading, rank: rank, floor: floor, hidesWhenBlank: true, text)
  }

  /// Makes a column of codes.
  @inline(__always)
  static func code(
    _ heading: String,
    rank: Int,
    hidesWhenBlank: Bool = false,
    _ code: @escaping ([Row], Int) -> CodeText?,
  ) -> Column {
    let head = ColumnHead(heading, .leading, rank: rank, hidesWhenBlank: hidesWhenBlank)
    return present(head, code) { code, row, cells in cells.add(code, row) }
  }

  /// Makes a column of codes that is left out where all of them are blank.
  @inline(__always)
  static func optionalCode(
    _ heading: String,
    rank: Int,
    _ code: @escaping ([Row], Int) -> CodeText?,
  ) -> Column {
    .code(heading, rank: rank, hidesWhenBlank: true, code)
  }

  /// Makes a column of numbers that are written as texts, which are never cut.
  @inline(__always)
  static func number(
    _ heading: String,
    rank: Int,
    hidesWhenBlank: Bool = false,
    _ text: @escaping ([Row], Int) -> String,
  ) -> Column {
    Column(head: .numbers(heading, rank: rank, hidesWhenBlank: hidesWhenBlank)) {
      rows,
      block,
      cells in
      for row in block { cells.add(text(rows, row), row) }
    }
  }

  /// Makes a column of whole numbers.
  @inline(__always)
  static func count(
    _ heading: String,
    rank: Int,
    _ number: @escaping ([Row], Int) -> Int,
  ) -> Column {
    Column(head: .numbers(heading, rank: rank)) { rows, block, cells in
      for row in block { cells.add(decimal: Int64(number(rows, row)), fractionDigits: 0, row) }
    }
  }

  /// Makes a column of exact numbers in their shortest form; nothing is blank.
  @inline(__always)
  static func figure<Figure: FixedPoint>(
    _ heading: String,
    rank: Int,
    _ figure: @escaping ([Row], Int) -> Figure?,
  ) -> Column {
    present(.numbers(heading, rank: rank), figure) { figure, row, cells in
      cells.add(decimal: figure.units, fractionDigits: Figure.fractionDigits, row)
    }
  }

  /// Makes a column of days that is left out where all of them are blank.
  ///
  /// The day that goes without saying is blank.
  @inline(__always)
  static func date(
    _ heading: String,
    rank: Int,
    unless usual: CalendarDate? = nil,
    _ date: @escaping ([Row], Int) -> CalendarDate?,
  ) -> Column {
    let head = ColumnHead(heading, .leading, rank: rank, hidesWhenBlank: true)
    return present(head, date) { date, row, cells in
      if date != usual { cells.add(date, row) }
    }
  }

  /// Makes a column of lines of sales orders that is left out where all of them are blank.
  @inline(__always)
  static func salesLine(
    _ heading: String,
    rank: Int,
    _ reference: @escaping ([Row], Int) -> SalesReference?,
  ) -> Column {
    let head = ColumnHead(heading, .leading, rank: rank, hidesWhenBlank: true)
    return present(head, reference) { reference, row, cells in cells.add(reference, row) }
  }

  /// Makes a column of amounts with both decimals; nothing is blank.
  @inline(__always)
  static func amount(
    _ heading: String,
    rank: Int,
    _ amount: @escaping ([Row], Int) -> Amount?,
  ) -> Column {
    present(.numbers(heading, rank: rank), amount) { amount, row, cells in
      cells.add(amount, row)
    }
  }

  /// Makes a column of exact numbers in which zero is blank; it is left out where all are.
  @inline(__always)
  static func rareFigure<Figure: FixedPoint>(
    _ heading: String,
    rank: Int,
    _ figure: @escaping ([Row], Int) -> Figure?,
  ) -> Column {
    present(.numbers(heading, rank: rank, hidesWhenBlank: true), figure) { figure, row, cells in
      guard !figure.isZero else { return }
      cells.add(decimal: figure.units, fractionDigits: Figure.fractionDigits, row)
    }
  }

  /// Makes a column of values; where a row has none, its cell is blank.
  @inline(__always)
  private static func present<Value>(
    _ head: ColumnHead,
    _ value: @escaping ([Row], Int) -> Value?,
    _ add: @escaping (Value, Int, inout CellSink) -> Void,
  ) -> Column {
    Column(head: head) { rows, block, cells in
      for row in block {
        if let value = value(rows, row) { add(value, row, &cells) }
      }
    }
  }
}
