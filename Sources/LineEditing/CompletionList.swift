/// What may stand at the cursor.
package struct CompletionList: Hashable, Sendable {
  /// A word that may stand there.
  package struct Candidate: Hashable, Sendable {
    /// The word.
    package let text: String
    /// What it means, in a few words.
    package let note: String

    /// Whether something follows it without a blank, as behind the name of a folder.
    package let goesOn: Bool

    /// Makes a candidate.
    package init(text: String, note: String, goesOn: Bool = false) {
      self.text = text
      self.note = note
      self.goesOn = goesOn
    }
  }

  /// What was typed of the word, up to the cursor.
  package let typed: String
  /// The words, in the order in which they are listed.
  package let candidates: [Candidate]
  /// How many more there are than are listed.
  package let omitted: Int
  /// Whether nothing has to stand there, so that a candidate is put in only once it has begun.
  package let isOptional: Bool

  /// Makes a list.
  package init(
    typed: String,
    candidates: [Candidate],
    omitted: Int = 0,
    isOptional: Bool = false,
  ) {
    self.typed = typed
    self.candidates = candidates
    self.omitted = omitted
    self.isOptional = isOptional
  }

  /// What to put behind the typed text; none where the candidates have to be listed.
  ///
  /// What was typed keeps its case: only what is missing is added. The only candidate is completed
  /// with a blank behind it; several are completed as far as they agree.
  package var insertion: String? {
    guard let first = candidates.first, !isOptional || !typed.isEmpty else { return nil }
    if candidates.count == 1, omitted == 0 {
      return String(first.text.dropFirst(typed.count)) + (first.goesOn ? "" : " ")
    }
    guard omitted == 0 else { return nil }
    var common = Substring(first.text)
    for candidate in candidates.dropFirst() {
      common = common.prefix(sharedWith: candidate.text)
    }
    let missing = common.dropFirst(typed.count)
    return missing.isEmpty ? nil : String(missing)
  }

  /// Returns the candidates with their notes in columns, a line each that fits some columns.
  package func listing(columns: Int? = nil) -> String {
    let widths = candidates.map { Terminal.columns(of: $0.text) }
    let width = widths.max() ?? 0
    var lines = zip(candidates, widths).map { candidate, own in
      let padding = String(repeating: " ", count: width - own)
      return candidate.note.isEmpty
        ? candidate.text : "\(candidate.text)\(padding)  \(candidate.note)"
    }
    if omitted > 0 { lines.append("… and \(omitted) more") }
    return lines.map { cut($0, to: columns) }.joined(separator: "\n")
  }

  /// Returns a line that takes no more than some columns; what is left out is told by `…`.
  private func cut(_ line: String, to columns: Int?) -> String {
    guard let columns, columns > 1, Terminal.columns(of: line) >= columns else { return line }
    var kept = ""
    for character in line {
      guard Terminal.columns(of: kept + String(character)) < columns - 1 else { break }
      kept.append(character)
    }
    return kept + "…"
  }
}

extension Substring {
  /// Returns what this text and another one share from their start, in any case.
  fileprivate func prefix(sharedWith other: String) -> Substring {
    var end = startIndex
    for (left, right) in zip(self, other) {
      guard left.lowercased() == right.lowercased() else { break }
      end = index(after: end)
    }
    return self[..<end]
  }
}
