import ArgumentParser
import Shell

/// The command `replenish run FILE...`.
struct RunScripts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run command scripts, one after another; - is stdin.",
  )

  @ParentCommand var parent: Replenish

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The scripts.", valueName: "file"), completion: .file())
  var files: [String]

  func run() throws {
    try parent.refuseCommands(before: "run")
    let program = try ShellProgram(options: options.completed(by: parent.options))
    try program.run(files.map { $0 == "-" ? .standardInput : .file($0) })
  }
}

extension Replenish {
  /// Refuses `-c` together with a subcommand.
  func refuseCommands(before subcommand: String) throws {
    if !commands.isEmpty { throw ValidationError("-c does not go with \(subcommand)") }
  }
}
