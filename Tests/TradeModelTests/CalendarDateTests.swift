import TestSupport
import Testing
import TradeModel

@Suite("Days")
struct CalendarDateTests {
  @Test(
    arguments: [
      ("0001-01-01", -719_162, .monday), ("1969-12-31", -1, .wednesday),
      ("1970-01-01", 0, .thursday), ("2000-02-29", 11_016, .tuesday),
      ("2026-01-05", 20_458, .monday), ("9999-12-31", 2_932_896, .friday),
    ] as [(String, Int, Weekday)]
  )
  func `a day has a number and a weekday`(text: String, number: Int, weekday: Weekday) throws {
    let date = try #require(CalendarDate(parsing: text))
    #expect(Int(date.dayNumber) == number)
    #expect(CalendarDate(dayNumber: number) == date)
    #expect(date.weekday == weekday)
    #expect(date.description == text)
  }

  @Test(arguments: [
    "", "2026-1-05", "2026-01-5", "2026/01/05", "2026-02-29", "1900-02-29", "2026-13-01",
    "2026-00-01", "2026-01-00", "2026-04-31", "0000-01-01", "20260105", "2026-01-05 ", "-026-01-05",
    "２０２６-01-05",
  ])
  func `anything else is no day`(text: String) {
    #expect(CalendarDate(parsing: text) == nil)
  }

  @Test func `every day follows the one before it`() throws {
    var (year, month, day) = (1, 1, 1)
    for number in -719_162..<(-719_162 + 150_000) {
      let date = try #require(CalendarDate(dayNumber: number))
      #expect(date.parts == (year, month, day))
      #expect(CalendarDate(year: year, month: month, day: day) == date)
      day += 1
      if day > CalendarDate.days(inMonth: month, of: year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test func `the calendar ends where it ends`() {
    #expect(CalendarDate.last.adding(days: 1) == nil)
    #expect(CalendarDate.first.adding(days: -1) == nil)
    #expect(CalendarDate.last.adding(months: 1) == nil)
    #expect(CalendarDate.first.adding(months: -1) == nil)
    #expect(CalendarDate(dayNumber: .max) == nil)
  }

  @Test(
    arguments: [
      ("2026-01-31", "1M", "2026-02-28", "2025-12-31"),
      (
        "2024-01-31", "1M", "2024-02-29",
        "2023-12-31"
      ),
      ("2026-03-31", "1M+1D", "2026-05-01", "2026-02-27"),
      (
        "2026-01-05", "2W", "2026-01-19",
        "2025-12-22"
      ),
      ("2026-01-05", "1Q", "2026-04-05", "2025-10-05"),
      (
        "2024-02-29", "1Y", "2025-02-28",
        "2023-02-28"
      ),
      ("2026-01-05", "-3D", "2026-01-02", "2026-01-08"),
      (
        "2026-01-05", "", "2026-01-05",
        "2026-01-05"
      ),
      ("2026-01-05", "1m-1d", "2026-02-04", "2025-12-06"),
    ] as [(CalendarDate, String, CalendarDate, CalendarDate)]
  )
  func `a formula is applied term by term, forward and back`(
    date: CalendarDate,
    formula: String,
    after: CalendarDate,
    before: CalendarDate,
  ) throws {
    let formula = try #require(DateFormula(parsing: formula))
    #expect(formula.applied(to: date) == after)
    #expect(formula.subtracted(from: date) == before)
  }

  @Test(
    arguments: [
      ("", ""), ("3d", "3D"), ("+3D", "3D"), ("1M+5D", "1M+5D"), ("1M-5D", "1M-5D"),
      ("-1W", "-1W"), ("0D", "0D"), ("9999Y", "9999Y"), ("D", nil), ("3", nil), ("3X", nil),
      ("10000D", nil), ("3D5", nil), ("3D+", nil), ("+", nil), ("--3D", nil), ("3D 5D", nil),
      ("1D+1D+1D+1D+1D+1D+1D+1D+1D", nil), ("1D1D", nil),
    ] as [(String, String?)]
  )
  func `a formula is read and printed`(text: String, printed: String?) {
    #expect(DateFormula(parsing: text)?.description == printed)
  }
}
