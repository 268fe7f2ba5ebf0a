import ArgumentParser
import JSONStore
import Shell

/// The command `replenish check [DIR]`.
struct CheckStore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Verify a store: exit status 0 when it is sound, else 4 with every finding.",
    discussion: """
      With --repair it first mends what can be mended without guessing: a commit that was cut off \
      is taken out of the journal, tables that were edited by hand are taken over, a store.json \
      that is gone or damaged is made anew, and rows that cannot be read are moved out of their \
      table. Whatever goes is kept in the store's folder recovered.
      """,
  )

  @ParentCommand var parent: Replenish

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp("The folder of the store.", valueName: "dir"),
    completion: .directory,
  )
  var folder: String?

  @Flag(help: "Mend what can be mended without guessing.")
  var repair = false

  @Flag(help: "With --repair: a row that was edited by hand holds against a later commit.")
  var keepEdit = false

  @Flag(help: "With --repair: a commit holds against a row that was edited by hand.")
  var keepJournal = false

  func validate() throws {
    if keepEdit || keepJournal, !repair {
      throw ValidationError("--keep-edit and --keep-journal need --repair")
    }
    if keepEdit, keepJournal {
      throw ValidationError("--keep-edit and --keep-journal exclude each other")
    }
  }

  func run() throws {
    try parent.refuseCommands(before: "check")
    let program = try ShellProgram(options: options.completed(by: parent.options))
    try program.end(
      program.storeCommands.check(
        folder.map { .folder($0) } ?? program.storeChoice,
        repairing: repair,
        keeping: keepEdit ? .edit : keepJournal ? .journal : nil,
      )
    )
  }
}
