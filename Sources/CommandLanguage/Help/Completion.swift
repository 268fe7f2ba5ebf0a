package import Diagnostics

/// What could be typed at a place, by the grammar.
package struct Completion: Hashable, Sendable {
  /// What has been typed of it; empty when nothing has.
  package let replaceRange: SourceRange
  /// The words that fit, then the kinds of value that fit.
  package let candidates: [Candidate]
  /// The statement that is being typed, once its fixed words are known: `list items`.
  package let statement: String?
  /// The field on the left of the comparison that is being typed.
  package let comparedField: String?
  /// Whether the statement is whole as it is typed, so that whatever follows may be left out.
  package let isStatementWhole: Bool

  /// Makes a completion.
  package init(
    replaceRange: SourceRange,
    candidates: [Candidate],
    statement: String? = nil,
    comparedField: String? = nil,
    isStatementWhole: Bool = false,
  ) {
    self.replaceRange = replaceRange
    self.candidates = candidates
    self.statement = statement
    self.comparedField = comparedField
    self.isStatementWhole = isStatementWhole
  }

  /// A thing that could be typed.
  package enum Candidate: Hashable, Sendable {
    /// A word that begins with what has been typed, in lower case, with a note of a few words.
    case word(String, note: String)
    /// A value of a kind, to be looked up by whoever has the book.
    case slot(Slot)
  }
}

/// Finds what could be typed at a cursor, by parsing up to it.
///
/// - Parameters:
///   - text: What has been typed.
///   - cursor: The offset of the cursor in UTF-8; what lies behind it is not looked at.
/// - Returns: The words and values that fit, and what has been typed of them.
package func completions(of text: String, at cursor: Int) -> Completion {
  let bytes = text.utf8
  let offset = max(0, min(cursor, bytes.count))
  let end = bytes.index(bytes.startIndex, offsetBy: offset)
  let boundary = text.unicodeScalars.index(
    text.unicodeScalars.startIndex,
    offsetBy: text.unicodeScalars[..<end].count,
  )
  var finder = CompletionFinder(String(text[..<boundary]))
  return finder.find()
}
