import CommandLanguage
import Diagnostics

/// A line of a page, without its line break.
struct PageLine {
  let text: String
  let range: SourceRange

  /// Whether nothing is seen on the line.
  var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// Returns a part of the line, from an offset in it.
  func rest(from offset: Int) -> Ranged<String> {
    trimmed(text.utf8.dropFirst(offset), from: range.start + offset)
  }

  /// Returns bytes without blanks at both ends, with their place.
  private func trimmed(_ bytes: Substring.UTF8View, from start: Int) -> Ranged<String> {
    let head = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    var end = head.endIndex
    while end > head.startIndex, [0x20, 0x09].contains(head[head.index(before: end)]) {
      end = head.index(before: end)
    }
    let first = start + bytes.count - head.count
    let kept = String(Substring(head[..<end]))
    return Ranged(kept, SourceRange(first, first + kept.utf8.count))
  }

  /// Returns the lines of a text; what stands behind its last line break is a line if it is text.
  static func lines(of text: String) -> [PageLine] {
    var lines: [PageLine] = []
    var start = 0
    for piece in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let end = start + piece.count
      lines.append(PageLine(text: String(Substring(piece)), range: SourceRange(start, end)))
      start = end + 1
    }
    if lines.last?.text.isEmpty == true { lines.removeLast() }
    return lines
  }
}

/// A page before its statements are parsed: which lines are what.
struct PageOutline {
  /// The lines of the front matter that say something.
  var front: [PageLine] = []
  /// The front matter with its rules.
  var frontRange = SourceRange(0, 0)
  /// The rest of the page.
  var pieces: [Piece] = []

  enum Piece {
    case prose([PageLine])
    case block(Block)
  }

  /// A fenced block that is played.
  struct Block {
    let kind: Kind
    var exchanges: [Exchange] = []
    var fields: [Field] = []
    let fence: SourceRange
    var range: SourceRange
  }

  enum Kind {
    case show
    case step(name: Ranged<String>?)
  }

  /// What is typed at once, and the lines below it.
  struct Exchange {
    var typed: [PageLine]
    var output: [PageLine] = []
  }

  /// A field of a step with the lines that continue it.
  struct Field {
    let name: Ranged<String>
    var lines: [Ranged<String>]

    /// The value, with lines joined by blanks.
    var text: String { lines.map(\.value).filter { !$0.isEmpty }.joined(separator: " ") }
    /// Where the value stands.
    var range: SourceRange {
      lines.dropFirst().reduce(lines[0].range) { $0.union($1.range) }
    }
  }
}
