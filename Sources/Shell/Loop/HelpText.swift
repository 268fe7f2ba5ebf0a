import CommandLanguage
import Diagnostics

extension HelpPage {
  /// Returns the page as lines that fit into some columns, each with its line feed.
  func text(columns: Int) -> String {
    let layout = HelpLayout(columns: columns)
    switch self {
    case .overview: return layout.overview()
    case .statement(let entry): return layout.page(of: entry)
    case .statements(let entries):
      return layout.terms(entries.map { HelpTerm($0.synopsis.first ?? $0.name, $0.summary) })
    case .topic(let topic): return layout.page(of: topic)
    }
  }
}

/// The form of the pages of the help.
private struct HelpLayout {
  let columns: Int

  /// All statements by group, then the topics.
  func overview() -> String {
    var text = ""
    for group in HelpGroup.allCases {
      let entries = StatementTable.entries.filter { $0.group == group }
      guard !entries.isEmpty else { continue }
      text += "\(group.rawValue)\n\n"
      text += terms(entries.map { HelpTerm($0.name, $0.summary) }) + "\n"
    }
    text += "Topics\n\n" + terms(HelpTopic.all.map { HelpTerm($0.name, $0.summary) })
    return text + "\n`help STATEMENT` and `help TOPIC` tell more.\n"
  }

  /// A statement: how it is written, what it does, what else there is to know, what to try.
  func page(of entry: StatementEntry) -> String {
    var text = entry.synopsis.map { "  \($0)\n" }.joined()
    text += "\n" + wrapped(entry.summary)
    for paragraph in entry.details { text += "\n" + wrapped(paragraph) }
    if !entry.aliases.isEmpty {
      text += "\n" + wrapped("The same: \(entry.aliases.joined(separator: ", "))")
    }
    return text + "\n"
      + terms(entry.examples.map { HelpTerm($0.statement, $0.note) })
  }

  /// A topic: its paragraphs and its terms.
  func page(of topic: HelpTopic) -> String {
    let sections = topic.sections.map { section in
      switch section {
      case .paragraph(let text): wrapped(text)
      case .terms(let terms): self.terms(terms)
      }
    }
    return sections.joined(separator: "\n")
  }

  /// Terms and their meanings in two columns; a long meaning goes on below itself.
  func terms(_ terms: [HelpTerm]) -> String {
    let longest = terms.map { DisplayWidth.columns(of: $0.term) }.max() ?? 0
    let indent = min(longest, columns / 2) + 4
    return terms.map { term in
      let width = DisplayWidth.columns(of: term.term)
      let meaning = lines(of: term.meaning, width: columns - indent)
      let margin = String(repeating: " ", count: indent)
      // A term that reaches into the other column has a line of its own.
      let isLong = width + 4 > indent
      let padding = String(repeating: " ", count: isLong ? 0 : indent - 2 - width)
      let first = "  \(term.term)\(isLong ? "\n" + margin : padding)\(meaning.first ?? "")\n"
      return first + meaning.dropFirst().map { "\(margin)\($0)\n" }.joined()
    }
    .joined()
  }

  private func wrapped(_ text: String) -> String {
    lines(of: text, width: columns).map { $0 + "\n" }.joined()
  }

  /// Returns a text broken into lines at its blanks.
  private func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let taken = DisplayWidth.columns(of: line) + DisplayWidth.columns(of: word) + 1
      if !line.isEmpty, taken > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
