import Foundation
import Testing

/// The twenty checks by which a shell is measured, those of them that need no terminal, by number.
///
/// In a terminal are checked: 7 and 8 in `TerminalSignalTests` and `TerminalTests`, 9, 10 and 19 in
/// `TerminalHistoryTests`, 12 in `TerminalSignalTests`, 18 in `EditorTests`. Checks 4 and 6 are
/// times, which `replenish-bench start` prints; check 14 is the table of widths in
/// `DiagnosticsTests`.
@Suite("The twenty checks", .tags(.process)) struct TwentyChecksTests: ProgramSuite {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// The bytes of all files of a store, with their names.
  private func files(_ store: String) throws -> [String: Data] {
    let root = folder.url.appending(path: store)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    var files: [String: Data] = [:]
    for name in names {
      files[name] = try? Data(contentsOf: root.appending(path: name))
    }
    return files
  }

  @Test func `1: a pipe with a mistake says where it is, and the status is not 0`() throws {
    let outcome = try run(input: "bad\nlist x\n")
    #expect(outcome.status == 3)
    #expect(outcome.diagnostics.contains(" --> <stdin>:1:1\n"))
    #expect(outcome.output == "")
  }

  @Test func `2: a mistake in line 900 runs nothing, and every mistake is told`() throws {
    var lines = [String](repeating: "echo \"x\"", count: 1000)
    lines[899] = "lst items"
    lines[949] = "open"
    try folder.write("long.rpl", lines.joined(separator: "\n"))
    let outcome = try run("run", "long.rpl")
    #expect(outcome.status == 3)
    #expect(outcome.output == "")
    #expect(outcome.diagnostics.contains("long.rpl:900:1"))
    #expect(outcome.diagnostics.contains("long.rpl:950:5"))
  }

  @Test func `3: an error in a script that another one runs names both places`() throws {
    try folder.write("inner.rpl", "echo \"a\"\nopen NOPE\n")
    try folder.write("outer.rpl", "\n  run inner.rpl\n")
    let outcome = try run("run", "outer.rpl")
    #expect(outcome.status == 1)
    #expect(outcome.diagnostics.contains("inner.rpl:2:6"))
    #expect(outcome.diagnostics.contains("outer.rpl:2:7"))
  }

  @Test func `5: bytes that are no text are refused with their place`() throws {
    let file = folder.url.appending(path: "bad.rpl")
    try Data([0x65, 0x63, 0x68, 0x6F, 0x20, 0xFF, 0x0A]).write(to: file)
    let outcome = try run("run", "bad.rpl")
    #expect(outcome.status == 3)
    #expect(outcome.diagnostics.contains("byte 5"), "\(outcome.diagnostics)")
  }

  @Test func `11: a line behind a blank is in no history, and not in an echo of the shell`() throws
  {
    let outcome = try run(input: " echo \"secret\"\nhistory\n")
    #expect(outcome.status == 0, "\(outcome.diagnostics)")
    #expect(outcome.output.components(separatedBy: "secret").count == 2)
    let state = folder.url.appending(path: ".local/state/replenish")
    #expect(!FileManager.default.fileExists(atPath: state.path))
  }

  static let helps: [[String]] =
    [["--help"], ["--version"], ["--man"], ["help"]]
    + ["init", "import", "export", "check", "run", "upgrade"].map { [$0, "--help"] }
    + ["status", "list items", "show SO1002", "help", "help set qty", "lst"].map { ["-c", $0] }

  @Test(arguments: helps)
  func `13: no escapes in a pipe, without colour, or in a dumb terminal`(
    arguments: [String]
  ) throws {
    for environment in [[:], ["NO_COLOR": "1"], ["TERM": "dumb"]] {
      let outcome = try BuiltProgram.run(arguments, in: folder, environment: environment)
      #expect(!outcome.output.contains("\u{1B}"), "\(environment)")
      #expect(!outcome.diagnostics.contains("\u{1B}"), "\(environment)")
      #expect(!(outcome.output + outcome.diagnostics).isEmpty)
    }
  }

  @Test func `15: lst is near list, and qwxz is near nothing`() throws {
    #expect(try run("-c", "lst items").diagnostics.contains("did you mean 'list'?"))
    #expect(!(try run("-c", "qwxz").diagnostics.contains("did you mean")))
  }

  @Test func `16: a preview changes no byte, and undo brings everything back`() throws {
    #expect(try run("init", "s", "--sample", "harbour").status == 0)
    let before = try files("s")
    let book = try run("export", "--store", "s").output
    let preview = try run("--store", "s", "-c", "open SO1002; plan orders; preview")
    #expect(preview.status == 0 && preview.output.contains("would make"))
    let untouched = try files("s")
    for (name, bytes) in before where name != "lock" {
      #expect(untouched[name] == bytes, "\(name)")
    }
    let edits = (1...19).map { "set qty \($0) on 2" }.joined(separator: "; ")
    let all = "open SO1002; plan orders; \(edits); commit; undo 20"
    let outcome = try run("--store", "s", "-c", all)
    #expect(outcome.status == 0, "\(outcome.diagnostics)")
    #expect(try run("export", "--store", "s").output == book)
  }

  @Test func `17: a bar in a cell leaves a table of Markdown whole; decimals keep their digits`()
    throws
  {
    try folder.write(
      "bundle.json",
      """
      {"format":"replenish-bundle/1","items":[{"no":"A","description":"one | two","baseUnit":"PCS",
       "lastDirectCost":0.10001}]}
      """
    )
    #expect(try run("init", "s", "--from", "bundle.json").status == 0)
    let table = try run("--store", "s", "--output", "markdown", "-c", "list items").output
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(table.contains(#"one \| two"#))
    let bars = rows.map { row in
      row.replacingOccurrences(of: #"\|"#, with: "").count { $0 == "|" }
    }
    #expect(Set(bars).count == 1)
    let json = try run("--store", "s", "--output", "json", "-c", "list items").output
    #expect(json.contains(#""lastDirectCost":0.10001"#))
  }

  @Test func `20: the help names a statement's examples, which other tests run`() throws {
    let outcome = try run("-c", "help set qty")
    #expect(outcome.output.contains("set qty need"), "\(outcome.output)")
  }
}
