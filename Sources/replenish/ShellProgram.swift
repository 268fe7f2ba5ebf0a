import ArgumentParser
import CHeap
import CommandLanguage
import Diagnostics
import Glibc
import LineEditing
import Rendering
import Shell
import TradeModel

/// The shell connected to the process: its streams, its signals, its environment and its clock.
struct ShellProgram {
  /// The store that the command line and the environment choose.
  let storeChoice: StoreChoice
  private let options: GlobalOptions
  private let ports: ShellPorts
  private let settings: ShellSettings

  /// Connects the shell, and makes signals into flags.
  init(options: GlobalOptions) throws {
    try options.checkTogether()
    let variables = try options.variableTable()
    TerminationSignal.install()
    self.options = options
    let files = SystemFiles()
    ports = ShellPorts(
      output: DescriptorSink(descriptor: STDOUT_FILENO),
      diagnostics: DescriptorSink(descriptor: STDERR_FILENO),
      files: files,
      writer: SystemFileWriter(),
      signal: { TerminationSignal.take().map(ShellSignal.init) },
      isInterrupted: { TerminationSignal.isPending },
      clock: { Clock.milliseconds },
    )
    storeChoice = StoreChoice.choose(
      option: options.store,
      environment: Environment.value(of: "REPLENISH_STORE"),
      files: files,
    )
    let choice = options.color ?? .auto
    var settings = ShellSettings(
      format: options.output ?? .table,
      colour: choice.allowsColour(on: STDOUT_FILENO),
      coloursDiagnostics: choice.allowsColour(on: STDERR_FILENO),
      isEchoing: options.echo,
      keepsGoing: options.keepGoing,
    )
    settings.isAtomic = options.atomic
    settings.variables = variables
    // Where the results go to the same terminal, they show how far a script is.
    settings.showsProgress = isatty(STDERR_FILENO) != 0 && isatty(STDOUT_FILENO) == 0
    self.settings = settings
  }

  /// Whether a person types at a terminal and reads there.
  var isInteractive: Bool { isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0 }

  /// The commands on stores.
  var storeCommands: StoreCommands { StoreCommands(ports: ports, settings: settings) }

  /// Returns the texts of `-c` under the names that errors show.
  func inputs(ofCommands commands: [String]) -> [ScriptInput] {
    commands.enumerated().map { index, text in
      let name = index == 0 ? "<command>" : "<command \(index + 1)>"
      return .text(SourceText(name: name, text: text))
    }
  }

  /// Runs texts, or only parses them, and ends the program with their status.
  func run(_ inputs: [ScriptInput]) throws {
    if options.check { return try end(runner.check(inputs)) }
    try runToTheEnd(inputs, ports, settings)
  }

  /// Runs texts in a session with which the program ends.
  private func runToTheEnd(
    _ inputs: [ScriptInput],
    _ ports: ShellPorts,
    _ settings: ShellSettings,
  ) throws {
    var ports = ports
    ports.leave = { Glibc.exit($0.rawValue) }
    try end(runner(ports, settings).run(inputs))
  }

  /// Replays scripts, and ends the program with their status.
  func replay(_ inputs: [ScriptInput], _ replay: ReplaySettings) throws {
    if options.check {
      guard replay == ReplaySettings() else {
        throw ValidationError("--check runs nothing, so it goes with no option on what is run")
      }
      return try run(inputs)
    }
    var (ports, settings) = (ports, settings)
    settings.replay = replay
    if replay.asksFirst {
      guard isatty(STDIN_FILENO) != 0 else {
        throw ValidationError("--step asks at a terminal, and stdin is none")
      }
      ports.ask = TerminalAnswers.ask
    }
    guard replay.endLine != nil, isInteractive else {
      return try runToTheEnd(inputs, ports, settings)
    }
    ports.history = HistoryFile(isPrivate: options.private)
    if !options.yes { ports.ask = TerminalAnswers.ask }
    try end(
      runner(ports, settings).run(inputs) { shell in
        let book = CompletionBook()
        guard var lines = TerminalLines(book: book, usesColour: settings.style.colour) else {
          return .success
        }
        return shell.prompt(&lines)
      }
    )
  }

  /// Reads lines from the terminal, and ends the program with the status of the session.
  func prompt() throws {
    let book = CompletionBook()
    guard var lines = TerminalLines(book: book, usesColour: settings.style.colour) else {
      return try run([.standardInput])
    }
    let startFile = options.noRc ? nil : StartFile.path
    try end(reader.prompt(&lines, startFile: startFile))
  }

  /// Teaches, and ends the program with the status of that.
  ///
  /// - Parameters:
  ///   - lesson: The name of a lesson, or the path of a page; none lists the lessons.
  ///   - cast: The file of a recording that is made of the lesson; none where a person learns.
  /// - Throws: The exit code, where it is not that of a success.
  func learn(_ lesson: String?, cast: String?) throws {
    let commands = LearnCommands(
      course: LessonCourse.pages,
      ports: ports,
      settings: settings,
      keeper: ProgressFile(),
    )
    guard let lesson else { return try end(commands.list()) }
    if let cast { return try end(commands.record(lesson, to: cast)) }
    let book = CompletionBook()
    if isInteractive, var lines = TerminalLines(book: book, usesColour: settings.style.colour) {
      return try end(commands.teach(lesson, &lines))
    }
    var lines = PipedLines(echo: options.echo ? { ports.output.write($0) } : nil)
    try end(commands.teach(lesson, &lines))
  }

  /// The runner of a session that a person reads at.
  private var reader: SessionRunner {
    var (ports, settings) = (ports, settings)
    settings.pageLength = Terminal.rows(ofDescriptor: STDOUT_FILENO)
    ports.history = HistoryFile(isPrivate: options.private)
    if !options.yes { ports.ask = TerminalAnswers.ask }
    if let pager = Pager() {
      ports.pager = { text in TerminationSignal.leavingInterrupts { pager.show(text) } }
    }
    return runner(ports, settings)
  }

  /// Tests walkthroughs, and ends the program with the status of the test.
  func test(_ paths: [String], accepting: Bool) throws {
    var tester = WalkthroughTester(
      choice: storeChoice,
      accepts: accepting,
      ports: ports,
      settings: settings,
    )
    try end(tester.test(paths))
  }

  /// Ends the program with a status.
  func end(_ status: ExitStatus) throws {
    if status != .success { throw ExitCode(status.rawValue) }
  }

  private var runner: SessionRunner { runner(ports, settings) }

  /// Returns what runs statements; what moves whole bundles goes without it, in little memory.
  private func runner(_ ports: ShellPorts, _ settings: ShellSettings) -> SessionRunner {
    replenish_advise_heap()
    return SessionRunner(
      choice: storeChoice,
      workDate: options.workDate,
      today: Clock.today,
      ports: ports,
      settings: settings,
    )
  }
}

extension ColourChoice {
  /// Whether colour may be written to a descriptor.
  fileprivate func allowsColour(on descriptor: Int32) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      let forbids = Environment.value(of: "NO_COLOR")?.isEmpty == false
      return isatty(descriptor) != 0 && !forbids && !Environment.isTerminalPlain
    }
  }
}
