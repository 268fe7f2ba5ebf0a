import Diagnostics
import JSONStore

extension StoreNote {
  /// What the note becomes when it is shown.
  var diagnostic: Diagnostic {
    switch self {
    case .tornTail(let journal, let position, let byteCount, let savedAs):
      Diagnostic(
        code: "commit-cut-off",
        severity: .warning,
        headline: "a commit that was cut off in its writing was taken out of the journal",
        notes: [
          "\(byteCount) bytes from \(journal):\(position.line)",
          savedAs.map { "they are kept in \($0)" } ?? "they were left where they are",
        ],
      )
    case .leftoverRemoved(let path):
      Diagnostic(
        code: "leftover-removed",
        severity: .warning,
        headline: "\(path) was left behind by a program that was stopped, and was removed",
      )
    case .openedReadOnly(let path, let failure):
      Diagnostic(
        code: "opened-read-only",
        severity: .warning,
        headline: "\(path) cannot be written, and is only read: \(failure.text)",
      )
    case .checkpointFailed(let error):
      Diagnostic(
        code: "checkpoint-failed",
        severity: .warning,
        headline: "the commits are safe in the journal, but not yet in the tables",
        notes: [error.diagnostic.headline],
      )
    }
  }
}
