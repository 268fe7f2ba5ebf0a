import CommandLanguage
import Diagnostics
import TradeModel

// What is kept of the statements of a run, and what a person is asked before them.

extension Shell {
  /// Asks before a statement, where that is wanted.
  mutating func ask(about statement: Statement, in place: StatementPlace) -> StepAnswer {
    guard asksFirst, let ask = ports.ask else { return .run }
    let position = reporter.position(of: statement, in: place)
    while true {
      ports.tell("\(position): \(VisibleText.of(statement.canonicalText))\n")
      guard let typed = ask(StepAnswer.question) else {
        ports.tell("\n")
        return .leave
      }
      guard let answer = StepAnswer(typed) else {
        ports.tell(StepAnswer.explanation)
        continue
      }
      if case .runAll = answer { asksFirst = false }
      return answer
    }
  }

  /// Leaves a run between two statements because a person says so.
  ///
  /// What was asked for has not all been done, so a run that is all or nothing stores nothing.
  mutating func leave() -> Flow {
    if let signal = ports.signal() { return .stop(signal.exitStatus) }
    let rest = tally.notRun
    if rest > 0, !settings.isAtomic { ports.tell("note: left here; \(statements(rest)) not run\n") }
    return .quit(settings.isAtomic ? .statementFailed : .success)
  }

  // MARK: - The log

  /// Keeps what came of a statement.
  mutating func log(
    _ statement: Statement,
    in place: StatementPlace,
    _ outcome: RunLog.Outcome,
    milliseconds: Int,
  ) {
    guard log != nil else { return }
    if case .shell(.run) = statement.action, outcome == .passed { return }
    let position = reporter.lineAndColumn(of: statement, in: place)
    log?.add(
      RunLog.Entry(
        file: place.source.name,
        name: "\(position) \(VisibleText.of(statement.canonicalText))",
        milliseconds: milliseconds,
        outcome: outcome,
      ),
      outcome,
    )
  }

  /// Keeps that statements of a script were not run, with those of the scripts that they run.
  mutating func logSkipped(
    _ loaded: LoadedScript,
    from first: Int = 0,
    chain: [Inclusion],
    reason: String = "not run",
  ) {
    guard log != nil else { return }
    for index in loaded.script.statements.indices.dropFirst(first) {
      logSkipped(statement: index, of: loaded, chain: chain, reason: reason)
    }
  }

  /// Keeps that a statement was not run, with those of the script that it runs.
  mutating func logSkipped(
    statement index: Int,
    of loaded: LoadedScript,
    chain: [Inclusion],
    reason: String,
  ) {
    guard log != nil else { return }
    if let included = loaded.included[index] {
      return logSkipped(included, chain: chain, reason: reason)
    }
    let place = StatementPlace(source: loaded.script.source, chain: chain)
    log(loaded.script.statements[index], in: place, .skipped(reason), milliseconds: 0)
  }

  /// Returns what a failure is in the log.
  mutating func logged(
    _ failure: RuntimeFailure,
    of statement: Statement,
    in place: StatementPlace,
  ) -> RunLog.Outcome {
    guard log != nil, settings.replay.resultFile != nil else {
      let diagnostic = failure.diagnostic
      return .failed(TroubleText(code: diagnostic.code, headline: diagnostic.headline, text: ""))
    }
    let trouble = reporter.trouble(failure, of: statement, in: place)
    if case .failed(.statementFailed) = failure.flow { return .failed(trouble) }
    return .broken(trouble)
  }
}
