package import CommandLanguage
import Diagnostics
package import JSONStore
package import Session
package import TradeModel

/// The loop: a statement is carried out by the session, stored by the store, then shown.
package struct Shell {
  /// The session.
  package internal(set) var workspace: Workspace
  /// The variables that were made.
  package internal(set) var variables: VariableTable
  private(set) var ports: ShellPorts
  private(set) var settings: ShellSettings
  /// The lines that were entered at the prompt.
  let history: LineHistory
  var commits: CommitKeeper
  var reporter: StatementReporter
  /// What the session is recorded by.
  var recorder: Recorder?
  /// The count of commits of the store when the session began.
  let startRevision: Int
  var tally = ScriptTally()
  /// What was shown last that is something.
  package internal(set) var lastReport: Report?
  /// What came of the last statement, where the program ends with the session: so it ends without
  /// giving back the memory of that.
  var lastStep: Step?
  /// The name of the error that a statement failed with last.
  package internal(set) var lastError: String?
  /// What came of the statements of a run; none where nobody asks for it.
  var log: RunLog?
  /// What came of the statements of a line, in a lesson.
  var outcomes: [StatementOutcome]?
  /// Whether a person is asked before the next statement.
  var asksFirst: Bool
  /// Whether the prompt goes on where the run stopped.
  private(set) var reachedEndLine = false
  private var progress: ProgressLine?
  /// What came so far of the line that was entered last; none where a script runs.
  private(set) var typed: TypedLine?

  /// Makes a shell with an empty session on a store.
  package init(
    store: Store,
    workDate: CalendarDate,
    ports: ShellPorts,
    settings: ShellSettings,
  ) {
    self.ports = ports
    self.settings = settings
    commits = CommitKeeper(store)
    variables = settings.variables
    let book = InterruptibleBook(store.book, isInterrupted: ports.isInterrupted)
    workspace = Workspace(book: book, workDate: workDate)
    reporter = StatementReporter(ports: ports, settings: settings)
    asksFirst = settings.replay.asksFirst
    startRevision = store.book.revision
    history = LineHistory(keeper: ports.history)
  }

  /// Goes on where the session stands, but on a throw-away copy of the book, and with other ports.
  mutating func rehearse(_ ports: ShellPorts, _ settings: ShellSettings) throws(StoreError) {
    try commitToCopy()
    self.ports = ports
    self.settings = settings
    reporter = StatementReporter(ports: ports, settings: settings)
    (log, typed, asksFirst, recorder) = (nil, nil, false, nil)
    progress = nil
  }

  /// Returns a book whose readers stop at ^C.
  func interruptible(_ book: any Book) -> any Book {
    InterruptibleBook(book, isInterrupted: ports.isInterrupted)
  }

  // MARK: - Scripts

  /// Runs scripts one after another, up to the first failure unless the settings say otherwise.
  ///
  /// - Parameters:
  ///   - scripts: The scripts.
  ///   - goesOnAtPrompt: Whether a prompt follows where the run stops at the line that was named.
  /// - Returns: The status to leave with.
  package mutating func run(
    _ scripts: [LoadedScript],
    goesOnAtPrompt: Bool = false,
  ) -> ExitStatus {
    tally = ScriptTally(total: scripts.map(\.script.statements.count).reduce(0, +))
    progress = settings.showsProgress ? ProgressLine(ports: ports) : nil
    if settings.replay.isLogged {
      log = RunLog(keepsEntries: settings.replay.resultFile != nil, start: ports.clock())
    }
    let ending = asOne { (shell) in
      var ending = Flow.goOn
      for script in scripts { shell.run(script, &ending) }
      return ending
    }
    progress?.clear()
    reachedEndLine = settings.replay.endLine != nil && ending.goesOn
    return finish(ending, goesOnAtPrompt: goesOnAtPrompt && reachedEndLine)
  }

  /// Runs a script, unless what came before it has ended the run.
  private mutating func run(_ script: LoadedScript, _ ending: inout Flow) {
    log?.begin(script.script.source.name)
    guard ending.goesOn else { return logSkipped(script, chain: []) }
    var echo = settings.isEchoing ? ScriptEcho(of: script) : nil
    ending = run(script, chain: [], echo: &echo)
    if ending.goesOn, let rest = echo?.rest() { ports.output.write(rest) }
  }

  /// Runs the statements of a script.
  mutating func run(
    _ loaded: LoadedScript,
    chain: [Inclusion],
    echo: inout ScriptEcho?,
  ) -> Flow {
    let place = StatementPlace(source: loaded.script.source, chain: chain)
    for (index, statement) in loaded.script.statements.enumerated() {
      switch ask(about: statement, in: place) {
      case .run, .runAll: break
      case .skip:
        if chain.isEmpty { tally.start() }
        logSkipped(statement: index, of: loaded, chain: chain, reason: "left out at the question")
        continue
      case .leave:
        logSkipped(loaded, from: index, chain: chain)
        return leave()
      }
      if let lines = echo?.lines(through: statement.range) { ports.output.write(lines) }
      if chain.isEmpty {
        let reached = tally
        progress?.show(reached)
        tally.start()
      }
      let flow = carryOut(statement, in: place, included: loaded.included[index])
      if chain.isEmpty, flow.isSuccess { typed?.add(statement, in: place.source) }
      guard case .failed(let status) = flow else {
        if flow.goesOn { continue }
        logSkipped(loaded, from: index + 1, chain: chain)
        return flow
      }
      progress?.clear()
      guard settings.keepsGoing else {
        logSkipped(loaded, from: index + 1, chain: chain)
        return flow
      }
      tally.count(status, at: reporter.position(of: statement, in: place))
    }
    return .goOn
  }

  /// Carries out statements so that all that they commit is stored, or nothing, where the settings
  /// ask for that.
  private mutating func asOne(_ work: (inout Shell) -> Flow) -> Flow {
    guard settings.isAtomic else { return work(&self) }
    let before = workspace
    let mark = recorder?.mark
    do throws(StoreError) {
      try commits.begin()
      let ending = work(&self)
      guard ending.isSuccess else {
        rewindRecording(to: mark)
        commits.drop()
        log?.forgetDocuments()
        workspace = before
        return ending
      }
      if let book = try commits.finish() { workspace.adopt(interruptible(book)) }
      return ending
    } catch {
      rewindRecording(to: mark)
      log?.forgetDocuments()
      workspace = before
      workspace.adopt(interruptible(commits.book))
      reporter.show(error.diagnostic)
      return .failed(error.exitStatus)
    }
  }

  /// Tells what is left undone, and returns how the program ends.
  private mutating func finish(_ ending: Flow, goesOnAtPrompt: Bool) -> ExitStatus {
    if !goesOnAtPrompt, !settings.isAtomic || ending.isSuccess { warnOfUncommittedEdits() }
    tellOfStop(ending)
    if tally.failed > 0 {
      ports.tell("note: \(tally.summary)\n")
    }
    if settings.replay.showsReport, let log { ports.tell(log.report(at: ports.clock())) }
    ports.output.flush()
    switch ending {
    case .failed(let status), .stop(let status): return status
    case .quit(let status) where status != .success: return status
    case .goOn, .quit: return tally.worst
    }
  }

  /// Tells that a run was stopped, and what became of it.
  private func tellOfStop(_ ending: Flow) {
    var parts: [String] = []
    if case .failed = ending, tally.notRun > 0 {
      parts.append("\(statements(tally.notRun)) not run")
    }
    if settings.isAtomic, !ending.isSuccess { parts.append("nothing was stored (--atomic)") }
    if !parts.isEmpty { ports.tell("note: stopped here; \(parts.joined(separator: ", "))\n") }
  }

  /// Returns what came of the statements of a run, and keeps nothing of those that follow.
  mutating func takeLog() -> RunLog? {
    defer { log = nil }
    return log
  }

  // MARK: - The prompt

  /// Runs what the analyst wants at the start of each prompt; what fails there does not stop it.
  package mutating func start(_ script: LoadedScript) {
    var echo: ScriptEcho?
    _ = run(script, chain: [], echo: &echo)
  }

  /// Reads lines and carries them out until there are no more.
  package mutating func prompt(_ lines: inout some LineSource & ~Copyable) -> ExitStatus {
    let history = history
    lines.recall { history.recallable() }
    var interrupts = 0
    while true {
      ports.output.flush()
      let prompt = Prompt(
        workspace,
        files: ports.files,
        variables: variables,
        isRecording: recorder != nil,
      )
      let event = lines.next(prompt)
      interrupts = event == .interrupted ? interrupts + 1 : 0
      switch event {
      case .line(let text):
        guard text.contains(where: { !$0.isWhitespace }) else { continue }
        switch enter(text, &lines) {
        case .goOn, .failed: continue
        // The terminal has shown the key where the line stood.
        case .stop(.interrupted): endLine()
        case .quit(let status), .stop(let status): return leave(status)
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
  mutating func runTyped(_ text: String) -> Flow {
    var loader = ScriptLoader(files: ports.files, variables: variables)
    let input = ScriptInput.text(SourceText(name: Self.promptName, text: text))
    guard let loaded = loader.load(input) else {
      for problem in loader.problems { reporter.show(problem) }
      lastError = loader.problems.first?.told.first?.diagnostic.code
      return .failed(.unparsable)
    }
    tally = ScriptTally()
    typed?.count = loaded.script.statements.count
    let ending = asOne { (shell) in
      var echo: ScriptEcho?
      return shell.run(loaded, chain: [], echo: &echo)
    }
    if settings.isAtomic { tellOfStop(ending) }
    return ending
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

  private mutating func warnOfUncommittedEdits() {
    let edits = workspace.uncommittedEdits
    guard edits > 0 else { return }
    reporter.show(uncommittedEditsDiagnostic(edits, document: workspace.openDocument))
  }
}
