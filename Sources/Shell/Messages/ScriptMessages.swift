import CommandLanguage
import Diagnostics

extension FileFailure {
  /// What the failure becomes when it is shown.
  func diagnostic(at range: SourceRange? = nil) -> Diagnostic {
    Diagnostic(code: "unreadable-file", headline: "cannot open \(path): \(reason)", range: range)
  }

  /// What the failure becomes when the file was to be written.
  func writingDiagnostic(at range: SourceRange? = nil) -> Diagnostic {
    Diagnostic(code: "unwritable-file", headline: "cannot write \(path): \(reason)", range: range)
  }
}

extension TextProblem {
  /// What the problem becomes when it is shown.
  func diagnostic(at range: SourceRange? = nil) -> Diagnostic {
    Diagnostic(
      code: "not-text",
      headline: "\(name):\(line):\(column): byte \(offset) is not UTF-8 text",
      range: range,
      help: "save the file as UTF-8",
    )
  }
}

/// Returns what a cycle of scripts becomes when it is shown.
func cycleDiagnostic(_ paths: [ScriptPath], at range: SourceRange?) -> Diagnostic {
  Diagnostic(
    code: "script-cycle",
    headline: "the script runs itself",
    range: range,
    notes: [paths.map(\.text).joined(separator: " runs ")],
  )
}

/// Returns what too deep a nesting of scripts becomes when it is shown.
func nestingDiagnostic(limit: Int, at range: SourceRange?) -> Diagnostic {
  Diagnostic(
    code: "scripts-too-deep",
    headline: "more than \(limit) scripts run each other",
    range: range,
  )
}

/// Returns what the name of an error that no statement fails with becomes when it is shown.
func unknownErrorDiagnostic(_ code: Ranged<String>, _ suggestion: String?) -> Diagnostic {
  Diagnostic(
    code: "unknown-error",
    headline: "no statement fails with an error '\(code.value)'",
    range: code.range,
    help: suggestion.map { "did you mean '\($0)'?" },
  )
}

/// Returns what a statement becomes that succeeds where it was to fail.
func notFailedDiagnostic(_ code: Ranged<String>) -> Diagnostic {
  Diagnostic(
    code: "not-failed",
    headline: "the statement succeeds, where error[\(code.value)] is expected",
    range: code.range,
    notes: ["nothing of it was carried out"],
  )
}

/// What a statement becomes that a person was asked about, and did not want.
let declinedDiagnostic = Diagnostic(code: "declined", headline: "nothing has changed")

/// What a statement becomes that was stopped from outside.
let stoppedDiagnostic = Diagnostic(
  code: "stopped",
  headline: "the statement was stopped, and nothing has changed",
)

/// Returns the warning of edits that nobody committed.
func uncommittedEditsDiagnostic(_ edits: Int, document: String) -> Diagnostic {
  let counted = edits == 1 ? "1 edit" : "\(edits) edits"
  return Diagnostic(
    code: "uncommitted-edits",
    severity: .warning,
    headline: "\(counted) of \(document) not committed, so nothing of it was written",
  )
}

/// Returns what it becomes that the output takes no more.
func outputFailedDiagnostic(_ reason: String) -> Diagnostic {
  Diagnostic(code: "output-failed", headline: "the output cannot be written: \(reason)")
}

/// Returns what it becomes that there is no walkthrough at some paths.
func noPagesDiagnostic(_ paths: [String]) -> Diagnostic {
  Diagnostic(
    code: "no-walkthroughs",
    headline: "there is no walkthrough in \(paths.joined(separator: ", "))",
    help: "the names of walkthroughs end in \(WalkthroughTester.ending)",
  )
}
