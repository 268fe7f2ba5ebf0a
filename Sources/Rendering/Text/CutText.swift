import Diagnostics

/// Returns a text that takes at most some columns; a cut one ends in `…`.
func cut(_ text: String, to width: Int) -> String {
  if DisplayWidth.columns(of: text) <= width { return text }
  var kept = ""
  var used = 0
  for character in text {
    let next = DisplayWidth.columns(of: String(character))
    if used + next > width - 1 { break }
    kept.append(character)
    used += next
  }
  while kept.last == " " { kept.removeLast() }
  return kept + "…"
}

/// Returns a text filled up with blanks to some columns.
func padded(_ text: String, to width: Int, _ alignment: Alignment) -> String {
  let missing = width - DisplayWidth.columns(of: text)
  guard missing > 0 else { return text }
  let blanks = String(repeating: " ", count: missing)
  return alignment == .leading ? text + blanks : blanks + text
}

/// Returns the lines of a text broken at blanks; lines after the first are indented.
///
/// A word wider than the width has a line of its own, whole.
func wrapped(_ text: String, to width: Int?, indent: Int = 2) -> [String] {
  guard let width, DisplayWidth.columns(of: text) > width else { return [text] }
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    let isFirst = line.allSatisfy { $0 == " " }
    if !isFirst, DisplayWidth.columns(of: line) + 1 + DisplayWidth.columns(of: String(word)) > width
    {
      lines.append(line)
      line = String(repeating: " ", count: indent) + word
    } else {
      line += isFirst ? String(word) : " \(word)"
    }
  }
  lines.append(line)
  return lines
}
