import TradeModel

/// What a column of a table shows of a row, and under which heading.
struct Column<Row> {
  /// What a column shows of a row.
  enum Content {
    /// A text.
    case text((Row) -> String)
    /// A number in units of its last fraction digit, as the shortest plain decimal; nothing is
    /// blank.
    case decimal(fractionDigits: Int, (Row) -> Int64?)
    /// An amount with both decimals; nothing is blank.
    case amount((Row) -> Amount?)
  }

  /// The heading.
  let head: ColumnHead
  /// What it shows of a row.
  let content: Content

  /// Makes a column of texts.
  static func text(
    _ heading: String,
    rank: Int,
    floor: Int? = nil,
    hidesWhenBlank: Bool = false,
    _ text: @escaping (Row) -> String,
  ) -> Column {
    Column(
      head: ColumnHead(heading, .leading, rank: rank, floor: floor, hidesWhenBlank: hidesWhenBlank),
      content: .text(text),
    )
  }

  /// Makes a column of texts that is left out where all of them are blank.
  static func optional(
    _ heading: String,
    rank: Int,
    floor: Int? = nil,
    _ text: @escaping (Row) -> String,
  ) -> Column {
    .text(heading, rank: rank, floor: floor, hidesWhenBlank: true, text)
  }

  /// Makes a column of numbers that are written as texts, which are never cut.
  static func number(
    _ heading: String,
    rank: Int,
    hidesWhenBlank: Bool = false,
    _ text: @escaping (Row) -> String,
  ) -> Column {
    .numbers(heading, rank, hidesWhenBlank, .text(text))
  }

  /// Makes a column of whole numbers.
  static func count(
    _ heading: String,
    rank: Int,
    _ number: @escaping (Row) -> Int,
  ) -> Column {
    .numbers(heading, rank, false, .decimal(fractionDigits: 0) { Int64(number($0)) })
  }

  /// Makes a column of exact numbers; nothing is blank.
  static func figure<Figure: FixedPoint>(
    _ heading: String,
    rank: Int,
    _ figure: @escaping (Row) -> Figure?,
  ) -> Column {
    let digits = Figure.fractionDigits
    return .numbers(heading, rank, false, .decimal(fractionDigits: digits) { figure($0)?.units })
  }

  /// Makes a column of amounts with both decimals; nothing is blank.
  static func amount(
    _ heading: String,
    rank: Int,
    _ amount: @escaping (Row) -> Amount?,
  ) -> Column {
    .numbers(heading, rank, false, .amount(amount))
  }

  /// Makes a column of exact numbers in which zero is blank; it is left out where all are.
  static func rareFigure<Figure: FixedPoint>(
    _ heading: String,
    rank: Int,
    _ figure: @escaping (Row) -> Figure?,
  ) -> Column {
    let content = Content.decimal(fractionDigits: Figure.fractionDigits) { row in
      guard let figure = figure(row), !figure.isZero else { return nil }
      return figure.units
    }
    return .numbers(heading, rank, true, content)
  }

  private static func numbers(
    _ heading: String,
    _ rank: Int,
    _ hidesWhenBlank: Bool,
    _ content: Content,
  ) -> Column {
    Column(
      head: ColumnHead(heading, .trailing, rank: rank, hidesWhenBlank: hidesWhenBlank),
      content: content,
    )
  }
}
