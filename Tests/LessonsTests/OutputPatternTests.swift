import Diagnostics
import Lessons
import Testing

/// What a page leaves open, and how it differs from what is shown.
@Suite("Output patterns") struct OutputPatternTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let pattern: String
    let output: String
    let matches: Bool

    var testDescription: String { "\(pattern) | \(output)" }
  }

  static let cases: [Case] = [
    Case(pattern: "", output: "", matches: true),
    Case(pattern: "a/b", output: "a/b", matches: true),
    Case(pattern: "a/b", output: "a/c", matches: false),
    Case(pattern: "a/b", output: "a", matches: false),
    Case(pattern: "a", output: "a/b", matches: false),
    Case(pattern: "a  /b/", output: "a/b ", matches: true),
    Case(pattern: " a", output: "a", matches: false),
    Case(pattern: "...", output: "", matches: true),
    Case(pattern: "...", output: "a/b/c", matches: true),
    Case(pattern: "a/.../d", output: "a/d", matches: true),
    Case(pattern: "a/.../d", output: "a/b/c/d", matches: true),
    Case(pattern: "a/.../d", output: "a/b/c", matches: false),
    Case(pattern: "a/.../d", output: "a/d/c/d", matches: true),
    Case(pattern: ".../b/...", output: "a/b/c", matches: true),
    Case(pattern: "a[..]", output: "a", matches: true),
    Case(pattern: "a[..]", output: "abc", matches: true),
    Case(pattern: "[..]c", output: "abc", matches: true),
    Case(pattern: "a[..]c", output: "ac", matches: true),
    Case(pattern: "a[..]a", output: "a", matches: false),
    Case(pattern: "a[..]b[..]c", output: "a b c", matches: true),
    Case(pattern: "a[..]b[..]c", output: "a c", matches: false),
    Case(pattern: "a[..]x[..]y[..]c", output: "a y x c", matches: false),
    Case(pattern: "[..]", output: "", matches: false),
    Case(pattern: "a[..]/...", output: "ab/c", matches: true),
  ]

  @Test(arguments: cases)
  func `an output is as its pattern says`(row: Case) {
    let lines = { (text: String) in
      text.isEmpty
        ? [] : text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    }
    let edits = OutputPattern(lines(row.pattern)).edits(to: lines(row.output))
    #expect(edits.allSatisfy(\.isKept) == row.matches)
  }

  @Test func `as few lines as can be are changed, and what still fits stays open`() {
    let edits = OutputPattern(["title", "...", "row [..] 4", "end"])
      .edits(to: ["title", "x", "y", "row b 4", "more", "end"])
    #expect(
      edits == [
        .kept("title"), .kept("..."), .kept("row [..] 4"), .added("more"), .kept("end"),
      ]
    )
  }

  // MARK: - Pages

  static let page =
    PageSample.front
      + """
      ```show
      > status
      one
      ...
      nine
      > list items
      [..] items
      > close
      ```
      End.

      """

  @Test func `a page that shows the same has no difference`() throws {
    let comparison = PageComparison(
      try PageSample.read(Self.page),
      outputs: [["one", "two", "nine"], ["12 items"], []]
    )
    #expect(comparison.isSame)
    #expect(comparison.acceptedText == Self.page)
    #expect(comparison.unifiedDiff(name: "a") == "")
  }

  @Test func `a page is rewritten only where its outputs differ`() throws {
    let comparison = PageComparison(
      try PageSample.read(Self.page),
      outputs: [["one", "two", "nine", "ten"], ["12 items", "> typed"], ["closed"]],
    )
    #expect(!comparison.isSame)
    let expected = Self.page.replacing("nine\n", with: "nine\nten\n")
      .replacing("[..] items\n", with: "[..] items\n[..] typed\n")
      .replacing("> close\n", with: "> close\nclosed\n")
    #expect(comparison.acceptedText == expected)
    #expect(comparison.addedLines == [["ten"], ["[..] typed"], ["closed"]])
    let again = PageComparison(
      try PageSample.read(comparison.acceptedText),
      outputs: [["one", "two", "nine", "ten"], ["12 items", "> typed"], ["closed"]],
    )
    #expect(again.isSame)
  }

  @Test func `the difference is a unified diff with the lines of the page`() throws {
    let comparison = PageComparison(
      try PageSample.read(Self.page),
      outputs: [["one", "nine"], ["no more"], []]
    )
    #expect(
      comparison.unifiedDiff(name: "a.walk.md") == """
        --- a.walk.md
        +++ a.walk.md (as it is now)
        @@ -11,7 +11,7 @@
         ...
         nine
         > list items
        -[..] items
        +no more
         > close
         ```
         End.

        """
    )
  }

  // MARK: - Volatile text

  static let volatile: [(line: String, kind: VolatileText.Kind?)] = [
    ("committed at 9:05", .clockTime), ("09:05:33", .clockTime),
    ("2026-03-02T09:05:33Z", .clockTime), ("time: 0.512 s", .duration), ("took 12 ms", .duration),
    ("id 123E4567-e89b-12d3-a456-426614174000", .identifier), ("cannot open /tmp/x", .path),
    ("'/home/a b'", .path), (" --> <prompt>:1:16", nil), ("date 2026-03-02", nil),
    ("12 PCS", nil), ("1/2 each", nil), ("line 10000 covered by PO000001/10000: 4", nil),
    ("help: and/or", nil), ("3 sacks", nil),
  ]

  @Test func `text that is another one the next time is found`() {
    for row in Self.volatile {
      #expect(VolatileText.find(in: row.line)?.kind == row.kind, "\(row.line)")
    }
  }
}
