import ArgumentParser
import Shell

/// The command `replenish test PATH...`.
struct TestWalkthroughs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Play walkthroughs, and compare what they show with what they say.",
    discussion: """
      Each page is played on a throw-away copy of its book. Where it shows something else, the \
      difference is shown as diff -u does, and the exit status is 1. Its steps are tried, too: \
      each solution passes, the untouched book does not, and no rejected answer passes. Of several \
      pages also the names and needs are looked at. A page that names no book is played on a copy \
      of the store.
      """,
  )

  @ParentCommand var parent: Replenish

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      "Walkthroughs, and folders that are searched for files *.walk.md.",
      valueName: "path",
    ),
    completion: .file(),
  )
  var paths: [String]

  @Flag(help: "Rewrite the outputs that differ; what a page leaves open stays where it still fits.")
  var accept = false

  func run() throws {
    try parent.refuseCommands(before: "test")
    let program = try ShellProgram(options: options.completed(by: parent.options))
    try program.test(paths, accepting: accept)
  }
}
