import ArgumentParser
import Shell

/// The command `replenish export`.
struct ExportBundle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the store as one bundle to stdout.",
  )

  @ParentCommand var parent: Replenish

  @OptionGroup var options: GlobalOptions

  func run() throws {
    try parent.refuseCommands(before: "export")
    let program = try ShellProgram(options: options.completed(by: parent.options))
    try program.end(program.storeCommands.export(program.storeChoice))
  }
}
