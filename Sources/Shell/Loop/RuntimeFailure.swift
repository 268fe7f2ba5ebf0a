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

  /// What the failure becomes when it is shown.
  var diagnostic: Diagnostic {
    switch self {
    case .statement(let failure): Rendering.diagnostic(for: failure)
    case .store(let error): error.storingDiagnostic
    case .stale(let error, let differences): stale(error.diagnostic, differences)
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
    case .store: []
    case .stale(_, let differences): Set(differences?.map(\.line) ?? []).sorted()
    }
  }

  /// How a script ends by the failure.
  var exitStatus: ExitStatus {
    switch self {
    case .statement(.book): .storeUnusable
    case .statement(.binding), .statement(.state), .statement(.refused): .statementFailed
    case .store(let error), .stale(let error, _): error.storingStatus
    }
  }
}
