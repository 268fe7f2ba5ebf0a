import CommandLanguage
import Diagnostics
import JSONStore
import Purchasing
import Rendering
import Session
import TradeModel

/// Why a statement failed, by who says so.
enum RuntimeFailure: Error {
  /// The session refuses it.
  case statement(StatementFailure)
  /// The store could not keep what it makes.
  case store(StoreError)
  /// Another program has committed since, and what the statement was planned from has changed: how,
  /// where that can be told.
  case stale(StoreError, [PlanDifference]?)
  /// There is no help on a topic.
  case topic(UnknownTopic, at: SourceRange?)
  /// A report cannot be put into a file.
  case file(FileFailure, at: SourceRange)
  /// Nothing succeeded that could be saved.
  case nothingToSave(at: SourceRange)
  /// A script cannot be saved.
  case notSaved(FileFailure, at: SourceRange)
  /// A recording cannot be written.
  case notRecorded(FileFailure, at: SourceRange)
  /// A recording is to end, and there is none.
  case notRecording(at: SourceRange)
  /// A recording is to begin, and there is one.
  case alreadyRecording(String, at: SourceRange)
  /// A recording is to begin while a document is open, or something is assumed.
  case recordingAmid(String, at: SourceRange)
  /// It would have succeeded, though an error was expected.
  case notFailed(Ranged<String>)
  /// A person was asked, and did not say yes.
  case declined
  /// It was stopped from outside.
  case stopped(ShellSignal)

  /// What the failure becomes when it is shown.
  var diagnostic: Diagnostic {
    switch self {
    case .statement(let failure): Rendering.diagnostic(for: failure)
    case .store(let error): error.storingDiagnostic
    case .stale(let error, let differences): stale(error.diagnostic, differences)
    case .topic(let topic, let range): Rendering.diagnostic(for: topic, at: range)
    case .file(let failure, let range): failure.writingDiagnostic(at: range)
    case .nothingToSave(let range): nothingToSaveDiagnostic(at: range)
    case .notSaved(let failure, let range): failure.saveDiagnostic(at: range)
    case .notRecorded(let failure, let range): failure.recordDiagnostic(at: range)
    case .notRecording(let range): notRecordingDiagnostic(at: range)
    case .alreadyRecording(let path, let range): alreadyRecordingDiagnostic(path, at: range)
    case .recordingAmid(let document, let range): recordingAmidDiagnostic(document, at: range)
    case .notFailed(let code): notFailedDiagnostic(code)
    case .declined: declinedDiagnostic
    case .stopped: stoppedDiagnostic
    }
  }

  /// Adds to a diagnostic what has changed, row by row.
  private func stale(_ diagnostic: Diagnostic, _ differences: [PlanDifference]?) -> Diagnostic {
    guard let differences, !differences.isEmpty else { return diagnostic }
    let limit = 20
    let notes = differences.prefix(limit).map { sentence(for: $0) }
    let rest = differences.count - limit
    return Diagnostic(
      code: diagnostic.code,
      severity: diagnostic.severity,
      headline: diagnostic.headline,
      range: diagnostic.range,
      notes: notes + (rest > 0 ? ["\(rest) more are not shown"] : []),
      help: "replan plans again and keeps the edits; commit again commits the plan as it is",
    )
  }

  /// The rows that made the statement fail.
  var rows: [LineNumber] {
    switch self {
    case .statement(let failure): Rendering.rows(of: failure)
    case .store, .topic, .file, .nothingToSave, .notSaved, .notRecorded, .notRecording,
      .alreadyRecording, .recordingAmid, .notFailed, .declined, .stopped:
      []
    case .stale(_, let differences): Set(differences?.map(\.line) ?? []).sorted()
    }
  }

  /// How to go on behind the failure.
  var flow: Flow {
    switch self {
    case .statement(.book): .failed(.storeUnusable)
    case .statement(.binding), .statement(.state), .statement(.refused), .statement(.assertion),
      .topic, .file, .nothingToSave, .notSaved, .notRecorded, .notRecording, .alreadyRecording,
      .recordingAmid, .notFailed, .declined:
      .failed(.statementFailed)
    case .store(let error), .stale(let error, _): .failed(error.storingStatus)
    case .stopped(let signal): .stop(signal.exitStatus)
    }
  }
}
