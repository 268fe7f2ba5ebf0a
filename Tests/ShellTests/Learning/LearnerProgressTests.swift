import Shell
import TestSupport
import Testing

/// Progress that cannot be kept.
private final class DeadKeeper: ProgressKeeper {
  func bytes() -> [UInt8]? { nil }

  func keep(_ text: String) throws(FileFailure) {
    throw FileFailure(path: "progress.json", reason: "Permission denied")
  }

  func setAside() -> String { "" }
}

@Suite("Progress") struct LearnerProgressTests {
  @Test func `what belongs to no lesson of today is kept`() {
    let other = """
      {
        "format": "replenish-progress/1",
        "lessons": {
          "buy": {
            "a-step-of-old": {
              "check": "0123456789abcdef",
              "result": "solved",
              "attempts": 3,
              "hints": 1
            }
          },
          "gone": {
            "x": {
              "check": "00",
              "attempts": 0,
              "hints": 0
            }
          }
        }
      }

      """
    let keeper = MemoryProgress(other)
    let desk = LearnDesk(LessonSample.buy, keeper: keeper)
    desk.learn("buy", "open SO1002", "hint")
    let text = keeper.text ?? ""
    for part in ["\"a-step-of-old\": {", "\"0123456789abcdef\"", "\"gone\": {", "\"open-it\": {"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(text.hasPrefix(other.prefix(60)))
  }

  @Test(arguments: [
    "", "{", "[]", "{\"format\":\"replenish-progress/2\",\"lessons\":{}}", "{\"lessons\":{}}",
    "{\"format\":\"replenish-progress/1\",\"lessons\":{\"buy\":[]}}", "\u{0}",
  ])
  func `damaged progress is told and set aside, and the lesson begins anew`(text: String) {
    let keeper = MemoryProgress(text)
    let desk = LearnDesk(LessonSample.buy, keeper: keeper)
    let told = desk.learn("buy", "open SO1002")
    #expect(told.ranges(of: "could not be read, and begins anew; it is now nowhere").count == 1)
    #expect(told.contains("\nright\n"))
    #expect(desk.learn("buy").contains("you go on with step 2"))
  }

  @Test func `a lesson goes on where progress cannot be kept, which is told once`() {
    let desk = LearnDesk(LessonSample.buy, keeper: DeadKeeper())
    let told = desk.learn("buy", "hint", "open SO1002", "plan orders; set qty 12 on 3", "commit")
    #expect(
      told.ranges(of: "your progress is not kept: progress.json: Permission denied").count == 1
    )
    #expect(told.contains("that was the last step: 3 solved"))
  }

  @Test func `two programs can teach at once`() {
    let keeper = MemoryProgress()
    let second = LessonSample.buy.replacing("id: buy\n", with: "id: sell\n")
    let desk = LearnDesk(LessonSample.buy, second, keeper: keeper)
    let other = LearnDesk(LessonSample.buy, second, keeper: keeper)
    desk.onLine = { line in
      if line == "hint" { other.learn("sell", "open SO1002") }
    }
    desk.learn("buy", "open SO1002", "hint", "skip")
    #expect(desk.list().contains("1 solved, 1 skipped"))
    #expect(desk.list().contains("sell    Buy what is short        3      3  1 solved\n"))
  }
}
