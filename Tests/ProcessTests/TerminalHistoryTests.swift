import Foundation
import Testing

/// The history of the prompt, with the program itself and its file.
@Suite(
  "History in the terminal",
  .tags(.terminal),
  .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"),
)
struct TerminalHistoryTests {
  let folder: Folder
  private static let file = ".local/state/replenish/history.jsonl"

  init() throws { folder = try Folder() }

  private func opened(_ arguments: String = "", environment: String = "") throws -> TerminalScreen {
    try .opened(arguments, in: folder, environment: environment)
  }

  @Test func `kill -9 keeps what was entered, and only the user can read it`() throws {
    let terminal = try opened()
    try terminal.enter("echo once")
    try terminal.wait(for: "\nonce\n")
    kill(try terminal.processID(), SIGKILL)
    try terminal.wait(for: "ended 137")
    let path = folder.url.appending(path: Self.file).path
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
    let again = try opened()
    try again.press("Up")
    try again.wait(forLastLine: "replenish > echo once")
    try again.press("C-c", "C-r")
    try again.type("ech")
    try again.wait(for: "bck:ech")
    try again.press("Enter")
    try again.wait(for: "\nonce\n")
  }

  @Test func `kill -9 keeps what was recorded, as a page that can be run`() throws {
    let make = ["init", "s", "--sample", "harbour"]
    #expect(try BuiltProgram.run(make, in: folder).status == 0)
    let terminal = try opened("--store s")
    try terminal.enter("record monday.walk.md")
    try terminal.wait(for: "recording into monday.walk.md")
    try terminal.enter("open SO1002; plan orders")
    try terminal.wait(for: "2 to purchase")
    try terminal.enter("commit")
    try terminal.wait(for: "made 2 purchase orders")
    try terminal.wait(forLastLine: "SO1002 >", rightPrompt: "recording  2026-01-05")
    kill(try terminal.processID(), SIGKILL)
    try terminal.wait(for: "ended 137")
    let other = try Folder()
    #expect(try BuiltProgram.run(make, in: other).status == 0)
    let page = folder.url.appending(path: "monday.walk.md").path
    let run = try BuiltProgram.run(["--store", "s", "run", page], in: other)
    #expect(run.status == 0, "\(run.diagnostics)")
    let exports = try [folder, other].map { folder in
      try BuiltProgram.run(["--store", "s", "export"], in: folder).output
    }
    #expect(exports[0] == exports[1])
  }

  @Test func `this session comes first, then earlier ones, each line once`() throws {
    let first = try opened()
    for line in ["echo a", "echo b", "echo a"] { try first.enter(line) }
    try first.wait(for: "echo b\nb\nreplenish > echo a\na\n")
    try first.press("C-d")
    try first.wait(for: "ended 0")
    let second = try opened()
    try second.enter("echo c")
    try second.wait(for: "\nc\n")
    for line in ["echo c", "echo a", "echo b", "echo b"] {
      try second.press("Up")
      try second.wait(forLastLine: "replenish > \(line)")
    }
  }

  @Test func `two shells at once both keep all of their lines`() throws {
    let shells = [try opened(), try opened()]
    for index in 1...5 {
      for (number, shell) in shells.enumerated() { try shell.enter("echo n\(number)-\(index)") }
    }
    for (number, shell) in shells.enumerated() { try shell.wait(for: "\nn\(number)-5\n") }
    for shell in shells {
      try shell.press("C-d")
      try shell.wait(for: "ended 0")
    }
    let text = try folder.read(Self.file)
    for line in text.split(separator: "\n") {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
    for number in 0...1 {
      for index in 1...5 { #expect(text.contains("\"line\":\"echo n\(number)-\(index)\"")) }
    }
  }

  @Test func `a leading blank and --private keep lines out`() throws {
    let terminal = try opened()
    try terminal.enter(" echo hunter2")
    try terminal.wait(for: "\nhunter2\n")
    try terminal.enter("echo plain")
    try terminal.wait(for: "\nplain\n")
    try terminal.press("Up", "Up")
    try terminal.wait(forLastLine: "replenish > echo plain")
    let secret = try opened("--private")
    try secret.enter("echo secret")
    try secret.wait(for: "\nsecret\n")
    let text = try folder.read(Self.file)
    #expect(text.contains("plain") && !text.contains("hunter2") && !text.contains("secret"))
  }

  @Test func `the folder of the state can be another one`() throws {
    let state = folder.url.appending(path: "state").path
    let terminal = try opened(environment: "XDG_STATE_HOME=\(state)")
    try terminal.enter("echo once")
    try terminal.wait(for: "\nonce\n")
    #expect(try folder.read("state/replenish/history.jsonl").contains("echo once"))
  }

  @Test func `a place that cannot be written is told once, and the shell goes on`() throws {
    try folder.write("state", "a file where a folder is needed")
    let state = folder.url.appending(path: "state").path
    let terminal = try opened(environment: "XDG_STATE_HOME=\(state)")
    try terminal.enter("echo one")
    try terminal.wait(for: "warning[history-not-kept]")
    try terminal.enter("echo two")
    let screen = try terminal.wait(for: "\ntwo\n")
    #expect(screen.ranges(of: "history-not-kept").count == 1)
  }

  @Test func `a line cut off in the file spoils no other`() throws {
    let first = try opened()
    try first.enter("echo one")
    try first.wait(for: "\none\n")
    try first.press("C-d")
    try first.wait(for: "ended 0")
    let text = try folder.read(Self.file) + "{\"time\":\"2026-01-05T"
    try folder.write(Self.file, text)
    let second = try opened()
    try second.enter("echo two")
    try second.wait(for: "\ntwo\n")
    for line in ["echo two", "echo one"] {
      try second.press("Up")
      try second.wait(forLastLine: "replenish > \(line)")
    }
    try second.press("C-c")
    #expect(try folder.read(Self.file).contains("2026-01-05T\n{\"time\""))
  }

  @Test func `a session that is saved does the same again`() throws {
    for name in ["played", "replayed"] {
      #expect(
        try BuiltProgram.run(["init", name, "--sample", "harbour"], in: folder).status == 0
      )
    }
    let terminal = try opened("--store played")
    for line in ["open SO1002", "opne SO1", "plan orders", "set qty 41 on 2; opne", "commit"] {
      try terminal.enter(line)
    }
    try terminal.wait(for: "PO000")
    try terminal.enter("history --save monday.rpl")
    try terminal.enter("echo saved")
    try terminal.wait(for: "\nsaved\n")
    try terminal.press("C-d")
    try terminal.wait(for: "ended 0")
    #expect(!(try folder.read("monday.rpl")).contains("opne"))
    let replay = try BuiltProgram.run(
      ["run", "monday.rpl", "--store", "replayed"],
      in: folder,
    )
    #expect(replay.status == 0, "\(replay.diagnostics)")
    let books = try ["played", "replayed"].map {
      try BuiltProgram.run(["export", "--store", $0], in: folder).output
    }
    #expect(books[0] == books[1] && books[0].contains("PO00000"))
  }
}
