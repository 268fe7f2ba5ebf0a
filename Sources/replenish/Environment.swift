import Glibc
import TradeModel

/// The variables of the environment.
enum Environment {
  /// Returns the value of a variable; none when it is not set.
  static func value(of name: String) -> String? {
    // The text is copied at once; nothing here changes the environment.
    guard let text = unsafe getenv(name) else { return nil }
    return unsafe String(cString: text)
  }
}

/// The clock of the machine.
enum Clock {
  /// The day in the zone of the machine.
  static var today: CalendarDate {
    // All values are local; the parts are only read when the call filled them.
    var seconds = time(nil)
    var parts = unsafe tm()
    guard unsafe localtime_r(&seconds, &parts) != nil else { return .first }
    let date = unsafe CalendarDate(
      year: Int(parts.tm_year) + 1900,
      month: Int(parts.tm_mon) + 1,
      day: Int(parts.tm_mday),
    )
    return date ?? .first
  }
}
