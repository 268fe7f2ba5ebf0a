import CommandLanguage
import Diagnostics
import Session

extension Shell {
  /// Carries out `history`.
  mutating func recall(
    _ request: HistoryRequest,
    of statement: Statement,
    in place: StatementPlace,
  ) -> Flow {
    switch request {
    case .list(let text):
      reporter.show(.recall(history.report(of: text)), of: statement.name)
      return .goOn
    case .save(let path):
      guard let problem = save(to: path) else {
        reporter.showDone(statement.name)
        return .goOn
      }
      reporter.show(problem, of: statement, in: place)
      return .failed(.statementFailed)
    }
  }

  /// Writes what succeeded in this session into a new file.
  ///
  /// - Returns: What is wrong with it.
  private func save(to path: Ranged<String>) -> Diagnostic? {
    do {
      let isSaved = try history.save(toNewFile: path.value)
      return isSaved ? nil : nothingToSaveDiagnostic(at: path.range)
    } catch {
      return error.saveDiagnostic(at: path.range)
    }
  }
}
