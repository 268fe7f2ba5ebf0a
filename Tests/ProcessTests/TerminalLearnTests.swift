import Foundation
import Testing

/// A lesson at a terminal, as someone learns it.
@Suite(
  "Learning at a terminal",
  .tags(.terminal),
  .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"),
)
struct TerminalLearnTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("buy.walk.md", LessonPageSample.buy)
  }

  private func opened() throws -> TerminalScreen {
    try TerminalScreen("learn buy.walk.md", in: folder, before: "trap : INT")
  }

  @Test func `a lesson is gone through with a wrong answer, a hint and another route`() throws {
    var terminal = try opened()
    try terminal.wait(forLastLine: "replenish >", rightPrompt: "step 1 of 2  2026-01-05")
    try terminal.enter("open SO1001")
    try terminal.wait(for: "not yet: ")
    try terminal.wait(forLastLine: "SO1001 >", rightPrompt: "step 1 of 2  2026-01-05")
    try terminal.enter("hint")
    try terminal.wait(for: "hint 1 of 2: An order is opened by its number.")
    try terminal.enter("open sales order SO1002")
    try terminal.wait(for: "\nright\n")
    try terminal.wait(forLastLine: "SO1002 >", rightPrompt: "step 2 of 2  2026-01-05")
    try terminal.enter("quit")
    try terminal.wait(for: "left at step 2; replenish learn buy.walk.md goes on there")
    try terminal.wait(for: "ended 0")

    terminal = try opened()
    let screen = try terminal.wait(for: "you go on with step 2 of 2")
    #expect(!screen.contains("Open the order"))
    try terminal.wait(forLastLine: "SO1002 >", rightPrompt: "step 2 of 2  2026-01-05")
    try terminal.enter("status; plan orders")
    try terminal.wait(for: "that was the last step: 2 solved")
    try terminal.wait(for: "ended 0")
  }

  @Test func `the first lesson of the course is gone through as someone learns it`() throws {
    var terminal = try TerminalScreen("learn first-look", in: folder, environment: "TERM=xterm")
    func stands(at step: Int) throws {
      let place = "step \(step) of 7  2026-03-02"
      try terminal.wait(forLastLine: "replenish >", rightPrompt: place)
    }
    try stands(at: 1)
    try terminal.enter("stauts")
    try terminal.wait(for: "hint: There is a slip in the word.")
    try terminal.enter("hint")
    try terminal.wait(for: "hint 1 of 2")
    try terminal.enter("list vendors")
    try terminal.wait(for: "12 vendors")
    #expect(try !terminal.screen().contains("not yet"), "looking around is never wrong")
    try terminal.enter("STATUS")
    try stands(at: 2)
    try terminal.enter("list all sales orders")
    try terminal.wait(for: "not yet: ")
    try terminal.enter("list sales orders sort by customer")
    try stands(at: 3)
    try terminal.enter("list sales orders where customer = \"C02\"")
    try terminal.wait(for: "not yet: ")
    try terminal.enter("hint")
    try terminal.wait(for: "hint 1 of 2")
    try terminal.enter("list sales orders where customerName = \"Bakery Vermeer\"")
    try stands(at: 4)
    try terminal.enter("quit")
    try terminal.wait(for: "left at step 4; replenish learn first-look goes on there")
    try terminal.wait(for: "ended 0")

    terminal = try TerminalScreen("learn first-look", in: folder)
    try terminal.wait(for: "you go on with step 4 of 7")
    try stands(at: 4)
    try terminal.enter("list sales orders sort by shipmentDate limit 3")
    try stands(at: 5)
    try terminal.enter("show sales order so2002")
    try stands(at: 6)
    try terminal.enter("solution")
    try terminal.wait(for: "type this:\n    show item HONEY")
    try terminal.enter("show item HONEY")
    try stands(at: 7)
    try terminal.enter("show vendor BOGAERT")
    let screen = try terminal.wait(for: "ended 0")
    #expect(screen.contains("that was the last step: 6 solved, 1 shown"))
    #expect(screen.contains("next: replenish learn what-is-short"))
    let list = try BuiltProgram.run(["learn"], in: folder)
    #expect(list.output.contains("6 solved, 1 shown"))
  }

  @Test func `Tab completes statements and the words of a lesson`() throws {
    let terminal = try opened()
    try terminal.wait(forLastLine: "replenish >", rightPrompt: "step 1 of 2  2026-01-05")
    try terminal.type("hin")
    try terminal.press("Tab")
    try terminal.press("Enter")
    try terminal.wait(for: "hint 1 of 2")
    try terminal.type("open SO1002")
    try terminal.press("Up", "Enter")
    try terminal.wait(for: "hint 2 of 2")
    try terminal.type("stat")
    try terminal.press("Tab", "Enter")
    try terminal.wait(for: "Harbour Ship Stores")
  }

  @Test func `what a page tells fits the terminal as it is now`() throws {
    let text = "Start a worksheet with the statement that says what of the order is to be bought."
    let page = LessonPageSample.buy.replacing("Start a worksheet.", with: text)
    try folder.write("wide.walk.md", page)
    let terminal = try TerminalScreen("learn wide.walk.md", in: folder, columns: 50)
    try terminal.wait(forLastLine: "replenish >", rightPrompt: "step 1 of 2  2026-01-05")
    try terminal.resize(columns: 100)
    try terminal.enter("open SO1002")
    try terminal.wait(for: "\nStart a worksheet with the statement that says what of the order")
  }

  @Test func `whoever leaves behind back is told where the lesson goes on`() throws {
    var terminal = try opened()
    try terminal.wait(forLastLine: "replenish >", rightPrompt: "step 1 of 2  2026-01-05")
    try terminal.enter("open SO1002")
    try terminal.wait(forLastLine: "SO1002 >", rightPrompt: "step 2 of 2  2026-01-05")
    try terminal.enter("back")
    try terminal.wait(forLastLine: "replenish >", rightPrompt: "step 1 of 2  2026-01-05")
    try terminal.press("C-d")
    try terminal.wait(for: "left at step 1; replenish learn buy.walk.md goes on with step 2\n")
    terminal = try opened()
    try terminal.wait(for: "you go on with step 2 of 2")
  }

  @Test func `^C gives a line up, and ^D leaves`() throws {
    let terminal = try opened()
    try terminal.wait(forLastLine: "replenish >", rightPrompt: "step 1 of 2  2026-01-05")
    try terminal.type("open")
    try terminal.press("C-c", "C-c", "C-c")
    try terminal.wait(for: "note: quit leaves the lesson")
    try terminal.press("C-d")
    try terminal.wait(for: "left at step 1")
    try terminal.wait(for: "ended 0")
  }
}
