import Foundation
import TestSupport
import Testing

/// A transcript beside the tests.
struct TranscriptFile: Sendable, CustomTestStringConvertible {
  let url: URL

  var testDescription: String {
    url.deletingLastPathComponent().lastPathComponent + "/" + url.lastPathComponent
  }

  /// The name of the file without its ending.
  var name: String { url.deletingPathExtension().lastPathComponent }

  func read() throws -> Transcript {
    Transcript(text: try String(contentsOf: url, encoding: .utf8))
  }

  /// The folder of the repository.
  static let root = folder.deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of these tests.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// Returns the transcripts of a folder beside the tests, in the order of their names.
  static func all(in name: String) -> [TranscriptFile] {
    let folder = folder.appending(path: name)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".transcript") }.sorted()
      .map { TranscriptFile(url: folder.appending(path: $0)) }
  }

  /// Replays the transcript, and compares; with `REPLENISH_RECORD` it rewrites the file and fails.
  func check() throws {
    let transcript = try read()
    let outcome = try TranscriptRunner(transcript: transcript).run()
    let found = transcript.text(body: outcome.body, exit: outcome.status)
    let expected = try String(contentsOf: url, encoding: .utf8)
    let mode = ProcessInfo.processInfo.environment["REPLENISH_RECORD"]
    let differs = found != expected
    if mode == "all" || (mode == "failed" && differs) {
      try Data(found.utf8).write(to: url)
      Issue.record("\(testDescription) was recorded; read it before it is kept")
      return
    }
    guard differs else { return }
    Attachment.record(found, named: "\(name).transcript")
    Issue.record("\(testDescription) differs\n\(LineDiff(expected: expected, found: found))")
  }
}
