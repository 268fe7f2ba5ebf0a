import Foundation
import FoundationXML
import Testing

/// Scripts that run while nobody looks, and what is read of them in the morning.
@Suite("Night runs", .tags(.process)) struct NightRunTests: ProgramSuite {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func results() throws -> Results {
    try Results(Data(folder.read("night.xml").utf8))
  }

  @Test func `the report goes to the diagnostics, and the output stays as it is`() throws {
    try folder.write("a.rpl", "open SO1002\nplan orders\ncommit\n")
    let plain = try run("run", "a.rpl", "--output", "json")
    let reported = try run("run", "a.rpl", "--output", "json", "--report")
    #expect(reported.output == plain.output)
    let report = reported.diagnostics.replacing(plain.diagnostics, with: "")
    #expect(report.hasPrefix("report: 3 statements run, "))
    #expect(report.hasSuffix(" s\nreport: made PO000004, PO000005\n"))
  }

  @Test func `a reader of XML understands the results`() throws {
    try folder.write("good.rpl", "status\n")
    let bad = "<bad> & \u{1B}'\".rpl"
    try folder.write(bad, "echo \"<&>'\"\nopen \"A\\\"]]>\"\nstatus\n")
    let outcome = try run("run", "good.rpl", bad, "good.rpl", "--junit", "night.xml")
    #expect(outcome.status == 1)
    let results = try results()
    #expect(results.suites == ["good.rpl", "<bad> & \u{FFFD}'\".rpl", "good.rpl"])
    let outcomes = results.cases.map(\.outcome)
    try #require(outcomes == ["", "", "failure", "skipped", "skipped"])
    #expect(results.cases[2].name == "2:1 open \"A\\\"]]>\"")
    #expect(results.cases[2].text.hasPrefix("error[unknown-document]: "))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).count == 3)
  }

  @Test func `scripts that do not parse have results, and so has a store that is none`() throws {
    try folder.write("a.rpl", "status\n")
    try folder.write("b.rpl", "status\nopne SO1\n")
    #expect(try run("run", "a.rpl", "b.rpl", "c.rpl", "--junit", "night.xml").status == 2)
    var cases = try results().cases
    #expect(cases.map(\.outcome) == ["error", "error"])
    #expect(cases.map(\.name) == ["2:1 unknown-statement", "unreadable-file"])
    #expect(try run("run", "a.rpl", "--store", "nowhere", "--junit", "night.xml").status == 4)
    cases = try results().cases
    #expect(cases.map(\.name) == ["open the store"])
    #expect(cases.map(\.outcome) == ["error"])
  }

  @Test func `results of a night before stay where nothing was begun`() throws {
    try folder.write("night.xml", "before")
    try folder.write("a.rpl", "status\n")
    let outcome = try run("run", "a.rpl", "--junit", "night.xml", "--from", "2")
    #expect(outcome.status == 2)
    #expect(outcome.diagnostics == "error[no-such-line]: --from 2: a.rpl has 1 line\n")
    #expect(try folder.read("night.xml") == "before")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).count == 2)
  }

  @Test func `a script goes from a line to a line, and then it ends`() throws {
    try folder.write("a.rpl", "let n = \"two\"\necho $n\necho \"three\"\necho \"four\"\n")
    let outcome = try run("run", "a.rpl", "--from", "2", "--until", "4")
    #expect(outcome.status == 0)
    #expect(outcome.output == "two\nthree\n")
  }

  @Test(arguments: [
    ["--step"], ["--from", "3", "--until", "2"], ["b.rpl", "--from", "1"], ["--until", "x"],
    ["--check", "--report"], ["--junit", "none/night.xml"],
  ])
  func `what cannot be meant is wrong usage, and runs nothing`(arguments: [String]) throws {
    try folder.write("a.rpl", "echo \"ran\"\necho \"ran\"\necho \"ran\"\n")
    try folder.write("b.rpl", "echo \"ran\"\n")
    let outcome = try BuiltProgram.run(["run", "a.rpl"] + arguments, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
  }
}

/// A file of results as a reader of XML sees it.
private final class Results: NSObject, XMLParserDelegate {
  /// A statement.
  struct Case {
    let name: String
    var outcome = ""
    var text = ""
  }

  private(set) var suites: [String] = []
  private(set) var cases: [Case] = []

  init(_ data: Data) throws {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    guard parser.parse() else {
      throw NotSeen(what: "XML", description: String(decoding: data, as: UTF8.self))
    }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement element: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String],
  ) {
    switch element {
    case "testsuite": suites.append(attributes["name"] ?? "")
    case "testcase": cases.append(Case(name: attributes["name"] ?? ""))
    case "failure", "error", "skipped":
      cases[cases.count - 1].outcome = element
      cases[cases.count - 1].text = ""
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = cases.indices.last { cases[last].text += text }
  }
}
