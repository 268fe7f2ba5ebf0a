import CommandLanguage
import Diagnostics

/// A line that opens a fenced block of Markdown.
struct Fence {
  /// The signs that open the block.
  let mark: String
  /// What stands behind them.
  let words: [Ranged<String>]
  /// The line without blanks around it.
  let range: SourceRange
  /// Whether the line begins with the signs, as that of a block that is played does.
  private let isAtMargin: Bool

  /// Makes the fence that a line is.
  init?(_ line: PageLine) {
    let text = line.rest(from: 0)
    let indent = text.range.start - line.range.start
    guard indent <= 3, let sign = text.value.first, sign == "`" || sign == "~" else { return nil }
    mark = String(text.value.prefix { $0 == sign })
    guard mark.utf8.count >= 3 else { return nil }
    let info = line.rest(from: indent + mark.utf8.count)
    guard sign == "~" || !info.value.contains("`") else { return nil }
    var words: [Ranged<String>] = []
    var offset = info.range.start
    for piece in info.value.split(separator: " ", omittingEmptySubsequences: false) {
      let end = offset + piece.utf8.count
      if !piece.isEmpty { words.append(Ranged(String(piece), SourceRange(offset, end))) }
      offset = end + 1
    }
    self.words = words
    range = text.range
    isAtMargin = indent == 0
  }

  /// Whether the block can be one that is played.
  var isPlayable: Bool { isAtMargin && mark.hasPrefix("`") }

  /// Whether a line closes the block.
  func isClosed(by line: PageLine) -> Bool {
    let text = line.rest(from: 0)
    guard text.range.start - line.range.start <= 3, let sign = mark.first else { return false }
    return text.value.utf8.count >= mark.utf8.count && text.value.allSatisfy { $0 == sign }
  }
}
