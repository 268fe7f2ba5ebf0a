/// The line of a text that a range begins in, with the columns that the range takes in it.
///
/// The line is as it may be shown: no control characters, one column for each tab. A range over
/// several lines is marked to the end of its first line.
package struct Excerpt: Hashable, Sendable {
  /// The number of the line.
  package let line: Int
  /// The line as shown; cut at a side, it has an ellipsis there.
  package let text: String
  /// The columns before the marks.
  package let indent: Int
  /// The columns marked; at least one.
  package let length: Int

  /// The columns that stay before the range when a long line is cut.
  private static let context = 24
  private static let ellipsis = "…"

  /// Cuts the excerpt of a range out of a text.
  ///
  /// - Parameters:
  ///   - range: The range; what lies outside the text is not marked.
  ///   - lines: The lines of the text.
  ///   - width: The columns that the line may take; never less than 40.
  package init(of range: SourceRange, in lines: LineMap, width: Int) {
    line = lines.line(at: range.start)
    let lineRange = lines.range(ofLine: line)
    let cells = Self.cells(lines.text(ofLine: line), from: lineRange.start)
    let marked = Self.marked(range, in: cells)
    let window = Self.window(of: cells, around: marked.lowerBound, width: max(width, 40))
    let head = window.lowerBound > 0 ? Self.ellipsis : ""
    let tail = window.upperBound < cells.count ? Self.ellipsis : ""
    text = head + cells[window].map(\.shown).joined() + tail
    indent = head.count + Self.columns(cells[window.lowerBound..<marked.lowerBound])
    length = max(1, Self.columns(cells[marked.clamped(to: window)]))
  }

  /// A character of the line as it is shown.
  private struct Cell {
    let shown: String
    let columns: Int
    /// The offset in the text behind the character.
    let end: Int
  }

  private static func cells(_ line: String, from start: Int) -> [Cell] {
    var offset = start
    return line.map { character in
      offset += character.utf8.count
      let shown = VisibleText.of(String(character))
      return Cell(shown: shown, columns: DisplayWidth.columns(of: shown), end: offset)
    }
  }

  private static func columns(_ cells: ArraySlice<Cell>) -> Int {
    cells.reduce(0) { $0 + $1.columns }
  }

  /// Returns the characters that a range touches; behind the line's end there is none.
  private static func marked(_ range: SourceRange, in cells: [Cell]) -> Range<Int> {
    let first = cells.firstIndex { $0.end > range.start } ?? cells.count
    guard range.end > range.start else { return first..<first }
    let last = cells.firstIndex { $0.end >= range.end } ?? cells.count - 1
    return first..<max(first, last + 1)
  }

  /// Returns the characters to show so that a range is seen from its start, in a given width.
  private static func window(of cells: [Cell], around start: Int, width: Int) -> Range<Int> {
    guard columns(cells[...]) > width else { return 0..<cells.count }
    let room = width - 2
    var (low, high, used) = (start, start, 0)
    func takeHead(upTo limit: Int) {
      while low > 0, used + cells[low - 1].columns <= limit {
        low -= 1
        used += cells[low].columns
      }
    }
    takeHead(upTo: context)
    while high < cells.count, used + cells[high].columns <= room {
      used += cells[high].columns
      high += 1
    }
    takeHead(upTo: room)
    return low..<high
  }
}
