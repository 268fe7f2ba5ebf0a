package import CommandLanguage

/// The page of the program in the manual of the system, as `man` reads it.
package struct ManualPage {
  /// A command of the program, as its own help tells of it.
  package struct Command {
    /// The name: `replenish run`.
    package let name: String
    /// What it does.
    package let summary: String
    /// Its arguments and options, each as it is written and with what it means.
    package let terms: [HelpTerm]

    /// Makes a command.
    package init(name: String, summary: String, terms: [HelpTerm]) {
      self.name = name
      self.summary = summary
      self.terms = terms
    }
  }

  private let program: Command
  private let subcommands: [Command]
  private let discussion: [String]

  /// Makes the page of a program.
  ///
  /// - Parameters:
  ///   - program: The program without a subcommand.
  ///   - subcommands: The subcommands, with the options that only they have.
  ///   - discussion: What else there is to know, a paragraph each.
  package init(program: Command, subcommands: [Command], discussion: [String]) {
    self.program = program
    self.subcommands = subcommands
    self.discussion = discussion
  }

  /// The page.
  package var text: String {
    var roff = Roff()
    let title = program.name.uppercased()
    roff.request("TH", title, "1", "", "replenish \(LanguageVersion.current)", "User Commands")
    roff.section("NAME")
    roff.paragraph("\(program.name) - \(program.summary)")
    roff.section("SYNOPSIS")
    for form in synopsis {
      roff.paragraph(form)
    }
    roff.section("DESCRIPTION")
    for paragraph in discussion { roff.paragraph(paragraph) }
    roff.section("OPTIONS")
    for term in program.terms { roff.term(term.term, term.meaning) }
    roff.section("COMMANDS")
    for command in subcommands { write(command, to: &roff) }
    writeStatements(to: &roff)
    roff.section("ENVIRONMENT")
    for term in Self.environment { roff.term(term.term, term.meaning) }
    roff.section("FILES")
    for term in Self.files { roff.term(term.term, term.meaning) }
    roff.section("EXIT STATUS")
    for term in Self.statuses { roff.term(term.term, term.meaning) }
    roff.section("EXAMPLES")
    for term in Self.examples { roff.term(term.term, term.meaning) }
    return roff.text
  }

  private var synopsis: [String] {
    ["replenish [OPTIONS]", "replenish -c 'STATEMENTS' [OPTIONS]"]
      + subcommands.map { "\($0.name) [OPTIONS] …" }
  }

  private func write(_ command: Command, to roff: inout Roff) {
    roff.subsection(command.name)
    roff.paragraph(command.summary)
    for term in command.terms { roff.term(term.term, term.meaning) }
  }

  private func writeStatements(to roff: inout Roff) {
    roff.section("STATEMENTS")
    roff.paragraph(
      "One stands on a line, ; separates several, # starts a comment. help STATEMENT tells more."
    )
    for group in HelpGroup.allCases {
      roff.subsection(group.rawValue)
      for entry in StatementTable.entries where entry.group == group {
        roff.term(entry.synopsis.joined(separator: "\n"), entry.summary)
      }
    }
  }

  private static let environment = [
    HelpTerm("REPLENISH_STORE", "the folder of the store, where --store does not say it"),
    HelpTerm(
      "REPLENISH_UNSAFE_FOLDER",
      "1 uses a store on a network file system or in a synchronised folder all the same"
    ),
    HelpTerm("NO_COLOR", "any value forbids colour, where --color does not ask for it"),
    HelpTerm("TERM", "dumb or nothing forbids colour as well"),
    HelpTerm("PAGER", "what turns the pages of long results at the prompt; empty for none"),
    HelpTerm("XDG_CONFIG_HOME", "the folder of settings; ~/.config where it is not set"),
    HelpTerm(
      "XDG_STATE_HOME",
      "the folder of what is kept between sessions; ~/.local/state where it is not set"
    ),
  ]

  private static let files = [
    HelpTerm(
      "$XDG_CONFIG_HOME/replenish/rc.rpl",
      "statements that are run before the first prompt, and for no script"
    ),
    HelpTerm(
      "$XDG_STATE_HOME/replenish/history.jsonl",
      "what was entered at prompts, save with --private"
    ),
    HelpTerm("$XDG_STATE_HOME/replenish/progress.json", "how far you are in the lessons"),
    HelpTerm("./replenish.store", "the store, where none is named"),
  ]

  private static let statuses = [
    HelpTerm("0", "all statements succeeded"),
    HelpTerm("1", "a statement failed"),
    HelpTerm("2", "the usage is wrong, or a file cannot be opened"),
    HelpTerm("3", "a script or a text of -c does not parse; nothing was run"),
    HelpTerm("4", "the store cannot be read, is locked, or is damaged"),
    HelpTerm("129", "the terminal hung up"),
    HelpTerm("130, 143", "after ^C, after SIGTERM"),
    HelpTerm("141", "nobody reads the output any longer"),
    HelpTerm("N", "what quit N says"),
  ]

  private static let examples = [
    HelpTerm("replenish init my.store --sample harbour", "makes a store to try things on"),
    HelpTerm(
      "replenish --store my.store -c 'open SO1002; plan orders; commit'",
      "buys what an order is short of"
    ),
    HelpTerm(
      "replenish run monday.rpl --store my.store --atomic --set order=SO1002",
      "runs a script: all of it is stored, or nothing"
    ),
    HelpTerm(
      "replenish --generate-completion-script bash",
      "writes the completions of the command line; zsh and fish as well"
    ),
    HelpTerm("replenish --man", "writes this page"),
  ]
}
