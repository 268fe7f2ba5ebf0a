/// Every form of statement, once: what the parser, the help and completion know of it.
package enum StatementTable {
  /// The entries, in the order in which the help shows them.
  package static let entries: [StatementEntry] =
    lookingEntries + worksheetEntries + reasonEntries + assumptionEntries + documentEntries
    + historyEntries + sessionEntries + lineHistoryEntries + scriptEntries

  /// Returns the entry of a form.
  package static func entry(of form: StatementForm) -> StatementEntry {
    guard let entry = entries.first(where: { $0.form == form }) else {
      preconditionFailure("every form of statement has an entry")
    }
    return entry
  }

  /// Returns the fixed first words of a form.
  package static func name(of form: StatementForm) -> String { entry(of: form).name }

  /// The first words of all statements, each once, in the order of the help.
  package static let firstWords: [String] = {
    var words: [String] = []
    for entry in entries {
      let first = String(entry.name.prefix { $0 != " " })
      if !words.contains(first) { words.append(first) }
    }
    return words
  }()

  /// What is said of the rows that a statement works on.
  static let scopeDetails = """
    Without `on` it works on the selected rows; with nothing selected, on the only row shown. With \
    several rows shown and none selected it asks you to say which: `on 1,3`, `on all` or \
    `on where needed > 0`. See `help lines`.
    """
}
