import Foundation
import Testing

/// Each exit status of the contract, from the program as it is built.
@Suite("Exit status", .tags(.process)) struct ExitStatusTests: ProgramSuite {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func `0: all statements succeeded`() throws {
    let outcome = try run("-c", "status")
    #expect(outcome.status == 0, "\(outcome.diagnostics)")
    #expect(!outcome.output.isEmpty)
  }

  @Test func `1: a statement failed, and those behind it did not run`() throws {
    let outcome = try run("-c", "echo \"before\"; open NOWHERE; echo \"behind\"")
    #expect(outcome.status == 1)
    #expect(outcome.output == "before\n")
    #expect(outcome.diagnostics.contains("<command>:1:21"))
    #expect(outcome.diagnostics.contains("1 statement not run"))
  }

  @Test func `1: with --keep-going those behind it ran`() throws {
    let outcome = try run("--keep-going", "-c", "open NOWHERE; echo \"behind\"")
    #expect(outcome.status == 1)
    #expect(outcome.output == "behind\n")
    #expect(outcome.diagnostics.contains("1 statement failed"))
  }

  @Test(arguments: [
    ["--no-such-option"], ["no-such-command"], ["--output", "yaml"], ["--work-date", "2026-02-30"],
    ["run"], ["init"], ["run", "no-such-file.rpl"], ["-c", "status", "export"],
    ["--atomic", "--keep-going", "-c", "status"], ["run", "x.rpl", "--set", "5=n"],
    ["--set", "n", "-c", "status"],
    ["init", "s", "--sample", "no-such-sample"], ["init", "s", "--from", "no-such-bundle.json"],
    ["init", "s", "--sample", "a", "--from", "b"],
  ])
  func `2: wrong usage, or a file that cannot be opened`(arguments: [String]) throws {
    let outcome = try BuiltProgram.run(arguments, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(!outcome.diagnostics.isEmpty)
  }

  @Test func `2: a folder that is not empty takes no store`() throws {
    try folder.write("mine.txt", "mine")
    let outcome = try run("init", ".")
    #expect(outcome.status == 2)
    #expect(outcome.diagnostics.contains("folder-not-empty"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["mine.txt"])
  }

  @Test func `3: a script that does not parse runs nothing, and every error is told`() throws {
    try folder.write("broken.rpl", "echo \"one\"\nopne SO1\nstatus\nset qty on 1\n")
    let outcome = try run("run", "broken.rpl")
    #expect(outcome.status == 3)
    #expect(outcome.output == "")
    #expect(outcome.diagnostics.contains("broken.rpl:2:1"))
    #expect(outcome.diagnostics.contains("broken.rpl:4:9"))
    #expect(outcome.diagnostics.contains("^"))
  }

  @Test func `3: the first script does not run when the second does not parse`() throws {
    try folder.write("good.rpl", "echo \"one\"\n")
    try folder.write("broken.rpl", "opne SO1\n")
    let outcome = try run("run", "good.rpl", "broken.rpl")
    #expect(outcome.status == 3)
    #expect(outcome.output == "")
  }

  @Test func `3: bytes that are not text are named by their offset`() throws {
    let bytes = Array("echo \"a\"\necho \"".utf8) + [0xFF] + Array("\"\n".utf8)
    try Data(bytes).write(to: folder.url.appending(path: "latin.rpl"))
    let outcome = try run("run", "latin.rpl")
    #expect(outcome.status == 3)
    #expect(outcome.diagnostics.contains("latin.rpl:2:7: byte 15"))
  }

  @Test(arguments: [["check"], ["export"], ["-c", "status"]])
  func `4: a store that is not there`(arguments: [String]) throws {
    let outcome = try BuiltProgram.run(arguments + ["--store", "nowhere"], in: folder)
    #expect(outcome.status == 4)
    #expect(!outcome.diagnostics.isEmpty)
  }

  @Test func `4: a store that is damaged`() throws {
    #expect(try run("init", "s", "--sample", "harbour").status == 0)
    try folder.write("s/store.json", "{\n")
    for arguments in [["check", "s"], ["-c", "status", "--store", "s"]] {
      let outcome = try BuiltProgram.run(arguments, in: folder)
      #expect(outcome.status == 4)
      #expect((outcome.output + outcome.diagnostics).contains("store.json"))
    }
  }

  @Test(.tags(.slow)) func `4: a store that another process holds`() throws {
    #expect(try run("init", "s", "--sample", "harbour").status == 0)
    let lock = open(folder.url.appending(path: "s/lock").path, O_RDWR | O_CLOEXEC)
    try #require(lock >= 0)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX) == 0)
    let outcome = try run("-c", "status", "--store", "s")
    #expect(outcome.status == 4)
    #expect(outcome.diagnostics.contains("store-busy"))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `130, 143, 129: the program was stopped by a signal`(signal: Int32) throws {
    let running = try RunningProgram([], in: folder)
    running.type("echo \"one\"\n")
    try running.waitUntilHandling(signal)
    kill(running.process.processIdentifier, signal)
    let outcome = try running.wait()
    #expect(outcome.status == 128 + signal)
    #expect(outcome.output == "", "nothing runs before the whole script is read")
  }

  @Test(arguments: [["--version"], ["--help"], ["run", "--help"], ["help"], ["help", "init"]])
  func `0: what was asked for is told on stdout`(arguments: [String]) throws {
    let outcome = try BuiltProgram.run(arguments, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("replenish"))
    #expect(outcome.diagnostics == "")
  }
}
