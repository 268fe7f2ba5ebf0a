import CommandLanguage
import JSONStore
import Lessons

/// Writes what is done in a session into a walkthrough, statement by statement.
final class Recorder {
  /// The path as it was typed.
  let path: String
  /// How many statements it holds.
  private(set) var count = 0
  private let scope: RecordingScope
  private let file: any GrowingFile
  /// What ends the page stands here; what is written next takes its place.
  private var end: Int

  /// How far a recording is.
  struct Mark {
    fileprivate let count: Int
    fileprivate let end: Int
  }

  /// Begins a recording.
  ///
  /// - Parameters:
  ///   - options: The file, and what is kept.
  ///   - heading: What stands before the block.
  ///   - writer: Where the file is made.
  /// - Throws: `FileFailure` when it cannot be written, or is there.
  init(
    _ options: RecordingOptions,
    heading: String,
    writer: any FileWriter,
  ) throws(FileFailure) {
    path = options.file.value
    scope = options.scope
    file = try writer.growingFile(path, replacing: options.replacesFile)
    try file.write(heading, at: 0)
    end = heading.utf8.count
  }

  /// Where the recording stands.
  var mark: Mark { Mark(count: count, end: end) }

  /// Adds a statement with what it showed.
  ///
  /// - Throws: `FileFailure` when it cannot be written.
  func add(_ statement: Statement, isFailed: Bool, output: [String]) throws(FileFailure) {
    guard statement.isReplayed, !isFailed || scope == .all,
      scope != .changes || statement.changesSession
    else { return }
    let opening = count == 0 ? RecordedPage.opening : ""
    let text = opening + RecordedPage.exchange(statement.canonicalText, output)
    try file.write(text + RecordedPage.ending, at: end)
    end += text.utf8.count
    count += 1
  }

  /// Takes back what was added since a mark: none of it was stored.
  ///
  /// - Throws: `FileFailure` when it cannot be written.
  func rewind(to mark: Mark) throws(FileFailure) {
    guard mark.count < count else { return }
    (count, end) = (mark.count, mark.end)
    try file.write(count == 0 ? "" : RecordedPage.ending, at: end)
  }
}

extension Statement {
  /// Whether the statement does the same again when a page is run, and says nothing of this day.
  fileprivate var isReplayed: Bool {
    switch action {
    case .work: true
    case .shell(.output), .shell(.echo), .shell(.variables): true
    case .shell(.run), .shell(.history), .shell(.record), .shell(.help), .shell(.quit),
      .shell(.timing), .shell(.requirement):
      false
    }
  }
}
