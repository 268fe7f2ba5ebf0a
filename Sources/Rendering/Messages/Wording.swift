import Diagnostics

/// The words for a problem, before its place is known.
struct Wording: Hashable {
  /// The stable name of the kind of problem.
  let code: String
  /// What is wrong.
  let headline: String
  /// What was found.
  var notes: [String] = []
  /// What to type instead.
  var help: String?

  /// Makes the words for a problem.
  init(_ code: String, _ headline: String, notes: [String] = [], help: String? = nil) {
    self.code = code
    self.headline = headline
    self.notes = notes
    self.help = help
  }

  /// Returns the diagnostic of these words at a place.
  func diagnostic(at range: SourceRange?) -> Diagnostic {
    Diagnostic(code: code, headline: headline, range: range, notes: notes, help: help)
  }

  /// Returns what to type where a near name is known, or else where names are found.
  static func nearby(_ suggestion: String?, otherwise help: String) -> String {
    suggestion.map { "did you mean '\($0)'?" } ?? help
  }
}
