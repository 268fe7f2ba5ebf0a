import CommandLanguage
import Diagnostics
import Testing

@Suite("Statement table") struct StatementTableTests {
  @Test func `every entry has help, and examples that are that statement`() throws {
    for entry in StatementTable.entries {
      #expect(!entry.summary.isEmpty && !entry.summary.hasSuffix("."), "\(entry.name)")
      #expect(!entry.synopsis.isEmpty && !entry.examples.isEmpty, "\(entry.name)")
      for synopsis in entry.synopsis {
        let words = synopsis.replacing("[all] ", with: "")
        #expect(words.hasPrefix(entry.name), "\(synopsis)")
      }
      for paragraph in entry.details { #expect(paragraph.hasSuffix("."), "\(entry.name)") }
      for example in entry.examples {
        let script = try parse(SourceText(name: entry.name, text: example.statement))
        // What a statement expects is no statement by itself.
        let expects = script.statements.contains { $0.expectedError != nil }
        let names = expects ? ["expect error"] : script.statements.map(\.name)
        #expect(names == [entry.name], "\(example.statement)")
        #expect(!example.note.isEmpty)
      }
    }
  }

  @Test func `no name and no form stands twice`() {
    let entries = StatementTable.entries
    #expect(Set(entries.map(\.name)).count == entries.count)
    #expect(Set(entries.map(\.form)).count == entries.count)
  }

  @Test func `a statement is called by its fixed words`() throws {
    let names = [
      "list all sales orders limit 3": "list sales orders", "show SO1": "show", "show": "show",
      "show item X": "show item", "select add 1": "select", "commit valid": "commit",
      "plan invoice all": "plan invoice", "work date": "work date", "exit": "quit",
      "open sales order 1": "open", "set qty 5 on all": "set qty", "help set qty": "help",
      "set qty --help": "help", "let": "let", "let n = 5": "let", "timing off": "timing",
      "expect error x undo": "undo", "requires replenish 1.0": "requires replenish",
      "assert rows = 1": "assert", "status as csv > f": "status", "quit 3": "quit",
    ]
    for (text, name) in names {
      let script = try parse(SourceText(name: "test", text: text))
      #expect(script.statements.map(\.name) == [name])
    }
  }

  @Test func `every statement of the grammar can be written in quotes of the help`() throws {
    // Words in back quotes are statements or parts of them; no page may name one that is not.
    for entry in StatementTable.entries {
      for word in Self.quoted(entry.details.joined(separator: " ")) where word.hasPrefix("help ") {
        #expect(throws: Never.self) { try HelpPage(String(word.dropFirst(5))) }
      }
    }
  }

  private static func quoted(_ text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}

@Suite("Help") struct HelpTests {
  private func statement(_ topic: String) throws -> (String, [String]) {
    guard case .statement(let entry, let related) = try HelpPage(topic) else { return ("", []) }
    return (entry.name, related.map(\.name))
  }

  @Test func `a statement is found by its name, its alias and what begins with it`() throws {
    #expect(try statement("set qty") == ("set qty", []))
    #expect(try statement("SET  QTY") == ("set qty", []))
    #expect(try statement("select") == ("select", []))
    #expect(try statement("select add") == ("select", []))
    #expect(try statement("commit valid") == ("commit", []))
    #expect(try statement("exit") == ("quit", []))
    let (name, related) = try statement("show")
    #expect(name == "show")
    #expect(related.contains("show item") && related.contains("show unavailable"))
  }

  @Test func `first words that several share list them`() throws {
    guard case .statements(let entries) = try HelpPage("set") else {
      Issue.record("`set` begins several statements")
      return
    }
    #expect(
      entries.map(\.name).sorted() == [
        "set cost", "set date", "set description", "set discount", "set qty", "set reserve",
      ]
    )
    guard case .statements(let lists) = try HelpPage("list") else {
      Issue.record("`list` begins several statements")
      return
    }
    #expect(lists.count == ListSubject.allCases.count)
  }

  @Test func `every name that is offered has a page and a note`() throws {
    for name in HelpPage.names {
      #expect(throws: Never.self, "\(name)") { try HelpPage(name) }
      #expect(!HelpPage.note(of: name).isEmpty, "\(name)")
    }
  }

  @Test func `topics and the overview are found`() throws {
    #expect(try HelpPage(nil) == .overview)
    #expect(try HelpPage("  ") == .overview)
    for topic in HelpTopic.all { #expect(try HelpPage(topic.name) == .topic(topic)) }
  }

  @Test func `an unknown topic is told with the nearest`() {
    #expect(throws: UnknownTopic(topic: "comit")) { try HelpPage("comit") }
    #expect(UnknownTopic(topic: "comit").suggestion == "commit")
    #expect(UnknownTopic(topic: "expresions").suggestion == "expressions")
    #expect(UnknownTopic(topic: "qwxz").suggestion == nil)
    #expect(throws: UnknownTopic(topic: "search", lacksWords: true)) { try HelpPage("search") }
  }
}
