import CommandLanguage
import Diagnostics
package import JSONStore
import Session
package import TradeModel

/// Opens the store that a session works on, runs the session, and closes the store.
package struct SessionRunner {
  private let opening: () throws(StoreError) -> Store
  private let isSample: Bool
  private let title: String
  private let workDate: CalendarDate?
  private let today: CalendarDate
  private let ports: ShellPorts
  private let settings: ShellSettings

  /// Makes a runner.
  ///
  /// - Parameters:
  ///   - choice: The store.
  ///   - workDate: The work date; none is the one that the store proposes.
  ///   - today: The day of the machine, for a store that proposes none.
  ///   - ports: What connects the session to the outside.
  ///   - settings: How it shows what it does.
  package init(
    choice: StoreChoice,
    workDate: CalendarDate?,
    today: CalendarDate,
    ports: ShellPorts,
    settings: ShellSettings,
  ) {
    opening = { () throws(StoreError) in try choice.open() }
    isSample = choice == .sample
    title = choice.title
    self.workDate = workDate
    self.today = today
    self.ports = ports
    self.settings = settings
  }

  /// Makes a runner on an open store.
  package init(
    store: Store,
    workDate: CalendarDate?,
    today: CalendarDate,
    ports: ShellPorts,
    settings: ShellSettings,
  ) {
    opening = { () throws(StoreError) in store }
    isSample = false
    title = store.path
    self.workDate = workDate
    self.today = today
    self.ports = ports
    self.settings = settings
  }

  /// Parses texts with all scripts that they run, and runs nothing.
  package func check(_ inputs: [ScriptInput]) -> ExitStatus {
    switch load(inputs) {
    case .ready: .success
    case .stopped(let status, _): status
    }
  }

  /// Runs texts one after another in one session; none when one of them does not parse.
  ///
  /// - Parameters:
  ///   - inputs: The texts.
  ///   - handOver: What goes on in the session where the run stops at the line that was named.
  /// - Returns: The status to leave with.
  package func run(
    _ inputs: [ScriptInput],
    handOver: ((inout Shell) -> ExitStatus)? = nil,
  ) -> ExitStatus {
    let results: ResultKeeper
    do {
      results = try ResultKeeper(ports: ports, settings: settings)
    } catch {
      return refuse(error.writingDiagnostic())
    }
    switch load(inputs) {
    case .stopped(let status, let problems):
      return results.finish(results.suites(of: problems), status)
    case .ready(let scripts):
      let window = LineWindow(settings.replay)
      do throws(NoSuchLine) {
        let parts = try scripts.map { (script) throws(NoSuchLine) in try window.part(of: script) }
        return run(parts, results, handOver)
      } catch {
        results.discard()
        return refuse(error.diagnostic)
      }
    }
  }

  private func run(
    _ scripts: [LoadedScript],
    _ results: ResultKeeper,
    _ handOver: ((inout Shell) -> ExitStatus)?,
  ) -> ExitStatus {
    var trouble = TroubleText(code: "", headline: "", text: "")
    // A page that is run first says which day it is.
    let date = scripts.first?.pageDate.flatMap { CalendarDate(parsing: $0.text) }
    let status = withShell(on: date) { shell in
      let status = shell.run(scripts, goesOnAtPrompt: handOver != nil)
      let ending = results.finish(shell.takeLog()?.suites ?? [], status)
      guard let handOver, shell.reachedEndLine, let line = settings.replay.endLine else {
        return ending
      }
      ports.tell("note: stopped before line \(line); the prompt goes on from here\n")
      return handOver(&shell)
    } refused: { diagnostic in
      var reporter = StatementReporter(ports: ports, settings: settings)
      let source = SourceText(name: "", text: "")
      trouble = reporter.trouble(ToldProblem(diagnostic: diagnostic, source: source, chain: []))
    }
    return results.finish(results.suites(of: scripts, brokenBy: trouble), status)
  }

  /// Tells why nothing is run for wrong usage.
  private func refuse(_ diagnostic: Diagnostic) -> ExitStatus {
    var reporter = StatementReporter(ports: ports, settings: settings)
    reporter.show(diagnostic)
    return .wrongUsage
  }

  /// Reads statements from a person until there are no more.
  ///
  /// - Parameters:
  ///   - lines: The lines that are typed.
  ///   - startFile: The path of a script to run before the first prompt; what is wrong with it is
  ///     told, and the prompt comes all the same.
  /// - Returns: The status to leave with.
  package func prompt(
    _ lines: inout some LineSource & ~Copyable,
    startFile: String? = nil,
  ) -> ExitStatus {
    withShell { shell in
      if let startFile, case .ready(let scripts) = load([.file(startFile)]) {
        for script in scripts { shell.start(script) }
      }
      ports.output.write("replenish on \(title), work date \(shell.workspace.workDate)")
      ports.output.write("; help lists the statements, ^D leaves\n")
      return shell.prompt(&lines)
    }
  }

  private enum Loading {
    case ready([LoadedScript])
    /// The texts with the problems of each.
    case stopped(ExitStatus, [(name: String, problems: [LoadProblem])])
  }

  /// Reads and parses all texts, and shows everything that is wrong with them.
  private func load(_ inputs: [ScriptInput]) -> Loading {
    var loader = ScriptLoader(files: ports.files, variables: settings.variables)
    var scripts: [LoadedScript] = []
    var problems: [(name: String, problems: [LoadProblem])] = []
    for input in inputs {
      let count = loader.problems.count
      if let script = loader.load(input) { scripts.append(script) }
      problems.append((input.name, Array(loader.problems[count...])))
    }
    if let signal = ports.signal() { return .stopped(signal.exitStatus, problems) }
    guard loader.problems.isEmpty else {
      var reporter = StatementReporter(ports: ports, settings: settings)
      for problem in loader.problems { reporter.show(problem) }
      let isUnreadable = loader.problems.contains(where: \.isUnreadableFile)
      return .stopped(isUnreadable ? .wrongUsage : .unparsable, problems)
    }
    return .ready(scripts)
  }

  /// Runs a session on the opened store.
  private func withShell(
    on date: CalendarDate? = nil,
    _ body: (inout Shell) -> ExitStatus,
    refused: (Diagnostic) -> Void = { _ in },
  ) -> ExitStatus {
    var reporter = StatementReporter(ports: ports, settings: settings)
    let store: Store
    do {
      store = try opening()
    } catch {
      reporter.show(error.diagnostic)
      refused(error.diagnostic)
      return error.exitStatus
    }
    if isSample {
      ports.tell("note: no store here; the built-in sample is open, and nothing is kept\n")
    }
    for note in store.takeNotes() { reporter.show(note.diagnostic) }
    var settings = settings
    if isSample { settings.sampleName = SampleBook.standard.rawValue }
    var shell = Shell(
      store: store,
      workDate: workDate ?? date ?? store.book.workDate ?? today,
      ports: ports,
      settings: settings,
    )
    let status = body(&shell)
    store.close()
    for note in store.takeNotes() { reporter.show(note.diagnostic) }
    let ending = ports.ending(status)
    withExtendedLifetime(shell) { ports.leave?(ending) }
    return ending
  }
}
