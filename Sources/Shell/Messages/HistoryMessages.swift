import Diagnostics

extension FileFailure {
  /// What the failure becomes when lines of the prompt cannot be kept.
  var historyDiagnostic: Diagnostic {
    Diagnostic(
      code: "history-not-kept",
      severity: .warning,
      headline: "what is typed here is not kept: \(path): \(reason)",
    )
  }

  /// What the failure becomes when a script cannot be saved.
  func saveDiagnostic(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "cannot-save",
      headline: "cannot write \(path): \(reason)",
      range: range,
      help: "name a file that is not there yet, in a folder that you can write",
    )
  }
}

/// Returns what it becomes that nothing of a session can be saved.
func nothingToSaveDiagnostic(at range: SourceRange) -> Diagnostic {
  Diagnostic(
    code: "nothing-to-save",
    headline: "no statement has succeeded at this prompt yet",
    range: range,
  )
}
