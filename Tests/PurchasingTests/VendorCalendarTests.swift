import Purchasing
import TestSupport
import Testing
import TradeModel

/// One row of a table: a vendor's days, a lead time, a day of receipt, and the day to order.
struct CalendarCase: Sendable, CustomTestStringConvertible {
  let name: String
  var days: [Weekday] = []
  var holidays: [CalendarDate] = []
  var leadTime: DateFormula = .none
  let receipt: CalendarDate
  let order: CalendarDate

  var testDescription: String { name }
}

@Suite("The days on which a vendor works")
struct VendorCalendarTests {
  static let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]

  @Test(
    arguments: [
      CalendarCase(
        name: "every day: plain days",
        leadTime: "5D",
        receipt: "2026-01-09",
        order: "2026-01-04"
      ),
      CalendarCase(
        name: "every day: plain months",
        leadTime: "1M",
        receipt: "2026-03-31",
        order: "2026-02-28"
      ),
      CalendarCase(
        name: "no lead time, on a day that is worked on",
        days: weekdays,
        receipt: "2026-01-09",
        order: "2026-01-09"
      ),
      CalendarCase(
        name: "no lead time, on a Sunday",
        days: weekdays,
        receipt: "2026-01-11",
        order: "2026-01-09"
      ),
      CalendarCase(
        name: "five days from Friday to Friday",
        days: weekdays,
        leadTime: "5D",
        receipt: "2026-01-09",
        order: "2026-01-02"
      ),
      CalendarCase(
        name: "a week is seven days of work",
        days: weekdays,
        leadTime: "1W",
        receipt: "2026-01-09",
        order: "2025-12-31"
      ),
      CalendarCase(
        name: "a holiday is left out",
        days: weekdays,
        holidays: ["2026-01-01", "2026-01-06"],
        leadTime: "5D",
        receipt: "2026-01-09",
        order: "2025-12-31"
      ),
      CalendarCase(
        name: "a holiday of a vendor that else works every day",
        holidays: ["2025-12-25", "2025-12-26"],
        leadTime: "2D",
        receipt: "2025-12-28",
        order: "2025-12-24"
      ),
      CalendarCase(
        name: "Sundays only",
        days: [.sunday],
        leadTime: "2D",
        receipt: "2026-01-09",
        order: "2025-12-28"
      ),
      CalendarCase(
        name: "a lead time that goes back",
        days: weekdays,
        leadTime: "-2D",
        receipt: "2026-01-09",
        order: "2026-01-09"
      ),
    ]
  )
  func `the latest day to order lies that many days of work before`(example: CalendarCase) {
    let vendor = Vendor.sample(workingDays: example.days, holidays: example.holidays)
    let calendar = VendorCalendar(of: vendor)
    #expect(
      calendar.orderDate(receiving: example.receipt, after: example.leadTime) == example.order
    )
  }

  @Test func `without a vendor every day is worked on`() {
    #expect(VendorCalendar(of: nil).orderDate(receiving: "2026-01-11", after: "1D") == "2026-01-10")
  }

  @Test func `what is ordered on the latest day is there in time, a day of work later it is not`()
    throws
  {
    for seed in UInt64(1)...2_000 {
      var random = SplitMix64(exactSeed: seed)
      let days = Weekday.allCases.filter { _ in random.chance(1, in: 2) }
      let holidays = (0..<random.int(in: 0...6)).compactMap { _ in
        CalendarDate(year: 2026, month: 1, day: random.int(in: 1...31))
      }
      let calendar = VendorCalendar(of: .sample(workingDays: days, holidays: holidays))
      let leadTime = try #require(DateFormula(parsing: "\(random.int(in: 0...9))D"))
      let receipt = try #require(CalendarDate(year: 2026, month: 1, day: random.int(in: 10...31)))
      let order = try #require(calendar.orderDate(receiving: receipt, after: leadTime))
      #expect(calendar.works(on: order), "seed \(seed)")
      let there = try #require(calendar.receiptDate(ordering: order, for: leadTime))
      #expect(there <= receipt, "seed \(seed)")
      let next = try #require(order.adding(days: 1))
      let late = try #require(calendar.receiptDate(ordering: next, for: leadTime))
      #expect(late > receipt, "seed \(seed)")
    }
  }

  @Test func `a day outside the calendar is none`() {
    let vendor = Vendor.sample(workingDays: [.sunday])
    let calendar = VendorCalendar(of: vendor)
    #expect(calendar.orderDate(receiving: "0001-01-05", after: "9D") == nil)
    #expect(calendar.orderDate(receiving: "2026-01-05", after: "9999Y") == nil)
    #expect(calendar.orderDate(receiving: "2026-01-05", after: "500Y") == nil)
    #expect(calendar.receiptDate(ordering: "9999-12-30", for: "1W") == nil)
  }
}
