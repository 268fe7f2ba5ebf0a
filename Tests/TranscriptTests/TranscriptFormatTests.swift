import TestSupport
import Testing

@Suite("Transcript format") struct TranscriptFormatTests {
  private let text = """
    # title: a session
    # book: harbour
    > status
    three orders
    > # a comment
    > echo "# not: a header"
    # not: a header
    # exit: 1

    """

  @Test func `header, body and exit status are told apart`() {
    let transcript = Transcript(text: text)
    #expect(transcript.value(of: "title") == "a session")
    #expect(transcript.value(of: "book") == "harbour")
    #expect(transcript.value(of: "today") == nil)
    #expect(transcript.body.count == 5)
    #expect(transcript.exit == 1)
  }

  @Test func `the script is what was typed`() {
    let script = "status\n# a comment\necho \"# not: a header\"\n"
    #expect(Transcript(text: text).script == script)
  }

  @Test func `writing what was read gives the same text`() {
    let transcript = Transcript(text: text)
    let body = transcript.body.map { $0 + "\n" }.joined()
    #expect(transcript.text(body: body, exit: 1) == text)
  }

  @Test func `a difference shows the lines around it`() {
    let expected = (1...20).map { "line \($0)" }.joined(separator: "\n")
    let found = expected.replacing("line 10\n", with: "line ten\n")
    let diff = LineDiff(expected: expected, found: found)
    #expect(!diff.isEmpty)
    #expect(
      diff.description == """
        …
         line 7
         line 8
         line 9
        -line 10
        +line ten
         line 11
         line 12
         line 13
        …
        """
    )
    #expect(LineDiff(expected: found, found: found).isEmpty)
  }
}
