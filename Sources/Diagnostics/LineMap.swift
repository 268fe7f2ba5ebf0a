/// A place in a text as a person counts: both numbers begin at 1.
package struct SourcePosition: Hashable, Sendable {
  /// The line.
  package let line: Int
  /// The column, counted in the columns of a terminal.
  package let column: Int

  /// Makes a position.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// The lines of a text, to find the line and the column of an offset.
package struct LineMap: Sendable {
  private let bytes: [UInt8]
  /// The offset at which each line starts.
  private let starts: [Int]

  /// Makes the map of a text.
  ///
  /// - Complexity: O(n) in the text's length.
  package init(_ text: String) {
    bytes = Array(text.utf8)
    var starts = [Self.markLength(bytes)]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.starts = starts
  }

  /// The count of lines; a text that ends with a line break has an empty last line.
  package var lineCount: Int { starts.count }

  /// Returns the line of an offset; one outside the text counts as the nearest inside.
  ///
  /// - Complexity: O(log n) in the count of lines.
  package func line(at offset: Int) -> Int {
    var (low, high) = (1, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Returns the position of an offset; inside a character it is that character's.
  package func position(at offset: Int) -> SourcePosition {
    let line = line(at: offset)
    let range = range(ofLine: line)
    let end = min(max(offset, range.start), range.end)
    var column = 1
    var reached = range.start
    for character in text(ofLine: line) {
      reached += character.utf8.count
      guard reached <= end else { break }
      column += DisplayWidth.columns(of: VisibleText.of(String(character)))
    }
    return SourcePosition(line: line, column: column)
  }

  /// Returns the offsets of a line without its line break.
  ///
  /// - Precondition: There is such a line.
  package func range(ofLine line: Int) -> SourceRange {
    precondition(line >= 1 && line <= starts.count, "the text has such a line")
    let start = starts[line - 1]
    guard line < starts.count else { return SourceRange(start, max(start, bytes.count)) }
    var end = starts[line] - 1
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return SourceRange(start, end)
  }

  /// Returns the text of a line without its line break.
  ///
  /// - Precondition: There is such a line.
  package func text(ofLine line: Int) -> String {
    let range = range(ofLine: line)
    return String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// The length of a byte-order mark at the start, which belongs to no line.
  private static func markLength(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
