import ArgumentParser
import Shell

/// The command `replenish export`.
struct ExportBundle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the store as one bundle to stdout, or to a file.",
  )

  @ParentCommand var parent: Replenish

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      "The file, which is there whole or not at all; left out, or -, is stdout.",
      valueName: "bundle.json",
    ),
    completion: .file(extensions: ["json"]),
  )
  var bundle: String?

  func run() throws {
    try parent.refuseCommands(before: "export")
    let program = try ShellProgram(options: options.completed(by: parent.options))
    try program.end(program.storeCommands.export(program.storeChoice, to: bundle))
  }
}
