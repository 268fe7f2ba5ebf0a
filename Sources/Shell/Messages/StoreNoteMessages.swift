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
    case .tableEdited(let path, let summary):
      Diagnostic(
        code: "table-edited",
        severity: .warning,
        headline: "\(path) was edited: \(summary.sentence)",
      )
    case .unknownKeyKept(let place, let key, let count):
      Diagnostic(
        code: "unknown-key-kept",
        severity: .warning,
        headline: "\(place): the key \(key) is not known, and is kept as it is",
        notes: count > 1 ? ["\(count) such keys stand in the table"] : [],
      )
    case .editsNotWritten(let path):
      Diagnostic(
        code: "edits-not-written",
        severity: .warning,
        headline: "\(path) is only read, so its edits are taken over in memory only",
      )
    case .editReplaced(let path, let savedAs):
      Diagnostic(
        code: "edit-replaced",
        severity: .warning,
        headline: "\(path) was edited while the store was open, and was written over",
        notes: ["the edited file is kept in \(savedAs)"],
      )
    case .manifestRebuilt(let path, let savedAs):
      Diagnostic(
        code: "manifest-rebuilt",
        severity: .warning,
        headline: "\(path) was made anew from the tables and the journal",
        notes: savedAs.map { ["the old one is kept in \($0)"] } ?? [],
      )
    case .rowsSetAside(let path, let count, let savedAs):
      Diagnostic(
        code: "rows-set-aside",
        severity: .warning,
        headline: "\(count == 1 ? "1 row" : "\(count) rows") of \(path) could not be read",
        notes: ["they were moved to \(savedAs)"],
      )
    case .clashSettled(let path, let choice, let count, let savedAs):
      Diagnostic(
        code: "clash-settled",
        severity: .warning,
        headline: "\(count == 1 ? "1 row" : "\(count) rows") of \(path) were changed twice; "
          + "the \(choice == .edit ? "edit" : "journal") holds",
        notes: ["what was given up is kept in \(savedAs)"],
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

extension EditSummary {
  /// What the edit did, as the end of a sentence.
  fileprivate var sentence: String {
    if isSameRows { return "each row is what it was" }
    let difference = rows - rowsBefore
    let count = Self.rows(rows)
    if difference == 0 { return "\(count), as many as before" }
    return "\(count), \(abs(difference)) \(difference > 0 ? "more" : "less") than before"
  }

  private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }
}
