/// How the reading of a line ended.
package enum LineEnd: Hashable, Sendable {
  /// A line was entered; it may hold newlines.
  case line(String)
  /// The input is at its end, or ^D was typed on an empty line.
  case endOfInput
  /// ^C was typed: the line was given up.
  case interrupted
  /// A signal asks the program to end.
  case terminated(signal: Int)
  /// The terminal could not be read.
  case failed
}
