import Foundation
import Testing

/// Scripts that a person goes through at a terminal.
@Suite(
  "Replay at a terminal",
  .tags(.terminal),
  .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"),
)
struct TerminalReplayTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("a.rpl", "echo \"first\"\necho \"second\"\nopen SO1002\necho \"last\"\n")
  }

  private let question = "run it? [y]es [n]o [c]ontinue [q]uit"

  @Test func `each statement waits for an answer`() throws {
    let terminal = try TerminalScreen("run a.rpl --step", in: folder)
    try terminal.wait(forLastLine: question)
    try terminal.enter("y")
    var screen = try terminal.wait(for: "a.rpl:2:1: echo \"second\"")
    #expect(screen.contains("\nfirst\n"))
    try terminal.enter("n")
    try terminal.wait(for: "a.rpl:3:1: open SO1002")
    try terminal.enter("c")
    screen = try terminal.wait(for: "ended 0")
    #expect(!screen.contains("\nsecond"))
    #expect(screen.contains("\nlast\n"))
  }

  @Test func `q leaves, and ^C stops with its own status`() throws {
    let left = try TerminalScreen("run a.rpl --step", in: folder)
    try left.wait(forLastLine: question)
    try left.enter("q")
    #expect(try left.wait(for: "ended 0").contains("note: left here; 4 statements not run"))
    // ^C is for the shell around the program as well, which is to stay.
    let stopped = try TerminalScreen("run a.rpl --step", in: folder, before: "trap : INT")
    try stopped.wait(forLastLine: question)
    try stopped.press("C-c")
    try stopped.wait(for: "ended 130")
  }

  @Test func `the prompt goes on where the script stopped`() throws {
    let terminal = try TerminalScreen("run a.rpl --until 4", in: folder)
    try terminal.wait(forLastLine: "SO1002 >")
    let screen = try terminal.screen()
    #expect(screen.contains("note: stopped before line 4; the prompt goes on from here"))
    try terminal.enter("plan orders")
    try terminal.wait(forLastLine: "SO1002 orders >")
    try terminal.press("C-d")
    #expect(try !terminal.wait(for: "ended 0").contains("last"))
  }
}
