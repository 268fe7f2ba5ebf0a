import TradeModel

/// Writes a count of seconds since 1970-01-01 as in `2026-01-05T08:00:00Z`.
package func timeText(seconds: Int64) -> String {
  let seconds = Int(max(0, seconds))
  let date = CalendarDate(dayNumber: seconds / 86_400) ?? .last
  let parts = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map { part in
    part < 10 ? "0\(part)" : "\(part)"
  }
  return "\(date)T\(parts.joined(separator: ":"))Z"
}
