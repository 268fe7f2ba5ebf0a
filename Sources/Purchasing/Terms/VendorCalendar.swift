package import TradeModel

/// The days on which a vendor works, and what a lead time means on them (PO-26, PO-40).
///
/// A vendor that names no working days and no holidays works every day, and a lead time is then a
/// span of plain days. Otherwise as many of the vendor's working days are counted as the lead time
/// has days: a week of a vendor that works from Monday to Friday is seven of those days. The day of
/// the order is the first that is counted, and the goods are there on the day after the last; the
/// day of receipt itself may be any day, since it is not the vendor that receives.
package struct VendorCalendar: Hashable, Sendable {
  /// The days of the week that are worked on, a bit each from Monday.
  private let weekdays: UInt8
  /// The days that are not worked on besides.
  private let holidays: [CalendarDate]
  /// Whether every day is worked on.
  private let worksEveryDay: Bool

  private static let wholeWeek: UInt8 = 0b111_1111

  /// Makes the calendar of a vendor; without one every day is worked on.
  @inline(__always)
  package init(of vendor: Vendor?) {
    let workingDays = vendor?.workingDays ?? []
    weekdays = workingDays.isEmpty ? Self.wholeWeek : Self.bits(of: workingDays)
    holidays = vendor?.holidays ?? []
    worksEveryDay = holidays.isEmpty && self.weekdays == Self.wholeWeek
  }

  private static func bits(of days: [Weekday]) -> UInt8 {
    var bits: UInt8 = 0
    for (place, day) in Weekday.allCases.enumerated() where days.contains(day) {
      bits |= 1 << UInt8(place)
    }
    return bits
  }

  /// Returns whether the vendor works on a day.
  ///
  /// - Complexity: O(n) in the holidays.
  package func works(on day: CalendarDate) -> Bool {
    guard weekdays & Self.bit(of: day) != 0 else { return false }
    return !holidays.contains(day)
  }

  /// Returns the latest day on which to order what shall be there on a day.
  ///
  /// - Returns: The day, which is one on which the vendor works; nothing outside the calendar.
  /// - Complexity: O(n) in the days between.
  package func orderDate(
    receiving day: CalendarDate,
    after leadTime: DateFormula,
  ) -> CalendarDate? {
    guard let plain = leadTime.subtracted(from: day) else { return nil }
    if worksEveryDay { return plain }
    let days = Int(day.dayNumber) - Int(plain.dayNumber)
    guard days > 0 else { return workingDay(from: plain, step: -1) }
    var order = day
    for _ in 0..<days {
      guard let before = order.adding(days: -1), let worked = workingDay(from: before, step: -1)
      else { return nil }
      order = worked
    }
    return order
  }

  /// Returns the first day on which what is ordered on a day can be there.
  ///
  /// An order on a day on which the vendor does not work counts from the next one on which it does.
  ///
  /// - Returns: The day; nothing outside the calendar.
  /// - Complexity: O(n) in the days between.
  package func receiptDate(
    ordering day: CalendarDate,
    for leadTime: DateFormula,
  ) -> CalendarDate? {
    if worksEveryDay { return leadTime.applied(to: day) }
    guard var worked = workingDay(from: day, step: 1), let plain = leadTime.applied(to: worked)
    else { return nil }
    let days = Int(plain.dayNumber) - Int(worked.dayNumber)
    guard days > 0 else { return worked }
    for _ in 1..<days {
      guard let next = worked.adding(days: 1), let found = workingDay(from: next, step: 1)
      else { return nil }
      worked = found
    }
    return worked.adding(days: 1)
  }

  /// Returns the bit of the day of the week that a day is.
  private static func bit(of day: CalendarDate) -> UInt8 {
    let place = (Int(day.dayNumber) + 3) % 7
    return 1 << UInt8(place < 0 ? place + 7 : place)
  }

  /// Returns the nearest day on which the vendor works, from a day on in one direction.
  private func workingDay(from day: CalendarDate, step: Int) -> CalendarDate? {
    var day = day
    while !works(on: day) {
      guard let next = day.adding(days: step) else { return nil }
      day = next
    }
    return day
  }
}
