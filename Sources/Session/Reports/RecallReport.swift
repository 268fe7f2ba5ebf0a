/// A line that was entered at a prompt.
package struct RecalledLine: Hashable, Sendable {
  /// When it was entered, in UTC: `2026-01-05T08:00:00Z`.
  package var time: String
  /// The line; it may hold newlines.
  package var text: String
  /// Whether it was entered in this session.
  package var isOfThisSession: Bool
  /// Whether all of it succeeded; nothing where that is not known.
  package var didSucceed: Bool?

  /// Makes a record of its fields.
  package init(time: String, text: String, isOfThisSession: Bool, didSucceed: Bool?) {
    self.time = time
    self.text = text
    self.isOfThisSession = isOfThisSession
    self.didSucceed = didSucceed
  }
}

/// The lines that were entered at prompts.
package struct RecallReport: Hashable, Sendable {
  /// The lines, the latest one last.
  package var lines: [RecalledLine]
  /// How many earlier ones are left out.
  package var omitted: Int
  /// The text that they hold; blank when none was looked for.
  package var search: String

  /// Makes a record of its fields; those left out are blank.
  package init(lines: [RecalledLine], omitted: Int = 0, search: String = "") {
    self.lines = lines
    self.omitted = omitted
    self.search = search
  }
}
