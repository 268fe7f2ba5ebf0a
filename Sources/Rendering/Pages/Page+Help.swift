import CommandLanguage

extension Page {
  /// Makes the page of a help.
  init(_ help: HelpPage) {
    self.init()
    switch help {
    case .overview: showOverview()
    case .statement(let entry, let related): show(entry, related: related)
    case .statements(let entries): terms(entries.map(Self.term))
    case .topic(let topic): show(topic)
    case .found(let words, let entries, let topics): show(entries, topics, with: words)
    }
  }

  private mutating func show(_ entries: [StatementEntry], _ topics: [HelpTopic], with words: String)
  {
    if !entries.isEmpty {
      title("statements with \(words)")
      terms(entries.map(Self.term))
    }
    if !topics.isEmpty {
      title("topics with \(words)")
      terms(topics.map { Field(label: "help \($0.name)", value: $0.summary) })
    }
  }

  private mutating func showOverview() {
    for group in HelpGroup.allCases {
      title(group.rawValue)
      terms(StatementTable.entries.filter { $0.group == group }.map(Self.term))
    }
    title("Topics")
    terms(HelpTopic.all.map { Field(label: "help \($0.name)", value: $0.summary) })
    paragraph(
      "`help STATEMENT` shows a statement in full, with examples; `help search WORDS` looks for words."
    )
  }

  private mutating func show(_ entry: StatementEntry, related: [StatementEntry]) {
    for line in entry.synopsis { title(line) }
    paragraph(entry.summary)
    for paragraph in entry.details { self.paragraph(paragraph) }
    if !entry.aliases.isEmpty { paragraph("Also: \(listed(entry.aliases)).") }
    title("Examples")
    terms(entry.examples.map { Field(label: $0.statement, value: $0.note) })
    guard !related.isEmpty else { return }
    title("See also")
    terms(related.map(Self.term))
  }

  private mutating func show(_ topic: HelpTopic) {
    title("\(topic.name): \(topic.summary)")
    for section in topic.sections {
      switch section {
      case .paragraph(let text): paragraph(text)
      case .terms(let terms): self.terms(terms.map { Field(label: $0.term, value: $0.meaning) })
      }
    }
  }

  private static func term(_ entry: StatementEntry) -> Field {
    Field(label: entry.name, value: entry.summary)
  }
}
