import Diagnostics

extension FileFailure {
  /// What the failure becomes when it is shown.
  func diagnostic(at range: SourceRange? = nil) -> Diagnostic {
    Diagnostic(code: "unreadable-file", headline: "cannot open \(path): \(reason)", range: range)
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
func cycleDiagnostic(_ paths: [ScriptPath], at range: SourceRange) -> Diagnostic {
  Diagnostic(
    code: "script-cycle",
    headline: "the script runs itself",
    range: range,
    notes: [paths.map(\.text).joined(separator: " runs ")],
  )
}

/// Returns what too deep a nesting of scripts becomes when it is shown.
func nestingDiagnostic(limit: Int, at range: SourceRange) -> Diagnostic {
  Diagnostic(
    code: "scripts-too-deep",
    headline: "more than \(limit) scripts run each other",
    range: range,
  )
}

/// Returns the warning of edits that nobody committed.
func uncommittedEditsDiagnostic(_ edits: Int, document: String) -> Diagnostic {
  let counted = edits == 1 ? "1 edit" : "\(edits) edits"
  return Diagnostic(
    code: "uncommitted-edits",
    severity: .warning,
    headline: "\(counted) of \(document) not committed, so nothing of it was written",
  )
}
