import CommandLanguage
import Diagnostics

/// What came of a line of the prompt, statement by statement.
struct TypedLine {
  /// The text of each statement that succeeded and does the same again in a script.
  private(set) var statements: [String] = []
  /// How many statements succeeded.
  private(set) var succeeded = 0
  /// How many there are; a line that does not parse counts as one.
  var count = 1

  /// Whether all of it succeeded.
  var didSucceed: Bool { succeeded == count }

  /// Takes a statement that succeeded.
  mutating func add(_ statement: Statement, in source: SourceText) {
    succeeded += 1
    switch statement.action.form {
    case .history, .help, .quit, .record: break
    default:
      let bytes = source.text.utf8
      let start = bytes.index(bytes.startIndex, offsetBy: statement.range.start)
      let end = bytes.index(start, offsetBy: statement.range.end - statement.range.start)
      statements.append(String(source.text[start..<end]))
    }
  }
}
