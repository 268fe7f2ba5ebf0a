package import CommandLanguage
package import Diagnostics
package import Lessons

/// Why a text to run cannot be run, and which `run` statements led to it.
package struct LoadProblem: Error, Hashable, Sendable {
  /// What is wrong.
  package let cause: Cause
  /// The statements that led to the text, the outermost one first; none for one that was given.
  package let chain: [Inclusion]

  /// What is wrong with a text.
  package enum Cause: Hashable, Sendable {
    /// A file cannot be read.
    case file(FileFailure)
    /// A file is not text.
    case text(TextProblem)
    /// A text does not parse.
    case syntax(SyntaxErrors, in: SourceText)
    /// A walkthrough is not as it has to be.
    case page(WalkthroughErrors)
    /// No statement fails with an error of this name; a near name is suggested.
    case unknownError(Ranged<String>, suggestion: String?, in: SourceText)
    /// A script runs itself; the scripts on the way are named, the first one also as the last.
    case cycle([ScriptPath])
    /// Too many scripts run each other.
    case nesting(limit: Int)
  }

  /// Whether a file could not be opened, which has an exit status of its own.
  package var isUnreadableFile: Bool {
    if case .file = cause { true } else { false }
  }
}
