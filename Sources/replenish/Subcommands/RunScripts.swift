import ArgumentParser
import Shell

/// The command `replenish run FILE...`.
struct RunScripts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run command scripts, one after another; - is stdin.",
    discussion: """
      All scripts are parsed before any of them runs; the first statement that fails stops the run. \
      With --until, at a terminal, the prompt goes on where the script stopped.
      """,
  )

  @ParentCommand var parent: Replenish

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The scripts.", valueName: "file"), completion: .file())
  var files: [String]

  @Flag(help: "Tell at the end what ran and failed, what documents were made, and the time.")
  var report = false

  @Option(
    help: ArgumentHelp("Write what came of each statement, as JUnit does.", valueName: "file"),
    completion: .file(extensions: ["xml"]),
  )
  var junit: String?

  @Flag(help: "Ask before each statement: y runs it, n leaves it out, c stops asking, q leaves.")
  var step = false

  @Option(help: ArgumentHelp("Start the script at this line.", valueName: "line"))
  var from: Int?

  @Option(help: ArgumentHelp("Stop the script before this line.", valueName: "line"))
  var until: Int?

  func validate() throws {
    if from != nil || until != nil, files.count > 1 {
      throw ValidationError("--from and --until go with one script")
    }
    if let from, let until, until < from {
      throw ValidationError("--until \(until) stands before --from \(from)")
    }
    if step, files.contains("-") {
      throw ValidationError(
        "--step asks at the terminal, so it does not go with a script from stdin"
      )
    }
  }

  func run() throws {
    try parent.refuseCommands(before: "run")
    let program = try ShellProgram(options: options.completed(by: parent.options))
    var replay = ReplaySettings()
    replay.showsReport = report
    replay.resultFile = junit
    replay.asksFirst = step
    replay.firstLine = from
    replay.endLine = until
    try program.replay(files.map { $0 == "-" ? .standardInput : .file($0) }, replay)
  }
}

extension Replenish {
  /// Refuses `-c` together with a subcommand.
  func refuseCommands(before subcommand: String) throws {
    if !commands.isEmpty { throw ValidationError("-c does not go with \(subcommand)") }
  }
}
