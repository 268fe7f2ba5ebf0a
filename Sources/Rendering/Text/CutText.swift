import Diagnostics
import JSONText

/// Returns the columns of a terminal that a text takes.
///
/// What is plain ASCII is counted here, as nearly every text of a long table is.
func columns(of text: String) -> Int {
  text.utf8.allSatisfy(\.isPlain)
    ? text.utf8.count : text.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
}

/// Returns a text with nothing in it that could steer a terminal.
func visible(_ text: String) -> String { VisibleText.of(text) }

extension UInt8 {
  /// Whether the byte is a character of ASCII that is seen, or a blank.
  var isPlain: Bool { self >= 0x20 && self < 0x7F }
}

extension Span<UInt8> {
  /// Whether every byte is a character of ASCII that is seen, or a blank.
  var isPlain: Bool {
    EightBytes.allPass(in: self) { word in
      // No byte has its high bit, lies below the blank, or is DEL.
      let belowBlank = word &- (EightBytes.ones &* 0x20)
      return (word | belowBlank) & EightBytes.highBits | EightBytes.deletes(in: word) == 0
    } single: { byte in
      byte.isPlain
    }
  }
}

/// Returns a text that takes at most some columns; a cut one ends in `…`.
func cut(_ text: String, to width: Int) -> String {
  if columns(of: text) <= width { return text }
  var kept = ""
  var used = 0
  for character in text {
    let next = columns(of: String(character))
    if used + next > width - 1 { break }
    kept.append(character)
    used += next
  }
  while kept.last == " " { kept.removeLast() }
  return kept + "…"
}

/// Returns a text filled up with blanks behind it to some columns.
func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - columns(of: text)))
}

/// Returns the lines of a text broken at blanks; lines after the first are indented.
///
/// A word wider than the width has a line of its own, whole.
func wrapped(_ text: String, to width: Int?, indent: Int = 2) -> [String] {
  guard let width, columns(of: text) > width else { return [text] }
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in text.split(separator: " ") {
    let next = columns(of: String(word))
    if used > 0, used + 1 + next > width {
      lines.append(line)
      line = String(repeating: " ", count: indent) + word
      used = indent + next
    } else {
      line += used == 0 ? String(word) : " \(word)"
      used += next + (used == 0 ? 0 : 1)
    }
  }
  lines.append(line)
  return lines
}
