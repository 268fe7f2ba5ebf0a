import CommandLanguage
import Diagnostics
import JSONStore
import Rendering
import Session
import TradeModel

/// Why a statement failed, by who says so.
enum RuntimeFailure: Error {
  /// The session refuses it.
  case statement(StatementFailure)
  /// The store could not keep what it makes.
  case store(StoreError)

  /// What the failure becomes when it is shown.
  var diagnostic: Diagnostic {
    switch self {
    case .statement(let failure): Rendering.diagnostic(for: failure)
    case .store(let error): error.storingDiagnostic
    }
  }

  /// The rows that made the statement fail.
  var rows: [LineNumber] {
    switch self {
    case .statement(let failure): Rendering.rows(of: failure)
    case .store: []
    }
  }

  /// How a script ends by the failure.
  var exitStatus: ExitStatus {
    switch self {
    case .statement(.book): .storeUnusable
    case .statement(.binding), .statement(.state), .statement(.refused): .statementFailed
    case .store(let error): error.storingStatus
    }
  }
}
