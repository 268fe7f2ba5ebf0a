/// How grave a diagnostic is.
package enum Severity: String, Hashable, Sendable {
  /// The statement failed.
  case error
  /// The statement succeeded, with something to look at.
  case warning
}

/// What a problem becomes when it is shown to a person.
package struct Diagnostic: Hashable, Sendable {
  /// The stable name of the kind of problem, in kebab case.
  package let code: String
  /// How grave it is.
  package let severity: Severity
  /// What is wrong: lower case, no full stop.
  package let headline: String
  /// The place in the source text, where there is one.
  package let range: SourceRange?
  /// What was found, a sentence each.
  package let notes: [String]
  /// What to type instead.
  package let help: String?

  /// Makes a diagnostic.
  package init(
    code: String,
    severity: Severity = .error,
    headline: String,
    range: SourceRange? = nil,
    notes: [String] = [],
    help: String? = nil,
  ) {
    self.code = code
    self.severity = severity
    self.headline = headline
    self.range = range
    self.notes = notes
    self.help = help
  }
}
