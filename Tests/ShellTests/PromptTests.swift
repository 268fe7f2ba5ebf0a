import Shell
import Testing

@Suite("Prompt") struct PromptTests {
  @Test func `the prompt shows what is open, the right one the edits and the work date`() throws {
    let desk = PromptDesk()
    try desk.types(
      "open SO1002",
      "plan orders",
      "set qty 3 on 1",
      "set qty 4 on 1",
      "work date 2026-02-01",
      "discard",
      "work date 2026-02-01",
    )
    #expect(
      desk.prompts.map { "\($0.text) | \($0.right)" } == [
        "replenish > | 2026-01-05",
        "SO1002 > | 2026-01-05",
        "SO1002 orders > | 2026-01-05",
        "SO1002 orders* > | 1 edit  2026-01-05",
        "SO1002 orders* > | 2 edits  2026-01-05",
        "SO1002 orders* > | 2 edits  2026-01-05",
        "SO1002 > | 2026-01-05",
        "SO1002 > | 2026-02-01",
      ]
    )
  }

  @Test func `rows that are not shown are changed only after a yes`() throws {
    let lines = [
      "open SO1002", "plan orders", "show unavailable", "select 1,2", "set qty 41", "show",
    ]
    let question = """
       line  item     field     old  new  shown
      ─────  ───────  ────────  ───  ───  ─────
      10000  ROPE-12  quantity  0    41   no
      20000  ROPE-20  quantity  40   41
      1 of 2 rows is not shown; change them? (y/N)\u{20}
      """
    let desk = PromptDesk()
    let unasked = try desk.plays(lines.map { .line($0) })
    #expect(!unasked.contains("(y/N)"))
    #expect(unasked.contains("note: 1 row that is not shown changed: line 10000\n"))
    desk.answer = true
    let wanted = try desk.plays(lines.map { .line($0) })
    #expect(wanted.contains(question))
    #expect(wanted.contains("2 rows changed"))
    desk.answer = false
    let unwanted = try desk.plays(lines.map { .line($0) })
    #expect(unwanted.contains(question))
    #expect(unwanted.contains("error[declined]: nothing has changed"))
    #expect(!unwanted.contains("rows changed") && !unwanted.contains("1 edit of"))
    // What is shown is not asked for.
    let shown = try desk.plays(
      ["open SO1002", "plan orders", "set qty 41 on all"].map { .line($0) }
    )
    #expect(!shown.contains("(y/N)"))
  }

  @Test func `the second ^C in a row says how to leave, and no other`() throws {
    let reminder = "note: ^D or quit leaves\n"
    let desk = PromptDesk()
    let apart = try desk.plays([.interrupted, .line("status"), .interrupted])
    #expect(!apart.contains(reminder))
    let output = try desk.plays(Array(repeating: .interrupted, count: 5))
    #expect(output.ranges(of: reminder).count == 1)
  }
}
