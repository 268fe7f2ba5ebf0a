import CommandLanguage
import Diagnostics
import Foundation
import Rendering
import Testing

@Suite("Help and echoes") struct HelpTests {
  static func text(
    _ topic: String?,
    _ format: OutputFormat = .table,
    width: Int? = 80,
  ) throws -> String {
    renderHelp(
      try HelpPage(topic),
      statementName: "help",
      style: RenderStyle(format: format, width: width),
    ).text
  }

  @Test func `a statement is shown with its form, its use and its examples`() throws {
    let text = try Self.text("set qty")
    let entry = StatementTable.entry(of: .setQuantity)
    #expect(text.hasPrefix(entry.synopsis[0] + "\n\n\(entry.summary)\n\n"))
    #expect(text.contains("\n\nExamples\n  \(entry.examples[0].statement) "))
    for example in entry.examples { #expect(text.contains("  \(example.statement)")) }
  }

  @Test func `the overview has every statement and every topic`() throws {
    let text = try Self.text(nil)
    for entry in StatementTable.entries { #expect(text.contains("\n  \(entry.name) ")) }
    for topic in HelpTopic.all { #expect(text.contains("\n  help \(topic.name) ")) }
  }

  @Test(arguments: HelpPage.names)
  func `every page fits the terminal and says the same in Markdown`(name: String) throws {
    for line in try Self.text(name, width: 80).split(separator: "\n") {
      #expect(DisplayWidth.columns(of: line) <= 80, "\(line)")
      #expect(line.last != " ")
    }
    #expect(try !Self.text(name, .markdown).isEmpty)
  }

  @Test func `a long term has a line of its own`() throws {
    let text = try Self.text("set qty")
    let example = "set qty need * 1.1 round up on all"
    #expect(text.contains("  \(example)\n                      a tenth more"))
  }

  @Test func `help in JSON is the plain page as text`() throws {
    let line = try Self.text("close", .json)
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(value?["statement"] as? String == "help")
    #expect(value?["ok"] as? Bool == true)
    #expect(value?["text"] as? String == String(try Self.text("close", .plain).dropLast()))
  }

  @Test func `a topic that is not known suggests one that is`() {
    let known = diagnostic(for: UnknownTopic(topic: "expresions"), at: nil)
    #expect(known.code == "unknown-topic")
    #expect(known.headline == "there is no help on 'expresions'")
    #expect(known.help == "did you mean 'expressions'?")
    let unknown = diagnostic(for: UnknownTopic(topic: "qwxz"), at: nil)
    #expect(unknown.help == "help lists the topics")
    let wordless = diagnostic(for: UnknownTopic(topic: "search", lacksWords: true), at: nil)
    #expect(wordless.code == "unknown-topic")
    #expect(wordless.headline == "the words to look for are missing")
    #expect(wordless.help == "help search WORDS lists every page that all of the words stand in")
  }

  @Test func `an echo keeps its lines, and sends nothing that steers the terminal`() {
    let text = "one\ntwo\u{1B}[2J"
    let table = RenderStyle(format: .table, width: 80, colour: true)
    #expect(renderText(text, statementName: "echo", style: table).text == "one\ntwo␛[2J\n")
    let json = renderText(text, statementName: "echo", style: RenderStyle(format: .json)).text
    #expect(json == #"{"statement":"echo","ok":true,"text":"one\ntwo\u001b[2J"}"# + "\n")
  }
}
