/// The side on which the texts of a column stand.
enum Alignment: Hashable, Sendable {
  /// Texts stand on the left.
  case leading
  /// Numbers stand on the right.
  case trailing
}

/// The heading of a column, and what becomes of the column where room is short.
struct ColumnHead {
  /// The heading, which is never cut.
  let heading: String
  /// The columns of a terminal that the heading takes.
  let width: Int
  /// The side on which its texts stand.
  let alignment: Alignment
  /// The place in the order in which columns are kept: the largest is left out first.
  let rank: Int
  /// The width down to which its texts may be cut; none where they may not be.
  let floor: Int?
  /// Whether the column is left out where all its texts are blank.
  let hidesWhenBlank: Bool

  /// Makes the head of a column; its texts are not cut where it names no floor.
  init(
    _ heading: String,
    _ alignment: Alignment,
    rank: Int,
    floor: Int? = nil,
    hidesWhenBlank: Bool,
  ) {
    self.heading = heading
    width = columns(of: heading)
    self.alignment = alignment
    self.rank = rank
    self.floor = floor
    self.hidesWhenBlank = hidesWhenBlank
  }

  /// Makes the head of a column of numbers, which are never cut.
  static func numbers(
    _ heading: String,
    rank: Int,
    hidesWhenBlank: Bool = false,
  ) -> ColumnHead {
    ColumnHead(heading, .trailing, rank: rank, hidesWhenBlank: hidesWhenBlank)
  }

  /// The name of the column where it is spoken of; the one without a heading holds marks.
  var name: String { heading.isEmpty ? "mark" : heading }
}
