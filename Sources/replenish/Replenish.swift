import ArgumentParser
import CommandLanguage
import Glibc
import Shell

/// The program: without a subcommand a prompt, the statements of `-c`, or a script from stdin.
@main
struct Replenish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replenish",
    abstract: "Plan and make purchase documents for what sales are short of.",
    discussion: """
      Without a subcommand it is a prompt on the store; with stdin not a terminal it runs the \
      script that it reads there.

      The store is the folder of --store, else of $REPLENISH_STORE, else ./replenish.store; where \
      none of them is, the built-in sample is opened in memory and nothing is kept.

      Exit status: 0 all statements succeeded; 1 a statement failed; 2 wrong usage, or a file \
      cannot be opened; 3 a text does not parse, and nothing was run; 4 the store cannot be read, \
      is locked, or is damaged; 130 after ^C; 143 after SIGTERM.
      """,
    version: "replenish \(LanguageVersion.current)",
    subcommands: [
      RunScripts.self, TestWalkthroughs.self, LearnLesson.self, InitializeStore.self,
      ImportBundle.self, ExportBundle.self, CheckStore.self, UpgradeStore.self,
    ],
  )

  @OptionGroup var options: GlobalOptions

  @Option(
    name: .customShort("c"),
    help: ArgumentHelp("Run these statements; may be given more than once.", valueName: "text"),
  )
  var commands: [String] = []

  @Flag(help: "Write the manual page, for man.")
  var man = false

  func run() throws {
    if man { throw CleanExit.message(CommandLineManual.text) }
    let program = try ShellProgram(options: options)
    if !commands.isEmpty {
      try program.run(program.inputs(ofCommands: commands))
    } else if program.isInteractive, !options.check {
      try program.prompt()
    } else {
      try program.run([.standardInput])
    }
  }

  /// Parses the arguments, runs the command, and ends with a status of the contract.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      finish(with: error)
    }
  }

  /// Ends the process: wrong usage has the status 2 here, where the parser would say 64.
  private static func finish(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    let isHelp = code == .success
    if !text.isEmpty {
      let sink = DescriptorSink(descriptor: isHelp ? STDOUT_FILENO : STDERR_FILENO)
      sink.write(text + "\n")
      sink.flush()
    }
    Glibc.exit(code == .validationFailure ? ExitStatus.wrongUsage.rawValue : code.rawValue)
  }
}
