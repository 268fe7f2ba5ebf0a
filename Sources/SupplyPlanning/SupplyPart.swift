import TradeModel

/// A part of the sum that is not given out line by line: it comes in on a day, or goes out.
struct SupplyPart {
  let bucket: Int
  /// The day; none counts at once.
  let date: CalendarDate?
  /// What comes in, in units of the last fraction digit; below zero, goes out.
  let amount: Int64
  let source: MovementSource

  /// The number of the day, by which supplies are sorted; what has no day comes first.
  var day: Int32 { date?.dayNumber ?? .min }
}
