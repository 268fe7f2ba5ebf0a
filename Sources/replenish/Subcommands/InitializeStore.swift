import ArgumentParser
import JSONStore
import Shell

/// The command `replenish init DIR [--from BUNDLE | --sample NAME]`.
struct InitializeStore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a store in a folder that is empty or not there.",
  )

  @ParentCommand var parent: Replenish

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The folder.", valueName: "dir"), completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp("Fill it with the records of a bundle.", valueName: "bundle.json"),
    completion: .file(extensions: ["json"]),
  )
  var from: String?

  @Option(
    help: ArgumentHelp("Fill it with a built-in sample.", valueName: "name"),
    completion: .list(SampleBook.names),
  )
  var sample: String?

  func validate() throws {
    if from != nil, sample != nil { throw ValidationError("--from does not go with --sample") }
  }

  func run() throws {
    try parent.refuseCommands(before: "init")
    let program = try ShellProgram(options: options.completed(by: parent.options))
    try program.end(
      program.storeCommands.initialize(folder, bundle: from, sample: sample)
    )
  }
}
