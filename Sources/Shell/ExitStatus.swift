/// How the program ends, for the one that started it.
package enum ExitStatus: Int32, CaseIterable, Hashable, Sendable {
  /// All statements succeeded.
  case success = 0
  /// A statement failed.
  case statementFailed = 1
  /// The usage is wrong, or a file cannot be opened.
  case wrongUsage = 2
  /// A text does not parse; nothing was run.
  case unparsable = 3
  /// The store cannot be read, is locked, or is damaged.
  case storeUnusable = 4
  /// The terminal hung up.
  case hungUp = 129
  /// The program was interrupted by ^C.
  case interrupted = 130
  /// Nobody reads the output any longer.
  case outputClosed = 141
  /// The program was asked to end.
  case terminated = 143
}
