import CommandLanguage
import Diagnostics

/// The lines of a script as they are shown before the output of their statements.
///
/// With them the output is a transcript: comments stay, blank lines do not, and a line with
/// several statements is shown once. Of a page only the lines that are typed are shown.
struct ScriptEcho {
  private let lines: LineMap
  private let isPage: Bool
  private var next: Int
  private let last: Int

  /// Makes the echo of a script, or of those of its lines that are run.
  init(of loaded: LoadedScript) {
    lines = LineMap(loaded.script.source.text)
    isPage = loaded.isPage
    next = loaded.lines?.lowerBound ?? 1
    last = min(lines.lineCount, loaded.lines.map { $0.upperBound - 1 } ?? lines.lineCount)
  }

  /// Returns the lines up to the end of a statement that have not been shown.
  mutating func lines(through range: SourceRange) -> String {
    if isPage { next = max(next, lines.line(at: range.start)) }
    return taken(upTo: lines.line(at: max(range.start, range.end - 1)))
  }

  /// Returns the lines that are left.
  mutating func rest() -> String { isPage ? "" : taken(upTo: last) }

  private mutating func taken(upTo last: Int) -> String {
    var echo = ""
    while next <= last {
      let line = lines.text(ofLine: next)
      // A page has the margin already.
      if line.contains(where: { !$0.isWhitespace }) { echo += isPage ? "\(line)\n" : "> \(line)\n" }
      next += 1
    }
    return echo
  }
}
