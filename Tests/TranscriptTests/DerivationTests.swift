import Foundation
import TestSupport
import Testing

/// The page that derives one number by hand, compared with what the shell prints.
@Suite("Deriving a number") struct DerivationTests {
  @Test func `the page shows what the shell prints`() throws {
    let root = TranscriptFile.folder.deletingLastPathComponent().deletingLastPathComponent()
    let page = root.appending(path: "Sources/Session/Session.docc/deriving-a-number.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let parts = text.components(separatedBy: "```transcript\n")
    let body = try #require(parts.last?.components(separatedBy: "```").first)
    #expect(parts.count == 2, "the session is found")
    let transcript = Transcript(text: "# title: a number\n# book: harbour\n\(body)# exit: 0\n")
    let outcome = try TranscriptRunner(transcript: transcript).run()
    if outcome.body != body {
      Issue.record("the page differs\n\(LineDiff(expected: body, found: outcome.body))")
    }
  }
}
