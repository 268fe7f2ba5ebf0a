import Diagnostics

/// The lines of a script as they are shown before the output of their statements.
///
/// With them the output is a transcript: comments stay, blank lines do not, and a line with
/// several statements is shown once.
struct ScriptEcho {
  private let lines: LineMap
  private let text: String
  private var next = 1

  /// Makes the echo of a text.
  init(of source: SourceText) {
    lines = LineMap(source.text)
    text = source.text
  }

  /// Returns the lines up to the end of a statement that have not been shown.
  mutating func lines(through range: SourceRange) -> String {
    taken(upTo: lines.line(at: max(range.start, range.end - 1)))
  }

  /// Returns the lines that are left.
  mutating func rest() -> String { taken(upTo: lines.lineCount) }

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
