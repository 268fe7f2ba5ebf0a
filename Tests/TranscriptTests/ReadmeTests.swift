import Foundation
import TestSupport
import Testing

/// The tour of the README, replayed as one session.
@Suite("README") struct ReadmeTests {
  @Test func `the tour shows what the shell prints`() throws {
    let tour = try blocks(fencedBy: "```transcript")
    #expect(tour.count > 5, "the tour is found")
    let body = tour.joined()
    let transcript = Transcript(text: "# title: the tour\n# book: harbour\n\(body)# exit: 0\n")
    let outcome = try TranscriptRunner(transcript: transcript).run()
    if outcome.body != body {
      Issue.record("the tour differs\n\(LineDiff(expected: body, found: outcome.body))")
    }
    #expect(outcome.status == 0)
  }

  @Test func `there are two commands`() throws {
    let commands = try blocks(fencedBy: "```sh")
    #expect(commands.count == 2)
    #expect(commands.allSatisfy { $0.hasPrefix(".ci/install && ") })
  }

  /// Returns what stands in the blocks of a kind, each with its last line's end.
  private func blocks(fencedBy fence: String) throws -> [String] {
    let text = try String(
      contentsOf: TranscriptFile.root.appending(path: "README.md"),
      encoding: .utf8
    )
    var blocks: [String] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```" { isInside = false }
      if isInside { blocks[blocks.count - 1] += line + "\n" }
      if line == fence {
        isInside = true
        blocks.append("")
      }
    }
    return blocks
  }
}
