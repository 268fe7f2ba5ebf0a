import ArgumentParser
import CommandLanguage
import Shell

/// The manual page of the program, made of the help of the command line.
enum CommandLineManual {
  /// The page, as `man` reads it.
  static var text: String {
    let program = command(nil)
    let known = Set(program.terms.map(\.term))
    let subcommands = Replenish.configuration.subcommands.map { type in
      let command = command(type)
      return ManualPage.Command(
        name: command.name,
        summary: command.summary,
        terms: command.terms.filter { !known.contains($0.term) },
      )
    }
    // The exit status has a section of its own.
    let discussion = Replenish.configuration.discussion.split(separator: "\n\n").map(String.init)
      .filter { !$0.hasPrefix("Exit status") }
    return ManualPage(program: program, subcommands: subcommands, discussion: discussion).text
  }

  /// A width at which no line of the help is broken.
  private static let width = 4000

  /// Returns a command as its help tells of it.
  private static func command(_ type: (any ParsableCommand.Type)?) -> ManualPage.Command {
    let configuration = type?.configuration ?? Replenish.configuration
    let help =
      type.map { Replenish.helpMessage(for: $0, columns: width) }
      ?? Replenish.helpMessage(columns: width)
    let name = type.map { "replenish \($0.configuration.commandName ?? "")" } ?? "replenish"
    return ManualPage.Command(name: name, summary: configuration.abstract, terms: terms(in: help))
  }

  /// Returns the arguments and options of a help.
  private static func terms(in help: String) -> [HelpTerm] {
    var terms: [HelpTerm] = []
    var isListed = false
    var pending: String?
    for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("ARGUMENTS:") || line.hasPrefix("OPTIONS:") {
        isListed = true
      } else if line.isEmpty || !line.hasPrefix("  ") {
        isListed = false
      } else if isListed {
        add(line, to: &terms, &pending)
      }
    }
    return terms
  }

  /// Takes a line of a list: a term with its meaning, or either of them alone.
  private static func add(_ line: Substring, to terms: inout [HelpTerm], _ pending: inout String?) {
    let words = line.drop { $0 == " " }
    if let term = pending {
      terms.append(HelpTerm(term, String(words)))
      pending = nil
    } else if let gap = words.firstRange(of: "  ") {
      let meaning = words[gap.upperBound...].drop { $0 == " " }
      terms.append(HelpTerm(String(words[..<gap.lowerBound]), String(meaning)))
    } else {
      pending = String(words)
    }
  }
}
