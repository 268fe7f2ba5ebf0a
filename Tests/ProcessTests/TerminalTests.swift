import Foundation
import Testing

/// The prompt in a real terminal; every step waits for what appears.
@Suite(
  "Terminal",
  .tags(.terminal),
  .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"),
)
struct TerminalTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func opened(_ arguments: String = "", environment: String = "") throws -> TerminalScreen {
    try .opened(arguments, in: folder, environment: environment)
  }

  @Test func `a statement is answered, and ^D on an empty line leaves`() throws {
    let terminal = try opened()
    try terminal.enter("echo \"héllo 日本\"")
    try terminal.wait(for: "\nhéllo 日本\n")
    try terminal.press("C-d")
    let screen = try terminal.wait(for: "icanon")
    #expect(screen.contains("ended 0\n"))
    #expect(screen.hasSuffix("\nisig icanon") || screen.hasSuffix("\nisig\nicanon"))
  }

  @Test func `what is told at ^D stands on lines of its own`() throws {
    let terminal = try opened()
    try terminal.enter("open SO1002; plan orders; set qty 1 on 1")
    try terminal.wait(for: "orders* >")
    try terminal.press("C-d")
    let screen = try terminal.wait(for: "ended 0")
    #expect(screen.contains("\nwarning[uncommitted-edits]"))
  }

  @Test func `the prompt shows the open document`() throws {
    let terminal = try opened()
    try terminal.enter("open SO1002")
    try terminal.wait(forLastLine: "SO1002 >")
    try terminal.enter("plan orders")
    try terminal.wait(forLastLine: "SO1002 orders >")
    try terminal.enter("set qty 3 on 1")
    try terminal.wait(forLastLine: "SO1002 orders* >")
  }

  @Test func `rows that are not shown are changed after a yes, and --yes asks nothing`() throws {
    let terminal = try opened()
    try terminal.enter("open SO1002; plan orders; show unavailable")
    try terminal.wait(forLastLine: "SO1002 orders >")
    try terminal.enter("set qty 7 on 1")
    try terminal.wait(forLastLine: "the row is not shown; change it? (y/N)")
    try terminal.enter("n")
    try terminal.wait(forLastLine: "SO1002 orders >")
    try terminal.enter("set qty 7 on 1")
    try terminal.wait(forLastLine: "the row is not shown; change it? (y/N)")
    try terminal.press("C-c")
    try terminal.wait(forLastLine: "SO1002 orders >")
    try terminal.enter("set qty 7 on 1")
    try terminal.wait(forLastLine: "the row is not shown; change it? (y/N)")
    try terminal.enter("yes")
    try terminal.wait(forLastLine: "SO1002 orders* >")
    let other = try opened("--yes")
    try other.enter("open SO1002; plan orders; show unavailable; set qty 7 on 1")
    let screen = try other.wait(forLastLine: "SO1002 orders* >")
    #expect(!screen.contains("(y/N)"))
  }

  @Test func `the last line comes back with the up key`() throws {
    let terminal = try opened()
    try terminal.enter("echo \"once\"")
    try terminal.wait(for: "\nonce\n")
    try terminal.press("Up")
    try terminal.wait(forLastLine: "replenish > echo \"once\"")
  }

  @Test func `Tab completes a statement`() throws {
    let terminal = try opened()
    try terminal.type("stat")
    try terminal.press("Tab")
    try terminal.wait(forLastLine: "replenish > status")
  }

  @Test func `^C gives the line up, also when it wraps`() throws {
    let terminal = try opened()
    let long = String(repeating: "status ", count: 30)
    try terminal.type(long)
    try terminal.wait(for: "status status")
    try terminal.press("C-c")
    try terminal.wait(forLastLine: "replenish >")
    try terminal.enter("echo \"alive\"")
    try terminal.wait(for: "\nalive\n")
  }

  @Test func `^C leaves the search`() throws {
    let terminal = try opened()
    try terminal.enter("echo \"once\"")
    try terminal.wait(for: "\nonce\n")
    try terminal.press("C-r")
    try terminal.type("ech")
    try terminal.wait(for: "bck")
    try terminal.press("C-c")
    try terminal.wait(forLastLine: "replenish >")
    try terminal.enter("echo \"alive\"")
    try terminal.wait(for: "\nalive\n")
  }

  @Test func `an open quote goes on in the next line`() throws {
    let terminal = try opened()
    try terminal.enter("status \\")
    try terminal.wait(forLastLine: "replenish > status \\")
    try terminal.press("C-c")
    try terminal.wait(forLastLine: "replenish >")
  }

  @Test func `a paste is one text, and nothing of it runs before Enter`() throws {
    let terminal = try opened()
    try terminal.paste("echo \"one\"\n\techo \"two\"\n")
    try terminal.wait(for: "echo \"two\"")
    #expect(!(try terminal.screen()).contains("\none\n"))
    try terminal.press("Enter")
    try terminal.wait(for: "\none\ntwo\n")
  }

  @Test func `the terminal is given back when the program is asked to end`() throws {
    let terminal = try opened()
    try terminal.type("half a line")
    try terminal.wait(for: "half a line")
    kill(try terminal.processID(), SIGTERM)
    let screen = try terminal.wait(for: "icanon")
    #expect(screen.contains("ended 143"))
    #expect(!screen.contains("-icanon") && !screen.contains("-isig"))
  }

  @Test func `a signal to interrupt is ^C`() throws {
    let terminal = try opened()
    try terminal.type("half a line")
    try terminal.wait(for: "half a line")
    kill(try terminal.processID(), SIGINT)
    try terminal.wait(forLastLine: "replenish >")
  }

  @Test func `a narrower terminal keeps the line`() throws {
    let terminal = try opened()
    try terminal.type("echo \"a text that is longer than forty columns of a terminal\"")
    try terminal.wait(for: "of a terminal\"")
    try terminal.resize(columns: 40)
    try terminal.press("Enter")
    try terminal.wait(for: "\na text that is longer")
  }

  @Test func `tables and excerpts fit the terminal as it is now`() throws {
    let terminal = try TerminalScreen(in: folder, columns: 60)
    try terminal.wait(forLastLine: "replenish >")
    try terminal.enter("list vendors")
    try terminal.wait(for: "not shown: contact, phone")
    try terminal.resize(columns: 100)
    try terminal.enter("list vendors")
    try terminal.wait(for: "  contact         phone              currency  lead time  blocked\n")
    try terminal.press("C-l")
    try terminal.resize(columns: 60)
    try terminal.enter("list vendors")
    let screen = try terminal.wait(for: "not shown: contact, phone")
    #expect(screen.contains("\n───  ──────────────  ─────────  ────────  ─────────  ───────\n"))
    try terminal.enter("list vendors; opne \"a text that is longer than forty columns\"")
    try terminal.wait(for: "\n1 | list vendors; opne \"a text that is longer than forty c…\n")
  }

  @Test func `a terminal that understands no escapes works`() throws {
    let terminal = try opened(environment: "TERM=dumb")
    try terminal.enter("echo \"plain\"")
    try terminal.wait(for: "\nplain")
  }

  @Test func `in a locale without characters the line still takes them`() throws {
    let terminal = try opened(environment: "LC_ALL=C")
    try terminal.enter("echo \"é日\"")
    try terminal.wait(for: "\né日\n")
  }

  // MARK: - Around the statements

  @Test func `the start file is run before the prompt, and --no-rc leaves it out`() throws {
    try folder.makeFolder("settings")
    try folder.makeFolder("settings/replenish")
    try folder.write("settings/replenish/rc.rpl", "let n = 1\necho \"good morning\"\nopne\n")
    let settings = "XDG_CONFIG_HOME=\(folder.url.path)/settings"
    let broken = try opened(environment: settings)
    #expect(try broken.screen().contains("rc.rpl:3:1"))
    try folder.write("settings/replenish/rc.rpl", "let n = 1\necho \"good morning\"\n")
    let terminal = try opened(environment: settings)
    #expect(try terminal.screen().contains("good morning"))
    try terminal.enter("list vendors limit $n as csv")
    try terminal.wait(for: "\nV01,")
    let bare = try opened("--no-rc", environment: settings)
    #expect(!(try bare.screen().contains("good morning")))
  }

  @Test func `what is longer than the screen goes through the pager, all else does not`() throws {
    try folder.write("pages.sh", "sed -n -e 's/^/paged: /' -e 1p\n")
    let terminal = try opened(environment: "PAGER='sh pages.sh'")
    try terminal.enter("help")
    try terminal.wait(for: "paged: Look around")
    try terminal.enter("work date")
    try terminal.wait(for: "\nwork date 2026")
  }

  @Test(arguments: ["PAGER=", "TERM=dumb PAGER='sed s/^/paged:/'"])
  func `an empty PAGER and a plain terminal turn no pages`(environment: String) throws {
    let terminal = try opened(environment: environment)
    try terminal.enter("help")
    try terminal.wait(for: "looks for words.")
    try terminal.wait(forLastLine: "replenish >")
  }

  @Test func `Tab completes variables, and the names of errors`() throws {
    let terminal = try opened("--set colour=red")
    try terminal.type("echo ")
    try terminal.enter("x; let amount = 5")
    try terminal.type("undo $am")
    try terminal.press("Tab")
    try terminal.wait(forLastLine: "replenish > undo $amount")
    try terminal.press("C-c")
    try terminal.type("expect error no-works")
    try terminal.press("Tab")
    try terminal.wait(forLastLine: "replenish > expect error no-worksheet")
  }
}
