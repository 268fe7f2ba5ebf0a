import Diagnostics
import JSONStore
import TradeModel

/// Why a command on a store failed.
enum CommandFailure: Error {
  /// The store refuses.
  case store(StoreError)
  /// The store could not keep what was to be put into it.
  case storing(StoreError)
  /// A file cannot be read.
  case file(FileFailure)
  /// A bundle is not taken.
  case bundle(BundleFailure)
  /// A signal stopped the command.
  case stopped(ShellSignal)
  /// There is no sample of that name.
  case unknownSample(String)
  /// No store is named, and there is none in the folder.
  case noStore

  /// What the failure becomes when it is shown.
  var diagnostics: [Diagnostic] {
    switch self {
    case .store(let error): [error.diagnostic]
    case .storing(let error): [error.storingDiagnostic]
    case .file(let failure): [failure.diagnostic()]
    case .bundle(.book(let failure)):
      [Diagnostic(code: "book-failure", headline: "\(failure.place): \(failure.reason)")]
    case .bundle(.rejected(let rejection)): [Self.diagnostic(of: rejection)]
    case .bundle(.input(let failure)):
      [FileFailure(path: failure.path, reason: failure.reason).diagnostic()]
    case .bundle(.store(let error)): [error.storingDiagnostic]
    case .bundle(.stopped), .stopped:
      [Diagnostic(code: "stopped", headline: "stopped, and nothing is left behind")]
    case .unknownSample(let name):
      [
        Diagnostic(
          code: "unknown-sample",
          headline: "there is no sample '\(name)'",
          help: "the samples are \(SampleBook.names.joined(separator: ", "))",
        )
      ]
    case .noStore:
      [
        Diagnostic(
          code: "no-store",
          headline: "no store is named, and there is no \(StoreChoice.standardFolder) here",
          help: "name one with --store DIR",
        )
      ]
    }
  }

  /// How the program ends.
  var exitStatus: ExitStatus {
    switch self {
    case .store(let error): error.exitStatus
    case .storing(let error): error.storingStatus
    case .bundle(.book): .storeUnusable
    case .bundle(.rejected): .statementFailed
    case .bundle(.store(let error)): error.storingStatus
    case .bundle(.stopped): .interrupted
    case .stopped(let signal): signal.exitStatus
    case .bundle(.input), .file, .unknownSample, .noStore: .wrongUsage
    }
  }

  private static func diagnostic(of rejection: BundleRejection) -> Diagnostic {
    let more = rejection.hasMore ? ["there is more wrong than is told here"] : []
    return Diagnostic(
      code: "bundle-refused",
      headline: "\(rejection.name) was not taken, and nothing was written",
      notes: rejection.lines + more,
    )
  }
}
