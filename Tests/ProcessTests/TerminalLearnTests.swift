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
