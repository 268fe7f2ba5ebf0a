import CLineEdit

/// What is known of a terminal behind a standard stream.
package enum Terminal {
  /// Returns the columns of the terminal behind a descriptor; none when it is not a terminal.
  package static func columns(ofDescriptor descriptor: Int32) -> Int? {
    let columns = Int(replenish_terminal_columns(descriptor))
    return columns > 0 ? columns : nil
  }

  /// Whether the locale that knows the widths of characters is chosen; true from the first use on.
  private static let hasLocale: Bool = {
    replenish_locale_select()
    return true
  }()

  /// Returns the columns that a text takes on a terminal.
  package static func columns(of text: String) -> Int {
    _ = hasLocale
    // The text is only read.
    return Int(unsafe replenish_columns_of(text))
  }

  /// Returns the lines of the terminal behind a descriptor; none when it is not a terminal.
  package static func rows(ofDescriptor descriptor: Int32) -> Int? {
    let rows = Int(replenish_terminal_rows(descriptor))
    return rows > 0 ? rows : nil
  }
}
