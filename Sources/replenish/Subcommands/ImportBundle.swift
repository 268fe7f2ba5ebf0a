import ArgumentParser
import Shell

/// The command `replenish import BUNDLE.json`.
struct ImportBundle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add a bundle's records to the store, all or nothing.",
  )

  @ParentCommand var parent: Replenish

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp("The bundle; - is stdin.", valueName: "bundle.json"),
    completion: .file(extensions: ["json"]),
  )
  var bundle: String

  func run() throws {
    try parent.refuseCommands(before: "import")
    let program = try ShellProgram(options: options.completed(by: parent.options))
    try program.end(program.storeCommands.importBundle(bundle, into: program.storeChoice))
  }
}
