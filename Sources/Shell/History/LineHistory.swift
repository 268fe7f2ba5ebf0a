import CommandLanguage
import Diagnostics
import JSONStore
import Session

/// The lines that were entered at prompts: those of earlier sessions, then those of this one.
///
/// Lines that other sessions enter meanwhile are kept beside them, and are seen by the next session.
final class LineHistory {
  /// A line that was entered.
  private struct Line {
    let text: String
    let time: String
    let session: String
    let entry: Int
    var didSucceed: Bool?
  }

  private let keeper: (any HistoryKeeper)?
  private var earlier: [Line]?
  private var own: [Line] = []
  private var script: [String] = []
  private var failure: FileFailure?
  private var isFailureTold = false

  /// The most bytes of earlier sessions that are read.
  static let byteLimit = 1 << 20
  /// The most lines of earlier sessions that can be recalled.
  static let lineLimit = 10_000
  /// How far back the line of an outcome is looked for, past those of other sessions.
  private static let outcomeReach = 256

  /// Makes the history of a session.
  ///
  /// - Parameter keeper: What keeps the lines; none where a script runs.
  init(keeper: (any HistoryKeeper)?) { self.keeper = keeper }

  // MARK: - Entering

  /// Takes a line that was entered, before any of it is run.
  ///
  /// - Returns: Whether it can be recalled: a line that begins with a blank cannot.
  func enter(_ text: String) -> Bool {
    guard let keeper, text.first != " " else { return false }
    let time = timeText(seconds: keeper.now())
    let session = keeper.session
    let entry = own.count + 1
    let record = HistoryRecord.entered(text, entry: entry, session: session, time: time)
    own.append(Line(text: text, time: time, session: session, entry: entry))
    keep(record)
    return true
  }

  /// Takes what came of the line that was entered last.
  func finish(_ typed: TypedLine) {
    guard let last = own.indices.last, own[last].didSucceed == nil else { return }
    own[last].didSucceed = typed.didSucceed
    script += typed.statements
    keep(
      .ran(
        typed.succeeded,
        of: typed.count,
        entry: own[last].entry,
        session: own[last].session,
      )
    )
  }

  private func keep(_ record: HistoryRecord) {
    guard let keeper, !keeper.isPrivate else { return }
    do {
      try keeper.append(record.bytes)
    } catch {
      failure = error
    }
  }

  /// Returns why lines are not kept, the first time that it is asked behind the failure.
  func takeFailure() -> FileFailure? {
    guard !isFailureTold, let failure else { return nil }
    isFailureTold = true
    return failure
  }

  // MARK: - Recalling

  /// The lines of earlier sessions, each once, the latest one last.
  func recallable() -> [String] { folded(loaded()).map(\.text) }

  /// Returns the lines that hold a text in any case of letters, or the last ones.
  func report(of search: String?) -> RecallReport {
    let needle = search?.lowercased() ?? ""
    var lines = folded(loaded() + own)
    if !needle.isEmpty { lines.removeAll { !$0.text.lowercased().contains(needle) } }
    let limit = needle.isEmpty ? StatementTable.historyListLength : lines.count
    return RecallReport(
      lines: lines.suffix(limit).map { line in
        RecalledLine(
          time: line.time,
          text: line.text,
          isOfThisSession: line.session == keeper?.session,
          didSucceed: line.didSucceed,
        )
      },
      omitted: max(0, lines.count - limit),
      search: search ?? "",
    )
  }

  /// Writes a script of the statements of this session that succeeded into a new file.
  ///
  /// - Returns: Whether there are any.
  /// - Throws: `FileFailure` when it cannot be written.
  func save(toNewFile path: String) throws(FileFailure) -> Bool {
    guard let keeper, !script.isEmpty else { return false }
    let heading = "# What succeeded in a session at the prompt, in its order.\n"
    let text = heading + script.map { $0 + "\n" }.joined()
    try keeper.save(Array(text.utf8), toNewFile: path)
    return true
  }

  /// Returns the lines, each only where it was entered last.
  private func folded(_ lines: [Line]) -> [Line] {
    var seen: Set<String> = []
    return lines.reversed().filter { seen.insert($0.text).inserted }.reversed()
  }

  private func loaded() -> [Line] {
    if let earlier { return earlier }
    var lines: [Line] = []
    for record in keptRecords() {
      switch record {
      case .entered(let text, let entry, let session, let time):
        lines.append(Line(text: text, time: time, session: session, entry: entry))
      case .ran(let ran, let count, let entry, let session):
        let place = lines.suffix(Self.outcomeReach).lastIndex {
          $0.entry == entry && $0.session == session
        }
        if let place { lines[place].didSucceed = ran == count }
      }
    }
    // What this session entered before it looked is among its own lines.
    lines.removeAll { $0.session == keeper?.session }
    let latest = Array(lines.suffix(Self.lineLimit))
    earlier = latest
    return latest
  }

  private func keptRecords() -> [HistoryRecord] {
    guard let keeper else { return [] }
    do {
      return HistoryRecord.records(in: try keeper.lastBytes(Self.byteLimit))
    } catch {
      failure = error
      return []
    }
  }
}
