import CommandLanguage
import Diagnostics
import JSONStore
import Rendering
import Session
import TradeModel

// One statement: it is carried out, kept, and shown.

extension Shell {
  /// The milliseconds above which a statement at the prompt tells how long it took.
  private static let slowness = 500

  /// Carries out a statement, shows what came of it, and says how to go on.
  mutating func carryOut(
    _ statement: Statement,
    in place: StatementPlace,
    included: LoadedScript?,
  ) -> Flow {
    if let signal = ports.signal() {
      log(statement, in: place, .skipped("not run"), milliseconds: 0)
      return .stop(signal.exitStatus)
    }
    let start = workingMilliseconds
    var flow: Flow
    var outcome = RunLog.Outcome.passed
    do throws(RuntimeFailure) {
      flow = try perform(statement, in: place, included: included)
      keep(statement)
    } catch {
      flow = settle(error, of: statement, in: place)
      keep(statement, failure: flow.goesOn ? nil : error)
      let code = flow.goesOn ? nil : error.diagnostic.code
      outcomes?.append(StatementOutcome(statement: statement, report: nil, error: code))
      if !flow.goesOn { outcome = logged(error, of: statement, in: place) }
    }
    let milliseconds = workingMilliseconds - start
    log(statement, in: place, outcome, milliseconds: milliseconds)
    tellTime(milliseconds)
    return ports.output.isClosed ? .stop(.outputClosed) : flow
  }

  /// Shows why a statement failed, and says how to go on; an error that was expected is none.
  private mutating func settle(
    _ failure: RuntimeFailure,
    of statement: Statement,
    in place: StatementPlace,
  ) -> Flow {
    let code = failure.diagnostic.code
    let isExpected = statement.expectedError?.value == code
    if !isExpected { lastError = code }
    reporter.show(failure, of: statement, in: place, isExpected: isExpected)
    return isExpected ? .goOn : failure.flow
  }

  /// The time, without that for which a person read what was shown.
  private var workingMilliseconds: Int { ports.clock() - reporter.readingMilliseconds }

  private func tellTime(_ milliseconds: Int) {
    let isSlow = settings.pageLength != nil && milliseconds > Self.slowness
    guard reporter.tellsTime || isSlow else { return }
    ports.tell("time: \(secondsText(milliseconds)) s\n")
  }

  private mutating func perform(
    _ statement: Statement,
    in place: StatementPlace,
    included: LoadedScript?,
  ) throws(RuntimeFailure) -> Flow {
    let target = try reporter.target(of: statement)
    do throws(RuntimeFailure) {
      switch statement.action {
      case .work(let action):
        let outcome = try stored(action, of: statement, isTyped: place.chain.isEmpty)
        outcomes?.append(
          StatementOutcome(statement: statement, report: outcome.report, error: nil)
        )
        try reporter.show(outcome, of: statement.name, to: target)
        // What is stored is told at once: whoever reads must not do it again.
        if outcome.changes != nil { ports.output.flush() }
        if ports.leave != nil { lastStep = outcome }
        return .goOn
      case .shell(let action):
        let flow = try perform(action, of: statement, in: place, included: included, to: target)
        outcomes?.append(StatementOutcome(statement: statement, report: nil, error: nil))
        return flow
      }
    } catch {
      // A file that could not be finished has been given up already.
      if case .file = error { throw error }
      target.file?.discard()
      throw error
    }
  }

  /// Has the session carry out an action and the store keep what it makes; only then is the
  /// session another one.
  private mutating func stored(
    _ action: WorkAction,
    of statement: Statement,
    isTyped: Bool,
  ) throws(RuntimeFailure) -> Step {
    if action == .replan { try refresh() }
    for attempt in 1... {
      let outcome: Step
      do {
        outcome = try step(workspace, action, of: statement)
      } catch {
        if case .book = error, let signal = ports.signal() { throw .stopped(signal) }
        throw .statement(error)
      }
      if let signal = ports.signal() { throw .stopped(signal) }
      if let code = statement.expectedError { throw .notFailed(code) }
      if isTyped { try confirm(outcome) }
      var next = outcome.workspace
      if let changes = outcome.changes {
        do {
          let book = try commits.keep(changes, plannedAt: workspace.book.revision)
          next.adopt(interruptible(book))
          log?.add(changes)
        } catch {
          guard case .stale = error.cause else { throw .store(error) }
          let differences = workspace.planDifferences(in: commits.book)
          // What another program stored is seen from here on, so that a second try can succeed.
          workspace.adopt(interruptible(commits.book))
          // Where nothing that was planned from has changed, that is all that is needed.
          if differences == [], attempt < Self.attemptLimit { continue }
          throw .stale(error, differences)
        }
      }
      workspace = next
      if outcome.report != .nothing { lastReport = outcome.report }
      return outcome
    }
    preconditionFailure("the attempts end by themselves")
  }

  /// Shows a person what a statement would change of rows that are not shown, and asks for it.
  ///
  /// A script is not asked: its report says so afterwards.
  private func confirm(_ outcome: Step) throws(RuntimeFailure) {
    guard typed != nil, let ask = ports.ask else { return }
    for case .hiddenRowsChanged(let edits) in outcome.notices {
      ports.output.flush()
      let answer = ask(renderQuestion(edits, style: reporter.style))
      if answer == nil { ports.tell("\n") }
      if let signal = ports.signal() { throw .stopped(signal) }
      guard ["y", "yes"].contains(answer?.lowercased()) else { throw .declined }
    }
  }

  /// How often a commit is tried again when others commit to the store at the same time.
  private static let attemptLimit = 10

  /// Takes in what other programs have stored.
  private mutating func refresh() throws(RuntimeFailure) {
    do {
      try commits.refresh()
    } catch {
      throw .store(error)
    }
    workspace.adopt(interruptible(commits.book))
  }

  /// Carries out a statement that concerns the shell itself.
  private mutating func perform(
    _ action: ShellAction,
    of statement: Statement,
    in place: StatementPlace,
    included: LoadedScript?,
    to target: ReportTarget,
  ) throws(RuntimeFailure) -> Flow {
    switch action {
    case .quit(let status):
      reporter.showDone(statement.name)
      return .quit(ExitStatus(rawValue: Int32(status)))
    case .run(let name):
      guard let included else { return .goOn }
      var silent: ScriptEcho?
      let inclusion = Inclusion(source: place.source, range: name.range)
      let flow = run(included, chain: place.chain + [inclusion], echo: &silent)
      if case .goOn = flow { reporter.showDone(statement.name) }
      return flow
    case .help(let topic): try help(topic, of: statement, to: target)
    case .history(let request): try recall(request, of: statement, to: target)
    case .record(let request): try record(request, of: statement, to: target)
    case .output, .echo, .timing, .variables, .requirement:
      if let code = statement.expectedError { throw .notFailed(code) }
      try perform(action, of: statement.name, to: target)
    }
    return .goOn
  }

  /// Carries out a statement that cannot fail.
  private mutating func perform(
    _ action: ShellAction,
    of name: String,
    to target: ReportTarget,
  ) throws(RuntimeFailure) {
    switch action {
    case .output(let format):
      reporter.show(in: format.value)
      reporter.showDone(name)
    case .timing(let isOn):
      reporter.tellsTime = isOn
      reporter.showDone(name)
    case .requirement: reporter.showDone(name)
    case .echo(let text): try reporter.showText(text, of: name, to: target)
    case .variables(let definition?):
      variables.define(definition)
      try reporter.showVariable(definition, of: name, to: target)
    case .variables(nil): try reporter.showVariables(variables.definitions, of: name, to: target)
    case .quit, .run, .help, .history, .record: break
    }
  }

  /// Shows the help of a topic, or of everything.
  private mutating func help(
    _ topic: Ranged<String>?,
    of statement: Statement,
    to target: ReportTarget,
  ) throws(RuntimeFailure) {
    let page: HelpPage
    do {
      page = try HelpPage(topic?.value)
    } catch {
      throw .topic(error, at: topic?.range)
    }
    if let code = statement.expectedError { throw .notFailed(code) }
    try reporter.showHelp(page, of: statement.name, to: target)
  }
}
