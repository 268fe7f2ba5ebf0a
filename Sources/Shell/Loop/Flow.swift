/// How the shell goes on behind a statement.
enum Flow {
  /// With the next statement.
  case goOn
  /// With the next statement only where that is asked for; the status is that of the failure.
  case failed(ExitStatus)
  /// Not at all: the analyst leaves, with a status.
  case quit(ExitStatus)
  /// Not at all: something from outside stops it.
  case stop(ExitStatus)

  /// Whether the next statement is carried out.
  var goesOn: Bool {
    if case .goOn = self { true } else { false }
  }

  /// Whether all is well, though it may be the end.
  var isSuccess: Bool {
    switch self {
    case .goOn, .quit(.success): true
    case .failed, .quit, .stop: false
    }
  }
}
