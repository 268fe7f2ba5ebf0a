/// The side on which the texts of a column stand.
enum Alignment: Hashable, Sendable {
  /// Texts stand on the left.
  case leading
  /// Numbers stand on the right.
  case trailing
}

/// What a column of a table shows of a row, and what becomes of it where room is short.
struct Column<Row> {
  /// The heading, which is never cut.
  let heading: String
  /// The side on which its texts stand.
  let alignment: Alignment
  /// The place in the order in which columns are kept: the largest is left out first.
  let rank: Int
  /// The width down to which its texts may be cut; none where they may not be.
  let floor: Int?
  /// Whether the column is left out where all its texts are blank.
  let hidesWhenBlank: Bool
  /// The text of a row.
  let text: (Row) -> String

  /// Makes a column of texts.
  static func text(
    _ heading: String,
    rank: Int,
    floor: Int? = nil,
    hidesWhenBlank: Bool = false,
    _ text: @escaping (Row) -> String,
  ) -> Column {
    Column(
      heading: heading,
      alignment: .leading,
      rank: rank,
      floor: floor,
      hidesWhenBlank: hidesWhenBlank,
      text: text,
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

  /// Makes a column of numbers, which are never cut.
  static func number(
    _ heading: String,
    rank: Int,
    hidesWhenBlank: Bool = false,
    _ text: @escaping (Row) -> String,
  ) -> Column {
    Column(
      heading: heading,
      alignment: .trailing,
      rank: rank,
      floor: nil,
      hidesWhenBlank: hidesWhenBlank,
      text: text,
    )
  }
}
