/// How a statement is written, taken apart: `set qty VALUE [on LINES|all|where CONDITION]`.
struct Synopsis {
  /// A part of it.
  indirect enum Part: Hashable {
    /// A fixed word.
    case word(String)
    /// A value, by the word in capitals that stands for it.
    case value(String)
    /// Parts of which one is taken, each of several parts in a row.
    case choice([[Part]])
    /// Parts that may be left out.
    case optional([Part])
  }

  /// The parts.
  let parts: [Part]
  /// Whether the statement has come to its condition, so that a value is one of that.
  private let isInCondition: Bool

  /// Reads a synopsis of the statement table.
  init(_ text: String, isInCondition: Bool) {
    self.isInCondition = isInCondition
    let spaced = text.replacing("[", with: " [ ").replacing("]", with: " ] ")
      .replacing("|", with: " | ")
    var words = spaced.split(separator: " ").map { String($0) }[...]
    parts = Self.read(&words)
  }

  /// Reads parts up to a closing bracket; a choice reaches over the words between two blanks.
  private static func read(_ words: inout ArraySlice<String>) -> [Part] {
    var parts: [Part] = []
    while let word = words.popFirst(), word != "]" {
      switch word {
      case "[": parts.append(.optional(read(&words)))
      case "|":
        guard let next = words.popFirst() else { break }
        var branch = [part(next)]
        // `where CONDITION` is the only branch of two words.
        if next == "where", let value = words.popFirst() { branch.append(part(value)) }
        let before = parts.popLast() ?? .word("")
        if case .choice(let branches) = before {
          parts.append(.choice(branches + [branch]))
        } else {
          parts.append(.choice([[before], branch]))
        }
      default: parts.append(part(word))
      }
    }
    return parts
  }

  private static func part(_ word: String) -> Part {
    word.contains { $0.isLowercase || $0 == "-" } ? .word(word) : .value(word)
  }
}

extension Synopsis {
  /// Returns the text of what is still to come where some things are expected; nothing where none
  /// of its parts can begin there.
  ///
  /// - Parameters:
  ///   - wordCount: How many words of the statement's name are typed.
  ///   - expected: What could stand at the place.
  /// - Returns: The rest, as the help writes it.
  func rest(behind wordCount: Int, expecting expected: ExpectationSet) -> String? {
    rest(of: parts.dropFirst(wordCount), expected)
  }

  private func rest(of parts: ArraySlice<Part>, _ expected: ExpectationSet) -> String? {
    for (index, part) in zip(parts.indices, parts) {
      let following = parts[(index + 1)...]
      if canBegin(part, expected) {
        return text(of: narrowed(part, expected), before: following, expected)
      }
      let inner: String? =
        switch part {
        case .optional(let inside): rest(of: inside[...], expected)
        case .choice(let branches):
          branches.lazy.compactMap { rest(of: $0.dropFirst(), expected) }.first
        case .word, .value: nil
        }
      if let inner { return joined([inner] + following.map(Self.text)) }
    }
    return nil
  }

  /// Returns a part and those behind it; of several that may be left out, those that may stand here.
  private func text(
    of first: Part,
    before following: ArraySlice<Part>,
    _ expected: ExpectationSet,
  ) -> String {
    var texts = [Self.text(first)]
    var isOptional = false
    if case .optional = first { isOptional = true }
    for part in following {
      if isOptional, case .optional = part, !canBegin(part, expected) { continue }
      if case .optional = part {} else { isOptional = false }
      texts.append(Self.text(part))
    }
    return joined(texts)
  }

  private func joined(_ texts: [String]) -> String {
    texts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Returns a part with those of its branches that may stand here.
  private func narrowed(_ part: Part, _ expected: ExpectationSet) -> Part {
    guard case .choice(let branches) = part else { return part }
    return .choice(branches.filter { canBegin($0[0], expected) })
  }

  private func canBegin(_ part: Part, _ expected: ExpectationSet) -> Bool {
    switch part {
    case .word(let word):
      Keyword(ArraySlice(word.utf8)).map { expected.keywords.contains($0) } ?? false
    case .value(let name): slots(of: name).contains { expected.contains($0) }
    case .choice(let branches):
      // Fixed words stand there together or not at all: `on` of `on|off` can also begin a clause.
      Self.areWords(branches)
        ? branches.allSatisfy { canBegin($0[0], expected) }
        : branches.contains { canBegin($0[0], expected) }
    case .optional(let inside): inside.first.map { canBegin($0, expected) } ?? false
    }
  }

  private static func areWords(_ branches: [[Part]]) -> Bool {
    branches.allSatisfy { branch in
      if case .word = branch[0] { branch.count == 1 } else { false }
    }
  }

  /// What a word in capitals stands for.
  private func slots(of name: String) -> [Slot] {
    switch name.replacing("\"", with: "") {
    case "VALUE": isInCondition ? [] : [.value, .literal]
    case "CONDITION": [.value]
    case "LINES", "LINE": [.line]
    case "ITEM": [.item]
    case "VENDOR", "NUMBER": [.vendor]
    case "NAME": [.vendor, .variable]
    case "CUSTOMER": [.customer]
    case "DOCUMENT", "KIND": [.document]
    case "CODE": [.variant, .location, .unit, .errorCode]
    case "STATEMENT": [.statement]
    case "VERSION": [.version]
    case "SHARE": [.share]
    case "FIELD": [.field]
    case "N", "STATUS": [.count]
    case "DATE": [.date]
    case "TEXT": [.text]
    case "FILE": [.file]
    case "TOPIC": [.topic]
    default: []
    }
  }

  private static func text(_ part: Part) -> String {
    switch part {
    case .word(let text), .value(let text): text
    case .choice(let branches):
      branches.map { $0.map(text).joined(separator: " ") }.joined(separator: "|")
    case .optional(let inside): "[\(inside.map(text).joined(separator: " "))]"
    }
  }
}
