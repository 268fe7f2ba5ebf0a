package import CommandLanguage
import Diagnostics
package import Session

/// What may stand at the cursor of a line: words of the language, records of the book, fields.
package struct Completer: Sendable {
  /// A word that may stand at the cursor.
  package struct Word: Hashable, Sendable {
    /// The word.
    package let text: String
    /// What it means, in a few words.
    package let note: String
  }

  /// The words that may stand at the cursor.
  package struct Words: Hashable, Sendable {
    /// What was typed of the word.
    package let typed: String
    /// The words that begin so, in any case of letters.
    package let words: [Word]
    /// How many more there are.
    package let omitted: Int
  }

  /// The most words that are listed.
  package static let listLimit = 50
  /// The most records of a kind that are counted.
  private static let countLimit = 10_000

  private let workspace: Workspace
  private let variables: VariableTable

  /// Makes the completer of a session.
  package init(workspace: Workspace, variables: VariableTable = VariableTable()) {
    self.workspace = workspace
    self.variables = variables
  }

  /// Returns what may stand at a cursor, a UTF-8 offset into a text.
  package func completions(of text: String, at cursor: Int) -> Words {
    let found = CommandLanguage.completions(of: text, at: cursor)
    let bytes = Array(text.utf8)[found.replaceRange.start..<found.replaceRange.end]
    let typed = String(decoding: bytes, as: UTF8.self)
    var words: [Word] = []
    var seen: Set<String> = []
    for candidate in found.candidates {
      for word in self.words(for: candidate, typed: typed, in: found)
      where seen.insert(word.text).inserted {
        words.append(word)
      }
    }
    let listed = Array(words.prefix(Self.listLimit))
    return Words(typed: typed, words: listed, omitted: words.count - listed.count)
  }

  private func words(
    for candidate: Completion.Candidate,
    typed: String,
    in completion: Completion,
  ) -> [Word] {
    switch candidate {
    case .word(let word, let note): [Word(text: word, note: note)]
    case .slot(let slot):
      choices(for: slot, typed: typed, statement: completion.statement).map { choice in
        Word(text: choice.text, note: VisibleText.of(choice.detail))
      }
    }
  }

  private func choices(for slot: Slot, typed: String, statement: String?) -> [TypingChoice] {
    let limit = Self.countLimit
    switch slot {
    case .document: return workspace.documentChoices(nil, startingWith: typed, limit: limit)
    case .item: return workspace.itemChoices(startingWith: typed, limit: limit)
    case .vendor: return workspace.vendorChoices(startingWith: typed, limit: limit)
    case .customer: return workspace.customerChoices(startingWith: typed, limit: limit)
    case .line: return workspace.lineChoices(startingWith: typed, limit: limit)
    case .field, .value:
      let list = statement.flatMap { ListSubject(rawValue: String($0.dropFirst("list ".count))) }
      return list.map { workspace.fieldChoices(of: $0, startingWith: typed) }
        ?? workspace.fieldChoices(startingWith: typed)
    case .variable:
      return variables.definitions.map { definition in
        TypingChoice(text: "$" + definition.name, detail: definition.value.canonicalText)
      }.filter { $0.text.hasPrefix(typed.lowercased()) }
    case .errorCode:
      return expectableErrors.filter { $0.hasPrefix(typed.lowercased()) }
        .map { TypingChoice(text: $0, detail: "") }
    case .statement, .variant, .location, .unit, .operator, .count, .date, .text, .file, .topic,
      .literal, .formula, .version:
      return []
    }
  }
}
