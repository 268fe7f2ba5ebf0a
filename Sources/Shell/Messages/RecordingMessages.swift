import Diagnostics

extension FileFailure {
  /// What the failure becomes when a recording cannot be begun.
  func recordDiagnostic(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "cannot-record",
      headline: "cannot write \(path): \(reason)",
      range: range,
      help: "name a file that is not there yet, or record over it",
    )
  }

  /// What the failure becomes when a recording cannot go on.
  var recordingDiagnostic: Diagnostic {
    Diagnostic(
      code: "recording-ended",
      severity: .warning,
      headline: "what is done here is no longer recorded: \(path): \(reason)",
    )
  }
}

/// Returns what it becomes that nothing is recorded.
func notRecordingDiagnostic(at range: SourceRange) -> Diagnostic {
  Diagnostic(
    code: "not-recording",
    headline: "nothing is being recorded",
    range: range,
    help: "record FILE begins",
  )
}

/// Returns what it becomes that the session is recorded already.
func alreadyRecordingDiagnostic(_ path: String, at range: SourceRange) -> Diagnostic {
  Diagnostic(
    code: "already-recording",
    headline: "the session is being recorded into \(path)",
    range: range,
    help: "record off ends it",
  )
}

/// Returns what it becomes that a recording is to begin while something is under way.
func recordingAmidDiagnostic(_ document: String, at range: SourceRange) -> Diagnostic {
  Diagnostic(
    code: "recording-starts-open",
    headline: "a recording starts with nothing open and nothing assumed",
    range: range,
    notes: document.isEmpty ? [] : ["\(document) is open"],
    help: document.isEmpty ? "forget ends what is assumed" : "close it first",
  )
}
