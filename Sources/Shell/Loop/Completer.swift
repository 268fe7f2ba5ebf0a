package import CommandLanguage
import Diagnostics
package import Session

/// What may stand at the cursor of a line: words of the language, records of the book, fields.
package struct Completer {
  /// A word that may stand at the cursor.
  package struct Word: Hashable, Sendable {
    /// The word.
    package let text: String
    /// What it means, in a few words.
    package let note: String
    /// Whether it goes on behind this, as the path of a file does behind a folder.
    package var goesOn = false
  }

  /// The words that may stand at the cursor.
  package struct Words: Hashable, Sendable {
    /// What was typed of the word.
    package let typed: String
    /// The words that begin so, in any case of letters.
    package let words: [Word]
    /// How many more there are.
    package let omitted: Int
    /// Whether the statement is whole without any of them.
    package let isOptional: Bool
  }

  /// The most words that are listed.
  package static let listLimit = 50

  private let workspace: Workspace
  private let files: any FileReader
  private let variables: VariableTable
  /// What can be said in a lesson beside statements.
  var lessonWords: [Word] = []

  /// Makes the completer of a session.
  ///
  /// - Parameters:
  ///   - workspace: The session.
  ///   - files: Where the names of files are looked up.
  ///   - variables: The variables that were made.
  package init(
    workspace: Workspace,
    files: any FileReader,
    variables: VariableTable = VariableTable(),
  ) {
    self.workspace = workspace
    self.files = files
    self.variables = variables
  }

  /// Whether what was typed goes on in the next line.
  package func isIncomplete(_ text: String) -> Bool {
    CommandLanguage.isIncomplete(text, variables: variables)
  }

  /// Returns what is still to come of the statement that a line ends in, as the help writes it.
  package func hint(for text: String) -> String { CommandLanguage.hint(for: text) }

  /// Returns what may stand at a cursor, a UTF-8 offset into a text.
  package func completions(of text: String, at cursor: Int) -> Words {
    let found = CommandLanguage.completions(of: text, at: cursor)
    let bytes = Array(text.utf8)
    let range = found.replaceRange
    let place = Place(
      typed: String(decoding: bytes[range.start..<range.end], as: UTF8.self),
      before: String(decoding: bytes[..<range.start], as: UTF8.self),
      completion: found,
    )
    let known = place.completion.comparedField.map { values(of: $0, at: place) }
    let hasValues = known?.list.isEmpty == false
    var words: [Word] = []
    var seen: Set<String> = []
    var total = 0
    for candidate in found.candidates {
      // Where the values of a field are known, only they are sensible: no word and no other field.
      if hasValues, candidate != .slot(.value) { continue }
      let (list, count) = self.words(for: candidate, at: place, values: hasValues ? known : nil)
      total += count
      for word in list {
        if seen.insert(word.text).inserted { words.append(word) } else { total -= 1 }
      }
    }
    if place.before.allSatisfy(\.isWhitespace) {
      let said = lessonWords.filter { word in
        word.text.hasPrefix(place.typed.lowercased()) && seen.insert(word.text).inserted
      }
      words += said
      total += said.count
    }
    let listed = Array(words.prefix(Self.listLimit))
    return Words(
      typed: place.typed,
      words: listed,
      omitted: total - listed.count,
      isOptional: found.isStatementWhole,
    )
  }

  /// Where something is typed.
  private struct Place {
    /// What was typed of the word.
    let typed: String
    /// What stands before it.
    let before: String
    /// What the grammar says of the place.
    let completion: Completion

    /// What is listed, where a list is asked for.
    var list: ListSubject? {
      completion.statement.flatMap { ListSubject(rawValue: String($0.dropFirst("list ".count))) }
    }

    /// Whether a condition on the session is typed.
    var isAssertion: Bool { completion.statement == StatementTable.name(of: .assertion) }

    /// The kind of document that the words before it name, or that alone can stand there.
    var documentKind: DocumentKind? {
      if completion.statement == StatementTable.name(of: .assume) { return .purchaseOrder }
      let words = before.lowercased().split(whereSeparator: \.isWhitespace).suffix(2)
      return DocumentKind(rawValue: words.joined(separator: " "))
    }
  }

  private func words(
    for candidate: Completion.Candidate,
    at place: Place,
    values: TypingChoices?,
  ) -> (words: [Word], total: Int) {
    switch candidate {
    case .word(let word, let note): return ([Word(text: word, note: note)], 1)
    case .slot(.file):
      let words = fileWords(startingWith: place.typed)
      return (words, words.count)
    case .slot(let slot):
      let choices = values ?? choices(for: slot, at: place)
      let words = choices.list.map { Word(text: $0.text, note: VisibleText.of($0.detail)) }
      return (words, choices.total)
    }
  }

  private func choices(for slot: Slot, at place: Place) -> TypingChoices {
    let (typed, limit) = (place.typed, Self.listLimit)
    switch slot {
    case .document:
      return workspace.documentChoices(place.documentKind, startingWith: typed, limit: limit)
    case .item: return workspace.itemChoices(startingWith: typed, limit: limit)
    case .vendor: return workspace.vendorChoices(startingWith: typed, limit: limit)
    case .customer: return workspace.customerChoices(startingWith: typed, limit: limit)
    case .line: return workspace.lineChoices(startingWith: typed, limit: limit)
    case .date: return workspace.dateChoices(startingWith: typed)
    case .field where place.isAssertion, .value where place.isAssertion:
      return workspace.assertionChoices(startingWith: typed)
    case .field, .value: return workspace.fieldChoices(of: place.list, startingWith: typed)
    case .variable:
      let choices = variables.definitions.map { definition in
        TypingChoice(text: "$" + definition.name, detail: definition.value.canonicalText)
      }
      return TypingChoices(choices.filter { $0.text.hasPrefix(typed.lowercased()) }, limit: limit)
    case .errorCode:
      let codes = expectableErrors.filter { $0.hasPrefix(typed.lowercased()) }
      return TypingChoices(codes.map { TypingChoice(text: $0) }, limit: limit)
    case .statement, .variant, .location, .unit, .operator, .count, .text, .file, .topic, .literal,
      .formula, .version, .share:
      return TypingChoices()
    }
  }

  private func values(of field: String, at place: Place) -> TypingChoices {
    workspace.valueChoices(
      of: field,
      in: place.list,
      startingWith: place.typed,
      limit: Self.listLimit,
    )
  }

  // MARK: - Files

  /// Returns the names of files and folders that a path begins with, in the order of their names.
  ///
  /// Names that begin with a point are offered behind a point.
  private func fileWords(startingWith typed: String) -> [Word] {
    let isQuoted = typed.hasPrefix("\"")
    let path = isQuoted ? String(typed.dropFirst()) : typed
    let folderEnd = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let (folder, name) = (String(path[..<folderEnd]), path[folderEnd...])
    let entries = files.names(inFolder: folder.isEmpty ? "." : folder)
      .filter { $0.name.hasPrefix(name) && (name.hasPrefix(".") || !$0.name.hasPrefix(".")) }
      .sorted { $0.name < $1.name }
    return entries.compactMap { entry in
      let whole = folder + entry.name + (entry.isFolder ? "/" : "")
      let text = isQuoted ? quoted(whole, isOpen: entry.isFolder) : typedPath(whole)
      // What is typed is never changed, so a name that needs quotes is offered behind one.
      guard text.hasPrefix(typed) else { return nil }
      return Word(text: text, note: entry.isFolder ? "folder" : "", goesOn: entry.isFolder)
    }
  }

  private func quoted(_ path: String, isOpen: Bool) -> String {
    let text = typedText(path)
    return isOpen ? String(text.dropLast()) : text
  }
}
