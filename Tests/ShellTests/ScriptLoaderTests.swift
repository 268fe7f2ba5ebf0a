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
    guard case .cycle(let paths) = problem.cause else {
      Issue.record("\(problem)")
      return
    }
    #expect(paths.map(\.text) == ["a.rpl", "b.rpl", "a.rpl"])
    #expect(problem.chain.map(\.source.name) == ["a.rpl", "b.rpl"])
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

  @Test func `what led to a text is told from the outermost statement on`() throws {
    var loader = loader([
      "main.rpl": "status\nrun in/a.rpl\n", "in/a.rpl": "run b.rpl\n", "in/b.rpl": "opne SO1\n",
    ])
    let script = loader.load(.file("main.rpl"))
    #expect(script == nil)
    let problem = try #require(loader.problems.first)
    #expect(problem.chain.map(\.source.name) == ["main.rpl", "in/a.rpl"])
    guard case .syntax(_, in: let source) = problem.cause else {
      Issue.record("\(problem)")
      return
    }
    #expect(source.name == "in/b.rpl")
  }

  @Test func `problems of a text come before those of the texts that it runs`() {
    var loader = loader(["main.rpl": "run a.rpl\nopne SO1\n", "a.rpl": "stats\n"])
    _ = loader.load(.file("main.rpl"))
    #expect(loader.problems.map(\.chain.count) == [0, 1])
  }

  // MARK: - Variables

  /// Returns the canonical text of a script with those that it runs, or what is wrong.
  private func text(_ files: [String: String], set: String...) -> String {
    var variables = VariableTable()
    for case let definition? in set.map({ VariableDefinition(assignment: $0) }) {
      variables.define(definition)
    }
    var loader = ScriptLoader(files: FakeFiles(files: files), variables: variables)
    guard let script = loader.load(.file("main.rpl")) else {
      return "\(loader.problems.count) wrong"
    }
    return text(script)
  }

  private func text(_ script: LoadedScript) -> String {
    script.script.statements.enumerated().map { index, statement in
      statement.canonicalText + "\n" + (script.included[index].map(text) ?? "")
    }
    .joined()
  }

  @Test func `variables go into a script that is run, and come out of it`() {
    let files = [
      "main.rpl": "let n = 5\nrun a.rpl\nset qty $m on all\n",
      "a.rpl": "set qty $n on 1\nlet m = $n\nlet n = 6\n",
    ]
    #expect(
      text(files) == """
        let n = 5
        run a.rpl
        set qty 5 on 1
        let m = 5
        let n = 6
        set qty 5 on all

        """
    )
  }

  @Test func `a script that is run twice has the variables of each time`() {
    let files = [
      "main.rpl": "let n = 1\nrun a.rpl\nlet n = 2\nrun a.rpl\n", "a.rpl": "undo $n\n",
    ]
    #expect(text(files) == "let n = 1\nrun a.rpl\nundo\nlet n = 2\nrun a.rpl\nundo 2\n")
  }

  @Test func `a variable from outside names even a script`() {
    let files = ["main.rpl": "run $part\n", "in/a b.rpl": "status\n"]
    #expect(text(files, set: "part=in/a b.rpl") == "run \"in/a b.rpl\"\nstatus\n")
    #expect(text(files) == "1 wrong")
  }

  @Test func `an error that no statement fails with is told before anything runs`() {
    #expect(text(["main.rpl": "expect error no-documnt-open close\n"]) == "1 wrong")
    #expect(text(["main.rpl": "expect error no-document-open\nclose\n"]).contains("close"))
  }
}
