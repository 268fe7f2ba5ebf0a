/// A page of the help that is about no single statement.
package struct HelpTopic: Hashable, Sendable {
  /// The word that the page is asked for by.
  package let name: String
  /// What the page is about: one clause, with no full stop.
  package let summary: String
  /// The page: paragraphs, and lines of two columns.
  package let sections: [HelpSection]

  /// Makes a page.
  package init(_ name: String, summary: String, sections: [HelpSection]) {
    self.name = name
    self.summary = summary
    self.sections = sections
  }
}

/// A part of a page of the help.
package enum HelpSection: Hashable, Sendable {
  /// A paragraph, to be broken into lines.
  case paragraph(String)
  /// Lines of a term and what it means.
  case terms([HelpTerm])
}

/// A term and what it means.
package struct HelpTerm: Hashable, Sendable {
  /// The term, as it is typed.
  package let term: String
  /// What it means.
  package let meaning: String

  /// Makes a line.
  package init(_ term: String, _ meaning: String) {
    self.term = term
    self.meaning = meaning
  }
}
