/// How the program ends, for the one that started it.
package struct ExitStatus: RawRepresentable, Hashable, Sendable {
  /// The number that the system hands on.
  package let rawValue: Int32

  /// Makes a status of a number.
  package init(rawValue: Int32) { self.rawValue = rawValue }

  /// All statements succeeded.
  package static let success = ExitStatus(rawValue: 0)
  /// A statement failed.
  package static let statementFailed = ExitStatus(rawValue: 1)
  /// The usage is wrong, or a file cannot be opened.
  package static let wrongUsage = ExitStatus(rawValue: 2)
  /// A text does not parse; nothing was run.
  package static let unparsable = ExitStatus(rawValue: 3)
  /// The store cannot be read, is locked, or is damaged.
  package static let storeUnusable = ExitStatus(rawValue: 4)
  /// The terminal hung up.
  package static let hungUp = ExitStatus(rawValue: 129)
  /// The program was interrupted by ^C.
  package static let interrupted = ExitStatus(rawValue: 130)
  /// Nobody reads the output any longer.
  package static let outputClosed = ExitStatus(rawValue: 141)
  /// The program was asked to end.
  package static let terminated = ExitStatus(rawValue: 143)
}
