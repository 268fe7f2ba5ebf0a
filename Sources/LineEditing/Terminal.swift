import CLineEdit

/// What is known of a terminal behind a standard stream.
package enum Terminal {
  /// Returns the columns of the terminal behind a descriptor; none when it is not a terminal.
  package static func columns(ofDescriptor descriptor: Int32) -> Int? {
    let columns = Int(replenish_terminal_columns(descriptor))
    return columns > 0 ? columns : nil
  }

  /// Returns the lines of the terminal behind a descriptor; none when it is not a terminal.
  package static func rows(ofDescriptor descriptor: Int32) -> Int? {
    let rows = Int(replenish_terminal_rows(descriptor))
    return rows > 0 ? rows : nil
  }
}
