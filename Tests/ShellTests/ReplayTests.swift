import CommandLanguage
import Diagnostics
import JSONStore
import Rendering
import Session
import Shell
import Testing
import TradeModel

/// Scripts that are replayed over a sample in memory, with what a person would answer.
private final class NightDesk {
  let output = MemorySink()
  let diagnostics = MemorySink()
  let store: Store
  let files = MemoryFiles()
  var settings = ShellSettings()
  /// The name of the script.
  var name = "night.rpl"
  /// What is answered, one after another; behind them the input ends.
  var answers: [String] = []
  /// The questions, each with what was told since the one before.
  private(set) var questions = 0
  /// The count of statements before a signal comes.
  var signalAfter: Int?
  private var time = 0

  init() throws {
    store = try Store.inMemory(SampleBook.harbour.bundle())
    settings.replay.resultFile = "night.xml"
  }

  private var ports: ShellPorts {
    var ports = ShellPorts(
      output: output,
      diagnostics: diagnostics,
      files: files.reader,
      writer: files,
      signal: {
        guard let count = self.signalAfter else { return nil }
        self.signalAfter = count - 1
        return count == 0 ? .terminate : nil
      },
      clock: {
        self.time += 7
        return self.time
      },
    )
    ports.ask = { _ in
      self.questions += 1
      return self.answers.isEmpty ? nil : self.answers.removeFirst()
    }
    return ports
  }

  func run(_ text: String, handOver: ((inout Shell) -> Int32)? = nil) -> Int32 {
    let runner = SessionRunner(
      store: store,
      workDate: nil,
      today: .first,
      ports: ports,
      settings: settings,
    )
    let input = ScriptInput.text(SourceText(name: name, text: text))
    guard let handOver else { return runner.run([input]).rawValue }
    return runner.run([input]) { shell in .init(rawValue: handOver(&shell)) }.rawValue
  }

  /// The file of results.
  var results: String { files.written["night.xml"] ?? "" }

  /// The cases of the file of results: the name, and what came of it.
  var cases: [String] {
    results.split(separator: "\n").reduce(into: []) { cases, line in
      if let match = line.firstMatch(of: /<testcase name="([^"]*)"/) {
        cases.append(String(match.1))
      } else if let match = line.firstMatch(of: /<(failure|error) type="([^"]*)"/) {
        cases[cases.count - 1] += " \(match.1) \(match.2)"
      } else if line.contains("<skipped") {
        cases[cases.count - 1] += " skipped"
      }
    }
  }
}

/// Files in memory that can be written.
private final class MemoryFiles: FileWriter {
  var reader = FakeFiles()
  private(set) var written: [String: String] = [:]
  /// What is wrong with every file that is written; none is nothing.
  var failure: String?

  func draft(ofFile path: String) throws(FileFailure) -> any FileDraft {
    guard path != "nowhere/night.xml" else {
      throw FileFailure(path: path, reason: "No such file or directory")
    }
    return Draft(path: path, files: self)
  }

  private struct Draft: FileDraft {
    let path: String
    let files: MemoryFiles

    func finish(_ text: String) throws(FileFailure) {
      if let failure = files.failure { throw FileFailure(path: path, reason: failure) }
      files.written[path] = text
    }

    func discard() {}
  }
}

@Suite("Replay") struct ReplayTests {
  private let buying = "open SO1002; plan orders; commit\n"

  // MARK: - The report

  @Test func `the report tells what ran, what was made, and the time`() throws {
    let desk = try NightDesk()
    desk.settings.replay.showsReport = true
    desk.settings.keepsGoing = true
    #expect(desk.run(buying + "open NOWHERE\nstatus\n") == 1)
    let report = desk.diagnostics.text.split(separator: "\n").suffix(2)
    #expect(report.first?.hasPrefix("report: 5 statements run, 1 failed, 0.") == true)
    #expect(report.last == "report: made PO000004, PO000005")
    #expect(!desk.output.text.contains("report"))
  }

  @Test func `a report counts what was not run, in the scripts that a script runs as well`() throws
  {
    let desk = try NightDesk()
    desk.settings.replay.showsReport = true
    desk.files.reader.files["a.rpl"] = "status\nopen NOWHERE\nstatus\nstatus\n"
    #expect(desk.run("status\nrun a.rpl\nstatus\nrun a.rpl\n") == 1)
    #expect(
      desk.diagnostics.text.contains("report: 3 statements run, 1 failed, 7 not run, ")
    )
    #expect(desk.diagnostics.text.hasSuffix("report: made no document\n"))
  }

  @Test(arguments: ["undo", "undo; redo; undo"])
  func `a commit that was undone made nothing`(undoing: String) throws {
    let desk = try NightDesk()
    desk.settings.replay.showsReport = true
    #expect(desk.run(buying + undoing) == 0)
    #expect(desk.diagnostics.text.hasSuffix("report: made no document\n"))
  }

  @Test func `a run that is all or nothing made nothing where it failed`() throws {
    let desk = try NightDesk()
    desk.settings.replay.showsReport = true
    desk.settings.isAtomic = true
    #expect(desk.run(buying + "open NOWHERE") == 1)
    #expect(desk.diagnostics.text.hasSuffix("report: made no document\n"))
  }

  // MARK: - Results

  @Test func `each statement is a case, at every depth`() throws {
    let desk = try NightDesk()
    desk.settings.keepsGoing = true
    desk.files.reader.files["inner.rpl"] = "  status\nopen NOWHERE\n"
    let script =
      "expect error unknown-document open NOWHERE; run inner.rpl\nassert rows = 1\nquit\nundo"
    #expect(desk.run(script) == 1)
    #expect(
      desk.cases == [
        "1:1 expect error unknown-document open NOWHERE",
        "1:3 status", "2:1 open NOWHERE failure unknown-document",
        "2:1 assert rows = 1 failure assertion-failed",
        "3:1 quit", "4:1 undo skipped",
      ]
    )
    #expect(desk.results.contains("<testsuite name=\"night.rpl\" tests=\"6\" failures=\"2\" "))
    #expect(desk.results.contains("classname=\"inner.rpl\" time=\"0.007\""))
    #expect(desk.results.contains("note: run from night.rpl:1:49"))
  }

  @Test func `what XML cannot hold is written so that it can be read`() throws {
    let desk = try NightDesk()
    desk.name = "a\u{1}\u{1B}[31m\u{FFFE}\n\t\"é.rpl"
    #expect(desk.run("echo \"<&> 'x'\"; open \"a\\\"]]>\"\n") == 1)
    let hostile = try #require(desk.results.split(separator: "\n").first { $0.contains("echo") })
    #expect(hostile.contains("&lt;&amp;&gt; 'x'"))
    #expect(hostile.contains("\"a\u{FFFD}\u{FFFD}[31m\u{FFFD}&#10;&#9;&quot;é.rpl\""))
    #expect(!desk.results.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!desk.results.unicodeScalars.contains("\u{FFFE}"))
    #expect(!desk.results.contains("]]>"))
  }

  @Test func `results are written when the run is stopped`() throws {
    let desk = try NightDesk()
    // Each statement of the session asks before it begins and before it is kept.
    desk.signalAfter = 4
    #expect(desk.run("open SO1002\nstatus\nstatus\n") == 143)
    #expect(desk.cases == ["1:1 open SO1002", "2:1 status error stopped", "3:1 status skipped"])
  }

  @Test func `results are written when nothing could be run`() throws {
    let desk = try NightDesk()
    #expect(desk.run("opne SO1\nstatus\n\"\n") == 3)
    #expect(desk.cases.count == 2, "\(desk.cases)")
  }

  @Test func `results that cannot be written stop the run before it begins`() throws {
    let desk = try NightDesk()
    desk.settings.replay.resultFile = "nowhere/night.xml"
    #expect(desk.run(buying) == 2)
    #expect(try desk.store.book.counts().purchaseOrders == 3)
    #expect(desk.diagnostics.text.contains("[unwritable-file]"))
  }

  @Test func `results that cannot be finished are a bad end`() throws {
    let desk = try NightDesk()
    desk.files.failure = "No space left on device"
    #expect(desk.run("status") == 2)
    #expect(desk.run("open NOWHERE") == 1)
  }

  // MARK: - Asking

  private func asked(_ answers: String..., script: String) throws -> (NightDesk, Int32) {
    let desk = try NightDesk()
    desk.settings.replay.asksFirst = true
    desk.answers = answers
    let status = desk.run(script)
    return (desk, status)
  }

  private let echoes = "echo \"1\"; echo \"2\"\necho \"3\"; echo \"4\"\n"

  @Test func `each statement is shown with its place before it is run`() throws {
    let (desk, status) = try asked("y", "Y", " yes ", "y", script: echoes)
    #expect(status == 0)
    #expect(desk.output.text == "1\n2\n3\n4\n")
    #expect(desk.diagnostics.text.contains("night.rpl:2:11: echo \"4\"\n"))
  }

  @Test func `n and s leave a statement out, also one that runs a script`() throws {
    let (desk, _) = try asked("n", "y", "s", "y", script: echoes)
    #expect(desk.output.text == "2\n4\n")
    #expect(desk.cases.map { $0.hasSuffix("skipped") } == [true, false, true, false])
  }

  @Test func `c runs the rest without asking`() throws {
    let (desk, _) = try asked("n", "c", script: echoes)
    #expect(desk.output.text == "2\n3\n4\n")
    #expect(desk.questions == 2)
  }

  @Test(arguments: [["y", "q"], ["y"]])
  func `q and the end of the input run nothing more`(answers: [String]) throws {
    let desk = try NightDesk()
    desk.settings.replay.asksFirst = true
    desk.answers = answers
    #expect(desk.run(echoes) == 0)
    #expect(desk.output.text == "1\n")
    #expect(desk.diagnostics.text.contains("note: left here; 3 statements not run\n"))
    #expect(desk.cases.filter { $0.hasSuffix("skipped") }.count == 3)
  }

  @Test func `another answer is explained, and asked for again`() throws {
    let (desk, _) = try asked("", "what", "c", script: echoes)
    #expect(desk.output.text == "1\n2\n3\n4\n")
    #expect(desk.diagnostics.text.ranges(of: "leaves it out;").count == 2)
  }

  @Test func `a run that is all or nothing stores nothing where it is left`() throws {
    let desk = try NightDesk()
    desk.settings.replay.asksFirst = true
    desk.settings.isAtomic = true
    desk.answers = ["y", "y", "y", "q"]
    #expect(desk.run(buying + "status") == 1)
    #expect(try desk.store.book.counts().purchaseOrders == 3)
  }

  @Test func `^C at a question stops the run`() throws {
    let desk = try NightDesk()
    desk.settings.replay.asksFirst = true
    desk.signalAfter = 1
    #expect(desk.run("status") == 143)
  }

  // MARK: - Lines

  private let lines = "let n = 3\necho \"2\"\n\necho \"4\"; echo \\\n\"5\"\necho $n"

  @Test(arguments: [
    (nil, nil, "2\n4\n5\n3\n"), (1, nil, "2\n4\n5\n3\n"), (3, nil, "4\n5\n3\n"), (5, nil, "3\n"),
    (6, nil, "3\n"), (nil, 4, "2\n"), (nil, 1, ""), (2, 6, "2\n4\n5\n"), (4, 4, ""),
  ])
  func `the lines of a script that are run`(first: Int?, end: Int?, output: String) throws {
    let desk = try NightDesk()
    desk.settings.replay.firstLine = first
    desk.settings.replay.endLine = end
    #expect(desk.run(lines) == 0, "\(desk.diagnostics.text)")
    #expect(desk.output.text == output)
  }

  @Test(arguments: [(7, nil), (0, nil), (nil, 7), (-1, nil)] as [(Int?, Int?)])
  func `a line that the script has not is told with its length`(first: Int?, end: Int?) throws {
    let desk = try NightDesk()
    desk.settings.replay.firstLine = first
    desk.settings.replay.endLine = end
    #expect(desk.run(lines + "\n") == 2)
    #expect(desk.output.text == "")
    #expect(desk.diagnostics.text.contains(": night.rpl has 6 lines\n"))
  }

  @Test func `the lines that are shown are those that are run`() throws {
    let desk = try NightDesk()
    desk.settings.isEchoing = true
    desk.settings.replay.firstLine = 2
    desk.settings.replay.endLine = 4
    #expect(desk.run("# one\n# two\necho \"3\"\n# four\necho \"5\"\n") == 0)
    #expect(desk.output.text == "> # two\n> echo \"3\"\n3\n")
  }

  @Test func `the session goes on where the script stopped`() throws {
    let desk = try NightDesk()
    desk.settings.replay.endLine = 2
    var edits = 0
    let status = desk.run("open SO1002; plan orders; set qty 1 on 1\ncommit\n") { shell in
      edits = shell.workspace.uncommittedEdits
      return 9
    }
    #expect(status == 9)
    #expect(edits == 1)
    #expect(desk.diagnostics.text == "note: stopped before line 2; the prompt goes on from here\n")
  }

  @Test func `nothing is handed over where the script failed before`() throws {
    let desk = try NightDesk()
    desk.settings.replay.endLine = 2
    let status = desk.run("open NOWHERE\ncommit\n") { _ in 9 }
    #expect(status == 1)
  }
}
