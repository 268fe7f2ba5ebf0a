import CommandLanguage
import Diagnostics
import Shell
import Testing

@Suite("Script loader") struct ScriptLoaderTests {
  private func loader(_ files: [String: String], nesting: Int = 16) -> ScriptLoader {
    var limits = ScriptLimits()
    limits.nesting = nesting
    return ScriptLoader(files: FakeFiles(files: files), limits: limits)
  }

  @Test func `a script brings the scripts that it runs, each beside its own`() throws {
    var loader = loader([
      "main.rpl": "status\nrun \"in/a.rpl\"\n",
      "in/a.rpl": "run \"b.rpl\"\n",
      "in/b.rpl": "status\n",
    ])
    let loaded = loader.load(.file("main.rpl"))
    let main = try #require(loaded)
    #expect(loader.problems == [])
    let inner = try #require(main.included[1])
    #expect(inner.script.source.name == "in/a.rpl")
    #expect(inner.included[0]?.script.source.name == "in/b.rpl")
  }

  @Test func `everything wrong with all files is found in one go`() {
    var loader = loader([
      "main.rpl": "run \"a.rpl\"\nrun \"gone.rpl\"\nrun \"b.rpl\"\n",
      "a.rpl": "opne SO1\n",
      "b.rpl": "stats\n",
    ])
    let script = loader.load(.file("main.rpl"))
    #expect(script == nil)
    #expect(loader.problems.count == 3)
    #expect(loader.problems.map(\.isUnreadableFile) == [false, true, false])
  }

  @Test func `a broken script that two scripts run is told once`() {
    var loader = loader([
      "main.rpl": "run \"a.rpl\"\nrun \"a.rpl\"\n",
      "a.rpl": "opne SO1\n",
    ])
    let script = loader.load(.file("main.rpl"))
    #expect(script == nil)
    #expect(loader.problems.count == 1)
  }

  @Test func `two scripts may run the same third one`() {
    var loader = loader([
      "main.rpl": "run \"a.rpl\"\nrun \"b.rpl\"\n",
      "a.rpl": "run \"c.rpl\"\n",
      "b.rpl": "run \"c.rpl\"\n",
      "c.rpl": "status\n",
    ])
    let script = loader.load(.file("main.rpl"))
    #expect(script != nil)
    #expect(loader.problems == [])
  }

  @Test func `a script that runs itself over another is a cycle`() throws {
    var loader = loader(["a.rpl": "run \"b.rpl\"\n", "b.rpl": "run \"in/../a.rpl\"\n"])
    let script = loader.load(.file("a.rpl"))
    #expect(script == nil)
    let problem = try #require(loader.problems.first)
    guard case .cycle(let paths, let inclusion) = problem else {
      Issue.record("\(problem)")
      return
    }
    #expect(paths.map(\.text) == ["a.rpl", "b.rpl", "a.rpl"])
    #expect(inclusion.source.name == "b.rpl")
  }

  /// Returns scripts that run each other, the last one alone.
  private func chain(of count: Int) -> [String: String] {
    var files = ["\(count).rpl": "status\n"]
    for index in 1..<count { files["\(index).rpl"] = "run \"\(index + 1).rpl\"\n" }
    return files
  }

  @Test func `scripts may run each other up to the bound, and no deeper`() {
    var atBound = loader(chain(of: 4), nesting: 4)
    let most = atBound.load(.file("1.rpl"))
    #expect(most != nil)
    var beyond = loader(chain(of: 5), nesting: 4)
    let more = beyond.load(.file("1.rpl"))
    #expect(more == nil)
  }

  @Test func `a script that was read before counts with all that it runs`() {
    var loader = loader(chain(of: 4), nesting: 4)
    let inner = loader.load(.file("2.rpl"))
    #expect(inner != nil)
    let outer = loader.load(.file("1.rpl"))
    #expect(outer != nil)
    let text = SourceText(name: "<command>", text: "run \"1.rpl\"")
    let script = loader.load(.text(text))
    #expect(script == nil)
  }

  @Test func `a file is read up to the bound, and no further`() {
    var limits = ScriptLimits()
    limits.bytes = 6
    var atBound = ScriptLoader(files: FakeFiles(files: ["a": "status"]), limits: limits)
    let most = atBound.load(.file("a"))
    #expect(most != nil)
    var beyond = ScriptLoader(files: FakeFiles(files: ["a": "status\n"]), limits: limits)
    let more = beyond.load(.file("a"))
    #expect(more == nil)
  }

  @Test func `the scripts of a text are found from the working folder`() {
    var loader = loader(["a.rpl": "status\n"])
    let text = SourceText(name: "<command>", text: "run \"a.rpl\"")
    let script = loader.load(.text(text))
    #expect(script?.included[0]?.script.source.name == "a.rpl")
  }
}
