/// What differs between two texts, line by line.
package struct LineDiff: CustomStringConvertible {
  /// The lines of both texts: ` ` shared, `-` only expected, `+` only found.
  package let lines: [String]
  /// Whether the texts are the same.
  package let isEmpty: Bool

  /// Compares two texts.
  package init(expected: String, found: String) {
    let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let foundLines = found.split(separator: "\n", omittingEmptySubsequences: false)
    let difference = foundLines.difference(from: expectedLines)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [String] = []
    var left = 0
    var right = 0
    while left < expectedLines.count || right < foundLines.count {
      if left < expectedLines.count, removed.contains(left) {
        lines.append("-" + expectedLines[left])
        left += 1
      } else if right < foundLines.count, inserted.contains(right) {
        lines.append("+" + foundLines[right])
        right += 1
      } else {
        lines.append(" " + expectedLines[left])
        left += 1
        right += 1
      }
    }
    self.lines = lines
    isEmpty = difference.isEmpty
  }

  /// The changed lines with three lines around them; `…` stands for what is left out.
  package var description: String {
    let context = 3
    var isKept = Array(repeating: false, count: lines.count)
    for (index, line) in lines.enumerated() where !line.hasPrefix(" ") {
      for near in max(0, index - context)...min(lines.count - 1, index + context) {
        isKept[near] = true
      }
    }
    var kept: [String] = []
    for (index, line) in lines.enumerated() {
      if isKept[index] {
        kept.append(line)
      } else if kept.last != "…" {
        kept.append("…")
      }
    }
    return kept.joined(separator: "\n")
  }
}
