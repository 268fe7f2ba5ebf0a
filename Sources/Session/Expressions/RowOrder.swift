import TradeModel

/// How two values stand to each other.
enum RowOrder: Hashable, Sendable {
  case before
  case same
  case after

  init<Value: Comparable>(_ left: Value, _ right: Value) {
    self = left == right ? .same : left < right ? .before : .after
  }

  /// Compares dates; a blank one is earlier than every other.
  init(dates left: CalendarDate?, _ right: CalendarDate?) {
    self.init(left?.dayNumber ?? .min, right?.dayNumber ?? .min)
  }
}
