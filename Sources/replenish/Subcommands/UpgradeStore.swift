import ArgumentParser
import Shell

/// The command `replenish upgrade [DIR]`.
struct UpgradeStore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade",
    abstract: "Bring a store of an earlier version of replenish to this one.",
    discussion: "The store is first copied, whole, into its folder backup.",
  )

  @ParentCommand var parent: Replenish

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp("The folder of the store.", valueName: "dir"),
    completion: .directory,
  )
  var folder: String?

  func run() throws {
    try parent.refuseCommands(before: "upgrade")
    let program = try ShellProgram(options: options.completed(by: parent.options))
    try program.end(
      program.storeCommands.upgrade(folder.map { .folder($0) } ?? program.storeChoice)
    )
  }
}
