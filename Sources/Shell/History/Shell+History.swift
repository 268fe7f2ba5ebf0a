import CommandLanguage
import Diagnostics
import Session

extension Shell {
  /// Carries out `history`.
  mutating func recall(
    _ request: HistoryRequest,
    of statement: Statement,
    to target: ReportTarget,
  ) throws(RuntimeFailure) {
    switch request {
    case .list(let text):
      if let code = statement.expectedError { throw .notFailed(code) }
      try reporter.show(.recall(history.report(of: text)), of: statement.name, to: target)
    case .save(let path):
      try save(to: path)
      if let code = statement.expectedError { throw .notFailed(code) }
      reporter.showDone(statement.name)
    }
  }

  /// Writes what succeeded in this session into a new file.
  private func save(to path: Ranged<String>) throws(RuntimeFailure) {
    let isSaved: Bool
    do {
      isSaved = try history.save(toNewFile: path.value)
    } catch {
      throw .notSaved(error, at: path.range)
    }
    guard isSaved else { throw .nothingToSave(at: path.range) }
  }
}
