import CommandLanguage
import Diagnostics

/// The file that the results of a run go to: begun before the run, so that a path that cannot be
/// written stops it, and finished however the run ends.
final class ResultKeeper {
  private var draft: (any FileDraft)?
  private let ports: ShellPorts
  private let settings: ShellSettings

  /// Begins the file, where the settings name one.
  ///
  /// - Throws: `FileFailure` when no file can be made there.
  init(ports: ShellPorts, settings: ShellSettings) throws(FileFailure) {
    self.ports = ports
    self.settings = settings
    guard let path = settings.replay.resultFile else { return }
    draft = try ports.writer.draft(ofFile: path)
  }

  /// Writes the file, unless that was done or nobody asked for it.
  ///
  /// - Parameters:
  ///   - suites: What came of the statements.
  ///   - status: How the run ends.
  /// - Returns: How it ends with the file: a good end becomes a bad one where it cannot be written.
  func finish(_ suites: @autoclosure () -> [RunLog.Suite], _ status: ExitStatus) -> ExitStatus {
    guard let draft else { return status }
    self.draft = nil
    do {
      try draft.finish(ResultFile(suites()).text)
      return status
    } catch {
      var reporter = StatementReporter(ports: ports, settings: settings)
      reporter.show(error.writingDiagnostic())
      return status == .success ? .wrongUsage : status
    }
  }

  /// Gives the file up: the run was not begun for wrong usage.
  func discard() {
    draft?.discard()
    draft = nil
  }

  // MARK: - Runs that did not begin

  /// Returns the results of texts of which some cannot be run.
  ///
  /// - Parameter problems: The problems of each text, by its name.
  /// - Returns: A suite for each text, with a case for each problem.
  func suites(of problems: [(name: String, problems: [LoadProblem])]) -> [RunLog.Suite] {
    var reporter = StatementReporter(ports: ports, settings: settings)
    return problems.map { name, problems in
      let entries = problems.flatMap(\.told).map { told in
        let trouble = reporter.trouble(told)
        let position = told.diagnostic.range.map {
          LineMap(told.source.text).position(at: $0.start)
        }
        let place = position.map { "\($0.line):\($0.column) " } ?? ""
        return RunLog.Entry(
          file: told.source.name.isEmpty ? name : told.source.name,
          name: place + trouble.code,
          milliseconds: 0,
          outcome: .broken(trouble),
        )
      }
      return RunLog.Suite(name: name, entries: entries)
    }
  }

  /// Returns the results of scripts that were not run, since the store cannot be used.
  func suites(of scripts: [LoadedScript], brokenBy trouble: TroubleText) -> [RunLog.Suite] {
    scripts.map { script in
      let name = script.script.source.name
      let entry = RunLog.Entry(
        file: name,
        name: "open the store",
        milliseconds: 0,
        outcome: .broken(trouble),
      )
      return RunLog.Suite(name: name, entries: [entry])
    }
  }
}
