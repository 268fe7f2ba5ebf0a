import CommandLanguage
import Diagnostics
package import JSONStore
import Rendering
package import Session
package import TradeModel

/// The loop: a statement is carried out by the session, stored by the store, then shown.
package struct Shell {
  /// The session.
  package private(set) var workspace: Workspace
  private let store: Store
  private let ports: ShellPorts
  private let settings: ShellSettings
  var reporter: StatementReporter
  /// The lines that were entered at the prompt.
  let history: LineHistory
  /// What came so far of the line that was entered last; none where a script runs.
  private var typed: TypedLine?
  private var tally = ScriptTally()

  /// Makes a shell with an empty session on a store.
  package init(
    store: Store,
    workDate: CalendarDate,
    ports: ShellPorts,
    settings: ShellSettings,
  ) {
    self.store = store
    self.ports = ports
    self.settings = settings
    workspace = Workspace(book: store.book, workDate: workDate)
    reporter = StatementReporter(ports: ports, settings: settings)
    history = LineHistory(keeper: ports.history)
  }

  // MARK: - Scripts

  /// Runs scripts one after another, up to the first failure unless the settings say otherwise.
  package mutating func run(_ scripts: [LoadedScript]) -> ExitStatus {
    tally = ScriptTally(total: scripts.map(\.script.statements.count).reduce(0, +))
    var ending = Flow.goOn
    for script in scripts where ending.goesOn {
      var echo = settings.isEchoing ? ScriptEcho(of: script.script.source) : nil
      ending = run(script, chain: [], echo: &echo)
      if ending.goesOn, let rest = echo?.rest() { ports.output.write(rest) }
    }
    return finish(ending)
  }

  /// Runs the statements of a script.
  private mutating func run(
    _ loaded: LoadedScript,
    chain: [Inclusion],
    echo: inout ScriptEcho?,
  ) -> Flow {
    let place = StatementPlace(source: loaded.script.source, chain: chain)
    for (index, statement) in loaded.script.statements.enumerated() {
      if let lines = echo?.lines(through: statement.range) { ports.output.write(lines) }
      if chain.isEmpty { tally.started += 1 }
      let flow = carryOut(statement, in: place, included: loaded.included[index])
      if chain.isEmpty, flow.isSuccess { typed?.add(statement, in: place.source) }
      guard case .failed(let status) = flow else {
        if !flow.goesOn { return flow }
        continue
      }
      guard settings.keepsGoing else { return flow }
      tally.count(status)
    }
    return .goOn
  }

  /// Tells what is left undone, and returns how the program ends.
  private mutating func finish(_ ending: Flow) -> ExitStatus {
    warnOfUncommittedEdits()
    let notRun = tally.total - tally.started
    if case .failed = ending, notRun > 0 {
      ports.tell("note: stopped here; \(statements(notRun)) not run\n")
    }
    if tally.failed > 0 {
      ports.tell("note: \(statements(tally.failed)) failed\n")
    }
    ports.output.flush()
    switch ending {
    case .failed(let status), .stop(let status): return status
    case .goOn, .quit: return tally.worst
    }
  }

  // MARK: - The prompt

  /// Reads lines and carries them out until there are no more.
  package mutating func prompt(_ lines: inout some LineSource & ~Copyable) -> ExitStatus {
    let history = history
    lines.recall { history.recallable() }
    var interrupts = 0
    while true {
      ports.output.flush()
      let event = lines.next(Prompt(workspace, files: ports.files))
      interrupts = event == .interrupted ? interrupts + 1 : 0
      switch event {
      case .line(let text):
        guard text.contains(where: { !$0.isWhitespace }) else { continue }
        switch enter(text, &lines) {
        case .goOn, .failed, .stop(.interrupted): continue
        case .quit: return leave(.success)
        case .stop(let status): return leave(status)
        }
      case .interrupted:
        if interrupts == 2 { ports.tell("note: ^D or quit leaves\n") }
      case .end:
        endLine()
        return leave(.success)
      case .terminated(let signal):
        endLine()
        return leave(signal.exitStatus)
      }
    }
  }

  /// Keeps a line of the prompt, runs it, and keeps what came of it.
  private mutating func enter(_ text: String, _ lines: inout some LineSource & ~Copyable) -> Flow {
    let isKept = history.enter(text)
    if isKept { lines.remember(text) }
    typed = TypedLine()
    let flow = runTyped(text)
    if isKept, let typed { history.finish(typed) }
    typed = nil
    if let failure = history.takeFailure() { reporter.show(failure.historyDiagnostic) }
    return flow
  }

  /// Runs a line of the prompt: all of its statements, or none when it does not parse.
  private mutating func runTyped(_ text: String) -> Flow {
    var loader = ScriptLoader(files: ports.files)
    let input = ScriptInput.text(SourceText(name: "<prompt>", text: text))
    guard let loaded = loader.load(input) else {
      for problem in loader.problems { reporter.show(problem) }
      return .failed(.unparsable)
    }
    var echo: ScriptEcho?
    tally = ScriptTally()
    typed?.count = loaded.script.statements.count
    return run(loaded, chain: [], echo: &echo)
  }

  /// Ends the line of a prompt that nothing was entered at.
  private func endLine() {
    ports.output.write("\n")
    ports.output.flush()
  }

  private mutating func leave(_ status: ExitStatus) -> ExitStatus {
    warnOfUncommittedEdits()
    ports.output.flush()
    return status
  }

  // MARK: - Statements

  /// Carries out a statement, shows what came of it, and says how to go on.
  private mutating func carryOut(
    _ statement: Statement,
    in place: StatementPlace,
    included: LoadedScript?,
  ) -> Flow {
    if let signal = ports.signal() { return .stop(signal.exitStatus) }
    var flow = Flow.goOn
    switch statement.action {
    case .work(let action):
      do {
        let outcome = try stored(action, of: statement)
        reporter.show(outcome, of: statement.name)
      } catch {
        reporter.show(error, of: statement, in: place)
        flow = .failed(error.exitStatus)
      }
    case .shell(let action):
      flow = carryOut(action, of: statement, in: place, included: included)
    }
    return ports.output.isClosed ? .stop(.outputClosed) : flow
  }

  /// Has the session carry out an action and the store keep what it makes; only then is the
  /// session another one.
  private mutating func stored(
    _ action: WorkAction,
    of statement: Statement,
  ) throws(RuntimeFailure) -> Step {
    let outcome: Step
    do {
      outcome = try step(workspace, action, of: statement)
    } catch {
      throw .statement(error)
    }
    var next = outcome.workspace
    if let changes = outcome.changes {
      do {
        next.adopt(try store.commit(changes, plannedAt: workspace.book.revision))
      } catch {
        // What another program stored is seen from here on, so that a second try can succeed.
        if case .stale = error.cause { workspace.adopt(store.book) }
        throw .store(error)
      }
    }
    workspace = next
    return outcome
  }

  /// Carries out a statement that concerns the shell itself.
  private mutating func carryOut(
    _ action: ShellAction,
    of statement: Statement,
    in place: StatementPlace,
    included: LoadedScript?,
  ) -> Flow {
    switch action {
    case .output(let format):
      reporter.style.format = format.value
      reporter.showDone(statement.name)
    case .echo(let text):
      reporter.showText(text, of: statement.name)
    case .history(let request):
      return recall(request, of: statement, in: place)
    case .help(let topic):
      return help(topic, of: statement, in: place)
    case .quit:
      return .quit
    case .run(let name):
      guard let included else { return .goOn }
      var silent: ScriptEcho?
      let inclusion = Inclusion(source: place.source, range: name.range)
      return run(included, chain: place.chain + [inclusion], echo: &silent)
    }
    return .goOn
  }

  /// Shows the help of a topic, or of everything.
  private mutating func help(
    _ topic: Ranged<String>?,
    of statement: Statement,
    in place: StatementPlace,
  ) -> Flow {
    do {
      reporter.showHelp(try HelpPage(topic?.value), of: statement.name)
      return .goOn
    } catch {
      let range = topic?.range ?? statement.range
      reporter.show(Rendering.diagnostic(for: error, at: range), of: statement, in: place)
      return .failed(.statementFailed)
    }
  }

  private mutating func warnOfUncommittedEdits() {
    let edits = workspace.uncommittedEdits
    guard edits > 0 else { return }
    reporter.show(uncommittedEditsDiagnostic(edits, document: workspace.openDocument))
  }
}

/// How the shell goes on behind a statement.
enum Flow {
  /// With the next statement.
  case goOn
  /// With the next statement only where that is asked for; the status is that of the failure.
  case failed(ExitStatus)
  /// Not at all: the analyst leaves.
  case quit
  /// Not at all: something from outside stops it.
  case stop(ExitStatus)

  var goesOn: Bool {
    if case .goOn = self { true } else { false }
  }

  /// Whether the statement before it succeeded.
  var isSuccess: Bool {
    switch self {
    case .goOn, .quit: true
    case .failed, .stop: false
    }
  }
}

/// How many statements a run of scripts has, has started, and has gone on behind though they failed.
private struct ScriptTally {
  var total = 0
  var started = 0
  private(set) var failed = 0
  /// The gravest way to end that a failure asks for.
  private(set) var worst = ExitStatus.success

  init(total: Int = 0) { self.total = total }

  mutating func count(_ failure: ExitStatus) {
    failed += 1
    if failure.rawValue > worst.rawValue { worst = failure }
  }
}

/// Returns a count with its word: `1 statement`, `2 statements`.
private func statements(_ count: Int) -> String {
  count == 1 ? "1 statement" : "\(count) statements"
}

extension Statement {
  /// What the statement is called in JSON: `plan orders`.
  var name: String { StatementTable.name(of: action.form) }
}
