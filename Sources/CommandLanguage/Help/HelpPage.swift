import Diagnostics

/// What `help` shows.
package enum HelpPage: Hashable, Sendable {
  /// All statements by group, and the topics.
  case overview
  /// One statement in full, and in short those that begin with the same words.
  case statement(StatementEntry, related: [StatementEntry])
  /// Several statements that begin with the same words, in short.
  case statements([StatementEntry])
  /// A page about no single statement.
  case topic(HelpTopic)
  /// The pages that some words stand in.
  case found(words: String, [StatementEntry], [HelpTopic])

  /// Finds the page of a topic.
  ///
  /// - Parameter topic: The words typed behind `help`; none is the overview.
  /// - Throws: `UnknownTopic` when there is no such page.
  package init(_ topic: String?) throws(UnknownTopic) {
    let words = Self.words(topic ?? "")
    let name = words.joined(separator: " ")
    let family = StatementTable.entries.filter { Self.words($0.name).starts(with: words) }
    if words.isEmpty {
      self = .overview
    } else if words[0] == "search" {
      guard words.count > 1 else { throw UnknownTopic(topic: name, lacksWords: true) }
      self = try Self.search(Array(words.dropFirst()))
    } else if let topic = HelpTopic.all.first(where: { $0.name == name }) {
      self = .topic(topic)
    } else if let entry = Self.entry(named: words) {
      self = .statement(entry, related: family.filter { $0 != entry })
    } else {
      guard !family.isEmpty else { throw UnknownTopic(topic: name) }
      self = .statements(family)
    }
  }

  /// Everything that help can be asked for: first words, whole names, topics.
  package static let names: [String] = {
    var names: [String] = []
    for entry in StatementTable.entries {
      let first = String(entry.name.prefix { $0 != " " })
      if !names.contains(first) { names.append(first) }
      if !names.contains(entry.name) { names.append(entry.name) }
    }
    return names + HelpTopic.all.map(\.name)
  }()

  /// Returns the pages that all of some words stand in, in any case of letters.
  private static func search(_ words: [String]) throws(UnknownTopic) -> HelpPage {
    let entries = StatementTable.entries.filter { holds(words, in: $0.text) }
    let topics = HelpTopic.all.filter { holds(words, in: $0.text) }
    guard !entries.isEmpty || !topics.isEmpty else {
      throw UnknownTopic(topic: words.joined(separator: " "))
    }
    return .found(words: words.joined(separator: " "), entries, topics)
  }

  private static func holds(_ words: [String], in text: String) -> Bool {
    let text = text.lowercased()
    return words.allSatisfy { text.contains($0) }
  }

  /// Returns a few words on one of the names; blank when it is none.
  ///
  /// For first words that several statements share these are the words that can follow.
  package static func note(of name: String) -> String {
    if let topic = HelpTopic.all.first(where: { $0.name == name }) { return topic.summary }
    if let entry = StatementTable.entries.first(where: { $0.name == name }) { return entry.summary }
    var next: [String] = []
    for entry in StatementTable.entries where entry.name.hasPrefix(name + " ") {
      let word = String(entry.name.dropFirst(name.count + 1).prefix { $0 != " " })
      if !next.contains(word) { next.append(word) }
    }
    return next.joined(separator: ", ")
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split(whereSeparator: \.isWhitespace).map { String($0) }
  }

  /// Returns the statement that the words name; more words may follow, as in `commit valid`.
  private static func entry(named words: [String]) -> StatementEntry? {
    let entries = StatementTable.entries
    let matches = entries.filter { entry in
      ([entry.name] + entry.aliases).contains { words.starts(with: Self.words($0)) }
    }
    return matches.max { $0.name.utf8.count < $1.name.utf8.count }
  }
}

/// A topic that help does not know.
package struct UnknownTopic: Error, Hashable, Sendable {
  /// The words that were typed, in lower case.
  package let topic: String
  /// The topic that may have been meant.
  package let suggestion: String?
  /// Whether words are to be looked for, and none are given.
  package let lacksWords: Bool

  /// Makes the problem of a topic, with the nearest one that there is.
  package init(topic: String, lacksWords: Bool = false) {
    self.topic = topic
    self.lacksWords = lacksWords
    suggestion = lacksWords ? nil : NameSuggestion.nearest(to: topic, among: HelpPage.names)
  }
}

extension StatementEntry {
  /// All that the page of the statement says.
  fileprivate var text: String {
    let examples = examples.flatMap { [$0.statement, $0.note] }
    return ([name, summary] + aliases + synopsis + details + examples).joined(separator: "\n")
  }
}

extension HelpTopic {
  /// All that the page says.
  fileprivate var text: String {
    let parts = sections.flatMap { section in
      switch section {
      case .paragraph(let text): [text]
      case .terms(let terms): terms.flatMap { [$0.term, $0.meaning] }
      }
    }
    return ([name, summary] + parts).joined(separator: "\n")
  }
}
