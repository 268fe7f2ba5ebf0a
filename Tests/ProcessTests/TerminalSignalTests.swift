import Foundation
import Testing

/// What ^C, ^Z and signals do to the prompt: the shell lives, and nothing in the store changes.
@Suite(
  "Signals in the terminal",
  .tags(.terminal),
  .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"),
)
struct TerminalSignalTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func opened(_ arguments: String = "", after: String = "") throws -> TerminalScreen {
    try .opened(arguments, in: folder, after: after)
  }

  private func expectAlive(_ terminal: TerminalScreen) throws {
    try terminal.wait(forLastLine: "replenish >")
    try terminal.enter("echo alive")
    try terminal.wait(for: "\nalive\n")
  }

  @Test func `^C on an empty line gives a new prompt, the second one says how to leave`() throws {
    let terminal = try opened()
    try terminal.press("C-c", "C-c")
    try terminal.wait(for: "note: ^D or quit leaves")
    try expectAlive(terminal)
  }

  @Test func `^C in a statement of several rows drops all of it`() throws {
    let terminal = try opened()
    try terminal.enter("echo \"one")
    try terminal.enter("two")
    try terminal.type("three")
    try terminal.wait(forLastLine: "three")
    try terminal.press("Up", "C-c")
    try expectAlive(terminal)
  }

  @Test func `^C in a paste that does not end drops it, and what still comes of it`() throws {
    let terminal = try opened()
    try terminal.send("\u{1B}[200~echo \"one\"\rec")
    try terminal.press("C-c")
    // What comes at once behind the key counts as more of the paste.
    try terminal.wait(for: "replenish >\nreplenish >")
    try expectAlive(terminal)
    #expect(!(try terminal.screen()).contains("\none\n"))
  }

  @Test func `^C while a script runs stops it between two statements`() throws {
    #expect(try BuiltProgram.run(["init", "s", "--sample", "harbour"], in: folder).status == 0)
    let line = "work date 2026-03-01\n"
    try folder.write("long.rpl", String(repeating: line, count: 60_000) + "echo \"at its end\"\n")
    let before = try BuiltProgram.run(["export", "--store", "s"], in: folder).output
    // ^C is for the shell around the program as well, which is to stay.
    let terminal = try TerminalScreen("--store s", in: folder, before: "trap : INT")
    try terminal.wait(forLastLine: "replenish >")
    try terminal.enter("run long.rpl")
    try terminal.wait(for: "Sunday\nwork date 2026-03-01, Sunday\n")
    try terminal.press("C-c")
    try terminal.wait(forLastLine: "replenish >")
    let screen = try terminal.screen()
    #expect(!screen.contains("at its end"))
    try terminal.enter("quit")
    try terminal.wait(for: "ended 0")
    #expect(try BuiltProgram.run(["export", "--store", "s"], in: folder).output == before)
  }

  @Test func `a paste of fifty lines with tabs is one text, and nothing of it runs`() throws {
    let terminal = try opened()
    let lines = (1...50).map { "\techo \"line \($0)\"" }.joined(separator: "\n")
    try terminal.paste(lines + "\n")
    try terminal.wait(for: "echo \"line 50\"")
    #expect(!(try terminal.screen()).contains("\nline 1\n"))
    try terminal.press("Enter")
    try terminal.wait(for: "\nline 49\nline 50\n")
    try expectAlive(terminal)
  }

  @Test func `^Z stops the program, and back in front it has its line and its keys`() throws {
    let terminal = try TerminalScreen(
      in: folder,
      before: "set -m",
      after: "echo \"stopped\"; stty -a | grep -o -e '-\\?icanon'; fg",
    )
    try terminal.wait(forLastLine: "replenish >")
    try terminal.type("echo \"he")
    try terminal.wait(for: "echo \"he")
    try terminal.press("C-z")
    let screen = try terminal.wait(for: "stopped\nicanon")
    #expect(!screen.contains("-icanon"))
    try terminal.wait(for: "icanon\n")
    try terminal.type("re\"")
    try terminal.press("Enter")
    try terminal.wait(for: "\nhere\n")
    try terminal.press("C-d")
    try terminal.wait(for: "ended 0")
  }

  @Test(arguments: [
    ("list it", "End", "list it  "),
    ("list items where vendor = \"V01\" and ", "Home", "list items where vendor = \"V\n01\" and"),
  ])
  func `back in front the line stands once more, in rows of its own`(
    text: String,
    key: String,
    rows: String,
  ) throws {
    let terminal = try TerminalScreen(
      in: folder,
      columns: 40,
      before: "set -m",
      after: "echo \"stopped\"; fg",
    )
    try terminal.wait(forLastLine: "replenish >")
    try terminal.type(text)
    try terminal.press(key, "C-z")
    let screen = try terminal.wait(for: "replenish\nreplenish > \(rows)")
    #expect(screen.contains("stopped\n"))
    #expect(screen.ranges(of: "replenish > list").count == 2)
    try terminal.press("C-c")
    try expectAlive(terminal)
  }

  @Test func `a stop while no line is typed draws none`() throws {
    let terminal = try opened()
    try terminal.enter("open SO1002; plan orders; show unavailable")
    try terminal.wait(forLastLine: "SO1002 orders >")
    try terminal.enter("set qty 7 on 1")
    try terminal.wait(forLastLine: "the row is not shown; change it? (y/N)")
    kill(try terminal.processID(), SIGCONT)
    try terminal.enter("n")
    try terminal.wait(for: "error[declined]")
    try terminal.wait(forLastLine: "SO1002 orders >")
    #expect(!(try terminal.screen()).contains("orders > SO1002"))
  }

  @Test func `SIGTERM ends the program alone: its siblings live, the terminal is as it was`() throws
  {
    let terminal = try TerminalScreen(
      in: folder,
      before: "sleep 100 & sibling=$!",
      after: "status=$?; kill $sibling && echo \"sibling lived\"; (exit $status)",
    )
    try terminal.wait(forLastLine: "replenish >")
    let children = try terminal.processIDs()
    #expect(children.count == 2)
    kill(try #require(children.last), SIGTERM)
    let screen = try terminal.wait(for: "icanon")
    #expect(screen.contains("sibling lived") && screen.contains("ended 143"))
    #expect(!screen.contains("-icanon") && !screen.contains("-isig"))
  }

  @Test func `SIGHUP ends it too`() throws {
    let terminal = try opened()
    kill(try terminal.processID(), SIGHUP)
    try terminal.wait(for: "ended 129")
  }
}
