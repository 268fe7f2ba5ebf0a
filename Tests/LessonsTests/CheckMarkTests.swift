import Diagnostics
import Lessons
import TestSupport
import Testing

@Suite("Marks of steps") struct CheckMarkTests {
  private let page = """
    ---
    id: a
    title: A
    needs: []
    book: harbour
    work date: 2026-01-05
    ---
    Text.

    ```step id=x
    > open SO1002
    output
    check: rows = 4
    reject: open SO1001
    hint: One.
    hint: Two.
    ```

    """

  private func mark(_ text: String) throws -> String {
    let read = try readWalkthrough(SourceText(name: "a.walk.md", text: text))
    return try #require(read.steps.first).checkMark
  }

  @Test func `the mark is the same in every version`() throws {
    #expect(try mark(page) == "fbd770b952e5443e")
  }

  @Test(arguments: [
    ("Text.", "Other text."), ("> open SO1002", "> OPEN   so1002"), ("output", "other output"),
    ("hint: One.", "hint: A better one."), ("rows = 4", "rows=4"), ("id=x", "id=y"),
  ])
  func `an edit that makes no other answer right leaves the mark`(old: String, new: String) throws {
    #expect(try mark(page.replacing(old, with: new)) == mark(page))
  }

  @Test(arguments: [
    ("> open SO1002", "> open SO1003"), ("rows = 4", "rows = 5"), ("check: rows = 4\n", ""),
    ("reject: open SO1001", "reject: open SO1004"),
    ("check: rows", "accept: same-state\ncheck: rows"),
  ])
  func `an edit that can make another answer right changes it`(old: String, new: String) throws {
    #expect(try mark(page.replacing(old, with: new)) != mark(page))
  }
}
