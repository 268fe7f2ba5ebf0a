import Foundation
import Testing

/// What goes through the streams of the program, and where it comes from.
@Suite("Streams", .tags(.process)) struct StreamTests: ProgramSuite {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func `a script comes from a pipe, without prompt and banner`() throws {
    let outcome = try run(input: "echo \"one\"\necho \"two\"")
    #expect(outcome.status == 0)
    #expect(outcome.output == "one\ntwo\n")
  }

  @Test func `an empty pipe is an empty script`() throws {
    let outcome = try run(input: "")
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
  }

  @Test func `each -c is a text of its own in one session`() throws {
    let outcome = try run("-c", "output json", "-c", "status")
    #expect(outcome.status == 0, "\(outcome.diagnostics)")
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.hasPrefix("{") })
  }

  @Test func `files and stdin run in their order`() throws {
    try folder.write("a.rpl", "echo \"a\"\n")
    try folder.write("b.rpl", "echo \"b\"\n")
    let outcome = try run("run", "a.rpl", "-", "b.rpl", input: "echo \"stdin\"\n")
    #expect(outcome.output == "a\nstdin\nb\n")
  }

  @Test func `a byte order mark and CRLF make no difference`() throws {
    try folder.write("dos.rpl", "\u{FEFF}echo \"a\"\r\necho \"b\"\r\n")
    #expect(try run("run", "dos.rpl").output == "a\nb\n")
  }

  @Test func `options stand before or after the name of a subcommand`() throws {
    try folder.write("a.rpl", "status\n")
    let before = try run("--output", "json", "--work-date", "2026-03-01", "run", "a.rpl")
    let after = try run("run", "a.rpl", "--output", "json", "--work-date", "2026-03-01")
    #expect(before.status == 0, "\(before.diagnostics)")
    #expect(before.output.hasPrefix("{"))
    #expect(before.output == after.output)
    #expect(before.output.contains("2026-03-01"))
  }

  @Test func `--echo makes the output a transcript`() throws {
    let outcome = try run(
      "--echo",
      input: "# first\necho \"a\"; echo \"b\"\n\necho \"c\"\n# last\n"
    )
    #expect(
      outcome.output
        == "> # first\n> echo \"a\"; echo \"b\"\na\nb\n> echo \"c\"\nc\n> # last\n"
    )
  }

  @Test func `--check parses and runs nothing`() throws {
    let good = try run("--check", "-c", "echo \"a\"")
    #expect(good.status == 0)
    #expect(good.output == "")
    #expect(try run("--check", "-c", "opne SO1").status == 3)
  }

  @Test func `the sample is said to be one, in a line of its own`() throws {
    let outcome = try run("-c", "echo \"a\"")
    #expect(outcome.diagnostics.split(separator: "\n").count == 1)
    #expect(outcome.diagnostics.contains("sample"))
  }

  @Test func `the store is the option's, else the environment's, else the folder's`() throws {
    for name in ["a", "b", "replenish.store"] {
      let outcome = try run("init", name, "--sample", "harbour")
      #expect(outcome.status == 0, "\(outcome.diagnostics)")
    }
    let environment = ["REPLENISH_STORE": "b"]
    for store in ["a", "b", "replenish.store"] {
      try folder.write("\(store)/store.json", "{ \(store)\n")
    }
    func named(_ outcome: BuiltProgram.Outcome) -> String { outcome.diagnostics }
    #expect(named(try run("-c", "status", "--store", "a", environment: environment)).contains("a/"))
    #expect(named(try run("-c", "status", environment: environment)).contains("b/"))
    #expect(named(try run("-c", "status")).contains("replenish.store/"))
  }

  @Test(arguments: ["auto", "always", "never"])
  func `a pipe gets colour only when that is asked for`(choice: String) throws {
    let outcome = try run("--color", choice, "-c", "status; open NOWHERE")
    let hasEscape = (outcome.output + outcome.diagnostics).contains("\u{1B}")
    #expect(hasEscape == (choice == "always"))
  }

  @Test func `with --output json an error is an object on stdout and a text on stderr`() throws {
    let outcome = try run("--output", "json", "-c", "open NOWHERE")
    #expect(outcome.status == 1)
    let start = "{\"statement\":\"open\",\"ok\":false,\"error\":{\"code\":\"unknown-document\","
    #expect(outcome.output.hasPrefix(start), "\(outcome.output)")
    #expect(outcome.output.contains("\"file\":\"<command>\",\"line\":1,\"column\":6,\"rows\":[]"))
    #expect(outcome.diagnostics.contains("error[unknown-document]"))
  }

  @Test func `nobody reads: the program ends quietly`() throws {
    let process = Process()
    let output = Pipe()
    let diagnostics = Pipe()
    process.executableURL = URL(filePath: BuiltProgram.path)
    process.arguments = ["-c", "status; status"]
    process.currentDirectoryURL = folder.url
    process.environment = ["REPLENISH_STORE": "s", "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = diagnostics
    #expect(try run("init", "s", "--sample", "harbour").status == 0)
    try output.fileHandleForReading.close()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 141)
    let told = diagnostics.fileHandleForReading.readDataToEndOfFile()
    #expect(String(decoding: told, as: UTF8.self) == "")
  }
}
