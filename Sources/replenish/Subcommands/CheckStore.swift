import ArgumentParser
import Shell

/// The command `replenish check [DIR]`.
struct CheckStore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Verify a store: exit status 0 when it is sound, else 4 with every finding.",
  )

  @ParentCommand var parent: Replenish

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The folder of the store.", valueName: "dir"))
  var folder: String?

  func run() throws {
    try parent.refuseCommands(before: "check")
    let program = try ShellProgram(options: options.completed(by: parent.options))
    try program.end(
      program.storeCommands.check(folder.map { .folder($0) } ?? program.storeChoice)
    )
  }
}
