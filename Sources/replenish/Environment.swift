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

  /// Whether the terminal is one that only prints, as far as `$TERM` tells.
  static var isTerminalPlain: Bool {
    let terminal = value(of: "TERM") ?? ""
    return terminal.isEmpty || terminal == "dumb"
  }
}

/// The clock of the machine.
enum Clock {
  /// The milliseconds since some moment, which only grow.
  static var milliseconds: Int {
    var time = timespec()
    // The value is local, and filled by the call.
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

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

/// The script that is run before the first prompt.
enum StartFile {
  /// Its name in the folder of settings.
  private static let name = "replenish/rc.rpl"

  /// The path where there is such a file: under `$XDG_CONFIG_HOME`, or else `~/.config`.
  static var path: String? {
    let folder: String
    if let named = Environment.value(of: "XDG_CONFIG_HOME"), named.hasPrefix("/") {
      folder = named
    } else if let home = Environment.value(of: "HOME"), !home.isEmpty {
      folder = home + "/.config"
    } else {
      return nil
    }
    let path = "\(folder)/\(name)"
    // The path is only read.
    return unsafe access(path, F_OK) == 0 ? path : nil
  }
}
