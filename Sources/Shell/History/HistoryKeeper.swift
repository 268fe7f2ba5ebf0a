/// What keeps the lines that are entered at prompts: a file of the machine, or memory in a test.
package protocol HistoryKeeper {
  /// What tells this session from every other one.
  var session: String { get }
  /// Whether nothing of this session is kept; what earlier ones kept can be recalled.
  var isPrivate: Bool { get }
  /// Returns the seconds since 1970-01-01, in UTC.
  func now() -> Int64
  /// Returns the last of what is kept, at most so many bytes; nothing where nothing was ever kept.
  ///
  /// - Throws: `FileFailure` when it cannot be read.
  func lastBytes(_ limit: Int) throws(FileFailure) -> [UInt8]
  /// Adds bytes behind what is kept, in one piece, whoever else adds something.
  ///
  /// - Throws: `FileFailure` when they cannot be kept.
  func append(_ bytes: [UInt8]) throws(FileFailure)
  /// Writes a script of a session into a file that is not there yet.
  ///
  /// - Throws: `FileFailure` when it cannot be written, or is there.
  func save(_ bytes: [UInt8], toNewFile path: String) throws(FileFailure)
}
