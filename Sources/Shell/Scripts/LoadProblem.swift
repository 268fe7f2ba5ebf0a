package import CommandLanguage
package import Diagnostics

/// Why a text to run cannot be run.
package enum LoadProblem: Error, Hashable, Sendable {
  /// A file cannot be read; none of the inclusions leads to the files of the command line.
  case file(FileFailure, from: Inclusion?)
  /// A file is not text.
  case text(TextProblem, from: Inclusion?)
  /// A text does not parse.
  case syntax(SyntaxErrors, in: SourceText)
  /// A script runs itself; the scripts on the way are named, the first one also as the last.
  case cycle([ScriptPath], from: Inclusion)
  /// Too many scripts run each other.
  case nesting(limit: Int, from: Inclusion)

  /// Whether a file could not be opened, which has an exit status of its own.
  package var isUnreadableFile: Bool {
    if case .file = self { true } else { false }
  }
}
