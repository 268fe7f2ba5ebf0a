import Diagnostics

/// The lines of a script as they are shown before the output of their statements.
///
/// With them the output is a transcript: comments stay, blank lines do not, and a line with
/// several statements is shown once.
struct ScriptEcho {
  private let lines: LineMap
  private let text: String
  private var next: Int
  private let last: Int

  /// Makes the echo of a text, or of some lines of it.
  init(of source: SourceText, lines range: Range<Int>? = nil) {
    lines = LineMap(source.text)
    text = source.text
    next = range?.lowerBound ?? 1
    last = min(lines.lineCount, range.map { $0.upperBound - 1 } ?? lines.lineCount)
  }

  /// Returns the lines up to the end of a statement that have not been shown.
  mutating func lines(through range: SourceRange) -> String {
    taken(upTo: lines.line(at: max(range.start, range.end - 1)))
  }

  /// Returns the lines that are left.
  mutating func rest() -> String { taken(upTo: last) }

  private mutating func taken(upTo last: Int) -> String {
    var echo = ""
    while next <= last {
      let line = lines.text(ofLine: next)
      if line.contains(where: { !$0.isWhitespace }) { echo += "> \(line)\n" }
      next += 1
    }
    return echo
  }
}
