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

  @Test func `the second ^C in a row says how to leave, and no other`() throws {
    let reminder = "note: ^D or quit leaves\n"
    let desk = PromptDesk()
    let apart = try desk.plays([.interrupted, .line("status"), .interrupted])
    #expect(!apart.contains(reminder))
    let output = try desk.plays(Array(repeating: .interrupted, count: 5))
    #expect(output.ranges(of: reminder).count == 1)
  }
}
