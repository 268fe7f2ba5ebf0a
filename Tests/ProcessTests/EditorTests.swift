import Foundation
import Testing

/// The line editor in a real terminal: keys, hints, completion, lines of several rows.
@Suite(
  "Line editor",
  .tags(.terminal),
  .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"),
)
struct EditorTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func opened(_ environment: String = "") throws -> TerminalScreen {
    try .opened(in: folder, environment: environment)
  }

  @Test func `at the right end stand the edits and the work date, until the line is entered`()
    throws
  {
    let terminal = try opened()
    try terminal.wait(forLastLine: "replenish >", rightPrompt: "2026-01-05")
    try terminal.enter("open SO1002; plan orders; set qty 3 on 1; work date 2026-02-01")
    try terminal.wait(forLastLine: "SO1002 orders* >", rightPrompt: "1 edit  2026-01-05")
    let screen = try terminal.screen()
    #expect(screen.contains("replenish > open SO1002; plan orders; set qty 3 on 1; work"))
    #expect(!screen.contains("2026-02-01  "))
  }

  @Test func `what is still to come stands behind the line, and shrinks`() throws {
    let terminal = try opened()
    try terminal.type("set qty")
    try terminal.wait(forLastLine: "replenish > set qty VALUE [on LINES|all|where CONDITION]")
    try terminal.type(" 5")
    try terminal.wait(forLastLine: "replenish > set qty 5 [on LINES|all|where CONDITION]")
    try terminal.press("Home")
    try terminal.wait(forLastLine: "replenish > set qty 5")
    try terminal.press("End", "Enter")
    try terminal.wait(for: "error[no-document-open]")
    #expect(try terminal.screen().contains("replenish > set qty 5\n"))
  }

  @Test func `without colour there are no hints`() throws {
    let terminal = try opened("NO_COLOR=1")
    try terminal.enter("set qty 1")
    let screen = try terminal.wait(for: "error[no-document-open]")
    #expect(!screen.contains("VALUE") && !screen.contains("[on"))
  }

  @Test func `Tab lists what may stand here with a note each`() throws {
    let terminal = try opened()
    try terminal.type("open so100")
    try terminal.press("Tab")
    try terminal.wait(for: "SO1002  sales order, Aurora Shipping")
    try terminal.wait(forLastLine: "replenish > open so100")
    try terminal.type("2")
    try terminal.press("Tab", "Enter")
    try terminal.wait(forLastLine: "SO1002 >")
  }

  @Test func `Tab on a line of two rows lists everything, and the line stands below`() throws {
    let terminal = try TerminalScreen(in: folder, columns: 60)
    try terminal.wait(forLastLine: "replenish >")
    try terminal.type("list items where vendor = \"V01\" and name = \"Mooring rope\" as ")
    let line = "replenish > list items where vendor = \"V01\" and name = \"Moor\ning rope\" as"
    try terminal.wait(for: line)
    try terminal.press("Tab")
    let screen = try terminal.wait(for: "\nmarkdown  Markdown tables\n\(line)")
    #expect(screen.ranges(of: line).count == 2)
  }

  @Test func `Tab in a list that has nothing in common goes on to the fields and values`() throws {
    let terminal = try opened()
    try terminal.type("list items where ven")
    try terminal.press("Tab", "Tab")
    try terminal.wait(for: "vendorItemNo  a field")
    try terminal.type(" = \"v0")
    try terminal.press("Tab")
    try terminal.wait(for: "\"V01\"  Nordic Rope & Chain")
    try terminal.press("C-c")
    try terminal.wait(forLastLine: "replenish >")
  }

  @Test func `Tab completes the names of files`() throws {
    try folder.makeFolder("my scripts")
    try folder.write("my scripts/monday.rpl", "echo done\n")
    let terminal = try opened()
    try terminal.type("run \"my")
    try terminal.press("Tab")
    try terminal.wait(forLastLine: "replenish > run \"my scripts/")
    try terminal.press("Tab", "Enter")
    try terminal.wait(for: "\ndone\n")
  }

  @Test func `keys of several terminals move by word and to the ends`() throws {
    let terminal = try opened()
    for (home, end, left) in [
      ("\u{1B}[1~", "\u{1B}[4~", "\u{1B}[1;5D"), ("\u{1B}[7~", "\u{1B}[8~", "\u{1B}[5D"),
      ("\u{1B}[H", "\u{1B}[F", "\u{1B}Od"), ("\u{1B}OH", "\u{1B}OF", "\u{1B}[1;3D"),
    ] {
      try terminal.type("two three")
      try terminal.send(home)
      try terminal.type("o")
      try terminal.send(end)
      try terminal.type("x")
      try terminal.send(left)
      try terminal.type("-")
      try terminal.wait(forLastLine: "replenish > otwo -threex")
      try terminal.press("C-c")
      try terminal.wait(forLastLine: "replenish >")
    }
  }

  @Test func `a key that means nothing types nothing`() throws {
    let terminal = try opened()
    try terminal.send("\u{1B}[15~\u{1B}[1;2P\u{1B}[24;5~")
    try terminal.type("status")
    try terminal.wait(forLastLine: "replenish > status")
  }

  @Test func `vi's keys come from .editrc, and ESC stays a key`() throws {
    try folder.write(".editrc", "bind -v\n")
    let terminal = try opened()
    try terminal.type("xecho two")
    try terminal.press("Escape")
    try terminal.type("0x")
    try terminal.wait(forLastLine: "replenish > echo two")
    try terminal.press("Enter")
    try terminal.wait(for: "\ntwo\n")
    try terminal.press("Up")
    try terminal.wait(forLastLine: "replenish > echo two")
    try terminal.press("C-c")
    try terminal.type("histo")
    try terminal.press("Tab", "C-c")
    try terminal.wait(for: "replenish > history")
  }

  @Test func `.editrc can bind other keys`() throws {
    try folder.write(".editrc", "replenish:bind \"^X\" ed-move-to-beg\nnonsense\n")
    let terminal = try opened()
    try terminal.type("wo")
    try terminal.press("C-x")
    try terminal.type("t")
    try terminal.wait(forLastLine: "replenish > two")
  }

  @Test func `a statement of several rows is one line, in which the keys go up and down`() throws {
    let terminal = try opened()
    try terminal.enter("echo \"one")
    try terminal.wait(forLastLine: "replenish > echo \"one")
    try terminal.enter("two")
    try terminal.type("three\"")
    try terminal.wait(for: "three\"")
    try terminal.press("Up", "Up", "End")
    try terminal.type("!")
    try terminal.press("Down")
    try terminal.type("?")
    try terminal.wait(for: "echo \"one!\ntwo?\nthree\"")
    try terminal.press("Enter")
    try terminal.wait(for: "\none!\ntwo?\nthree\n")
    try terminal.press("Up")
    try terminal.wait(for: "three\nreplenish > echo \"one!\ntwo?\nthree\"")
    try terminal.press("C-c")
    try terminal.wait(forLastLine: "replenish >")
  }

  @Test func `the key down below the line leaves it as it is`() throws {
    let terminal = try opened()
    try terminal.enter("echo one")
    try terminal.wait(for: "\none\n")
    try terminal.type("echo tw")
    try terminal.press("Down", "C-n")
    try terminal.type("o")
    try terminal.wait(forLastLine: "replenish > echo two")
    try terminal.press("Up", "Up", "Up")
    try terminal.wait(forLastLine: "replenish > echo one")
    try terminal.press("Down", "Down")
    try terminal.wait(forLastLine: "replenish > echo two")
  }

  @Test func `^D in a line is no end`() throws {
    let terminal = try opened()
    try terminal.type("echo \"open")
    try terminal.press("Enter", "C-d", "C-d")
    try terminal.type("\"")
    try terminal.press("Enter")
    try terminal.wait(for: "\nopen\n")
    try terminal.wait(forLastLine: "replenish >")
  }

  @Test func `what is typed while a statement runs is kept for the prompt`() throws {
    let terminal = try opened()
    try terminal.type("echo one")
    try terminal.press("Enter")
    try terminal.enter("echo two")
    try terminal.wait(for: "\ntwo\n")
  }

  @Test func `a wider terminal keeps the line`() throws {
    let terminal = try TerminalScreen(in: folder, columns: 40)
    try terminal.wait(forLastLine: "replenish >")
    try terminal.type("echo \"a text that is longer than forty columns of a terminal\"")
    try terminal.wait(for: "terminal\"")
    try terminal.resize(columns: 100)
    try terminal.press("Enter")
    try terminal.wait(for: "\na text that is longer than forty columns of a terminal\n")
  }

  @Test func `no byte asks the terminal anything`() throws {
    let terminal = try opened()
    let file = folder.url.appending(path: "sent").path
    try terminal.record(to: file)
    try terminal.type("set qty ")
    try terminal.press("Tab", "C-c")
    try terminal.enter("status")
    try terminal.wait(for: "purchase invoices")
    try terminal.press("C-d")
    try terminal.wait(for: "icanon")
    try waiting(for: "the record") { try folder.read("sent").contains("ended 0") }
    let sent = try folder.read("sent")
    #expect(sent.contains("\u{1B}["), "the record holds the escapes")
    // Requests for the device, the cursor's place, a mode, the colours, a setting.
    let request = /\u{1B}(\[[>=?]?[0-9;]*[cn]|\[\?[0-9;$]*p|\[[>?]?[0-9;]*q|\]|P)/
    #expect(sent.firstMatch(of: request) == nil)
  }

  @Test func `a dumb terminal is sent no escapes at all, one without colour no colours`() throws {
    for (environment, forbidden) in [("TERM=dumb", /\u{1B}/), ("NO_COLOR=1", /\u{1B}\[[0-9;]*m/)] {
      let terminal = try opened(environment)
      let name = "sent-\(environment)"
      try terminal.record(to: folder.url.appending(path: name).path)
      try terminal.type("op")
      try terminal.press("Tab")
      try terminal.enter("SO1002; opne; help; plan orders")
      try terminal.wait(for: "error[")
      try terminal.enter("open SO1002; plan orders; set qty 1 on 1; help set")
      try terminal.wait(for: "set description")
      try terminal.press("C-d")
      try terminal.wait(for: "ended 0")
      try waiting(for: "the record") { try folder.read(name).contains("icanon") }
      let sent = try folder.read(name)
      #expect(sent.firstMatch(of: forbidden) == nil, "\(environment)")
    }
  }
}
