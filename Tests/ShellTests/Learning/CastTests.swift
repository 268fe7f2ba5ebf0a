import Foundation
import Shell
import TestSupport
import Testing

@Suite("Recordings of lessons") struct CastTests {
  private func events(_ text: String) throws -> [[Any]] {
    try text.split(separator: "\n").dropFirst().map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(value as? [Any])
    }
  }

  @Test func `a lesson is recorded with a mark at each step, and always the same`() throws {
    let desk = LearnDesk(LessonSample.buy)
    #expect(desk.record() == "")
    #expect(desk.status == 0)
    let text = try #require(desk.writer.written["a.cast"])
    #expect(
      text.hasPrefix("{\"version\":3,\"term\":{\"cols\":80,\"rows\":30},\"title\":\"Buy what is")
    )
    let events = try events(text)
    #expect(events.allSatisfy { $0.count == 3 && ($0[0] as? Double ?? -1) >= 0 })
    let marks = events.filter { $0[1] as? String == "m" }.compactMap { $0[2] as? String }
    #expect(marks == ["1. open-it", "2. plan-it", "3. buy-it"])
    let shown = events.filter { $0[1] as? String == "o" }.compactMap { $0[2] as? String }.joined()
    #expect(shown.contains("commit\r\n"))
    #expect(shown.contains("that was the last step: 3 solved"))
    #expect(!shown.replacing("\r\n", with: "").contains("\n"))
    #expect(events.last?[1] as? String == "x")
    _ = desk.record(to: "b.cast")
    #expect(desk.writer.written["b.cast"] == text)
  }

  @Test func `recording is nobody's progress`() {
    let desk = LearnDesk(LessonSample.buy)
    _ = desk.record()
    #expect(desk.list().contains("not begun"))
  }

  @Test func `a lesson that its solutions do not do is not recorded`() {
    let page = LessonSample.buy.replacing(
      "reject: open SO1001",
      with: "check: document = \"SO1\"\nreject: open SO1001",
    )
    let desk = LearnDesk(page)
    #expect(desk.record().contains("error[lesson-not-done]"))
    #expect(desk.status == 1)
    #expect(desk.writer.written.isEmpty)
  }
}
