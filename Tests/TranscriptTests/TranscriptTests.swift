import TestSupport
import Testing

/// Sessions on paper, replayed through the whole shell.
@Suite("Transcripts") struct TranscriptTests {
  @Test(arguments: TranscriptFile.all(in: "Transcripts"))
  func `the shell prints what the transcript says`(file: TranscriptFile) throws {
    try file.check()
  }

  @Test func `there are transcripts`() {
    #expect(TranscriptFile.all(in: "Transcripts").count >= 5)
  }
}
