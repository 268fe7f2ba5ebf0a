/// A form of statement as it is known to the parser, to the help and to completion.
package struct StatementEntry: Hashable, Sendable {
  /// The form.
  package let form: StatementForm
  /// The fixed first words: `set qty`; also what JSON output calls the statement.
  package let name: String
  /// Other words that mean the same.
  package let aliases: [String]
  /// The part of the help that it belongs to.
  package let group: HelpGroup
  /// How it is written: fixed words, values in capitals, optional parts in square brackets.
  package let synopsis: [String]
  /// What it does: one clause, with no full stop.
  package let summary: String
  /// What else there is to know, a paragraph each.
  package let details: [String]
  /// Statements to try.
  package let examples: [HelpExample]

  /// Makes an entry.
  package init(
    _ form: StatementForm,
    _ name: String,
    aliases: [String] = [],
    group: HelpGroup,
    synopsis: [String],
    summary: String,
    details: [String] = [],
    examples: [HelpExample],
  ) {
    self.form = form
    self.name = name
    self.aliases = aliases
    self.group = group
    self.synopsis = synopsis
    self.summary = summary
    self.details = details
    self.examples = examples
  }
}

/// A statement to try, with what it does.
package struct HelpExample: Hashable, Sendable {
  /// The statement.
  package let statement: String
  /// What it does, in a few words.
  package let note: String

  /// Makes an example.
  package init(_ statement: String, _ note: String) {
    self.statement = statement
    self.note = note
  }
}

/// The parts of the help, in the order in which they are shown.
package enum HelpGroup: String, CaseIterable, Hashable, Sendable {
  /// Statements that look around.
  case looking = "Look around"
  /// Statements on an open document and its worksheet.
  case worksheets = "Buy for a sale"
  /// Statements that give reasons.
  case reasons = "Ask why"
  /// Statements on an open purchase document.
  case documents = "Edit a purchase document"
  /// Statements that step back and forth.
  case history = "Step back"
  /// Statements on the session and the shell.
  case session = "The session"
  /// Statements that scripts are made of.
  case scripts = "Write scripts"
}
