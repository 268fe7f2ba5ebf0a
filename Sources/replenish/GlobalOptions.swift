public import ArgumentParser
import CommandLanguage
public import TradeModel

/// The options that stand before or after a subcommand's name.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder of the store.", valueName: "dir"),
    completion: .directory,
  )
  var store: String?

  @Option(help: ArgumentHelp("The business day of the session.", valueName: "yyyy-mm-dd"))
  var workDate: CalendarDate?

  @Option(help: ArgumentHelp("The form of the results.", valueName: "format"))
  var output: OutputFormat?

  @Flag(help: "Show each statement of a script before its output.")
  var echo = false

  @Flag(help: "Go on behind a statement that failed.")
  var keepGoing = false

  @Flag(help: "Store all that a run commits, or nothing.")
  var atomic = false

  @Flag(help: "Parse the texts, and run nothing.")
  var check = false

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Make a variable, as let does; may be given more than once.",
      valueName: "name=value",
    ),
  )
  var variables: [String] = []

  @Option(help: ArgumentHelp("When to use colour.", valueName: "when"))
  var color: ColourChoice?

  @Flag(help: "Read no start-up file.")
  var noRc = false

  @Flag(help: "Answer every question with yes.")
  var yes = false

  @Flag(help: "Keep no line of this session in the history.")
  var `private` = false

  /// Returns these options with those of the command before them, where they were given there.
  func completed(by parent: GlobalOptions) -> GlobalOptions {
    var options = self
    options.store = store ?? parent.store
    options.workDate = workDate ?? parent.workDate
    options.output = output ?? parent.output
    options.echo = echo || parent.echo
    options.keepGoing = keepGoing || parent.keepGoing
    options.atomic = atomic || parent.atomic
    options.check = check || parent.check
    options.variables = parent.variables + variables
    options.color = color ?? parent.color
    options.noRc = noRc || parent.noRc
    options.yes = yes || parent.yes
    options.private = `private` || parent.private
    return options
  }

  /// Returns the variables that the options make.
  ///
  /// - Throws: An error of usage for one that is not of the form `NAME=VALUE`.
  func variableTable() throws -> VariableTable {
    var table = VariableTable()
    for assignment in variables {
      guard let definition = VariableDefinition(assignment: assignment) else {
        throw ValidationError(
          "--set \(assignment): a variable is made by NAME=VALUE, with a name of letters and digits"
        )
      }
      table.define(definition)
    }
    return table
  }

  /// Refuses options that say opposite things.
  func checkTogether() throws {
    if atomic, keepGoing {
      throw ValidationError(
        "--atomic does not go with --keep-going: a run cannot be stored whole when a part of it failed"
      )
    }
  }
}

/// When colour is used.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
  /// On a terminal that can show it, where `NO_COLOR` does not forbid it.
  case auto
  /// In any case.
  case always
  /// In no case.
  case never
}

extension OutputFormat: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  // The parser of the command line asks for this initializer.
  public init?(argument: String) { self.init(parsing: argument) }
}
