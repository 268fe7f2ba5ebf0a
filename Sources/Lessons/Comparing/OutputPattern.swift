/// The output that a page shows, with what it leaves open.
///
/// `...` alone on a line stands for any lines, `[..]` in a line for any text. Blanks at the end of
/// a line and blank lines at the end do not count: nobody sees them, and editors cut them.
package struct OutputPattern: Sendable {
  private let lines: [String]

  /// What stands for any lines.
  static let anyLines = "..."
  /// What stands for any text in a line.
  static let anyText = "[..]"
  /// The most pairs of lines that are aligned; above, only the ends are.
  private static let alignmentLimit = 1 << 22

  /// Makes the pattern of the lines of a page.
  package init(_ lines: [String]) { self.lines = Self.seen(lines) }

  /// Returns the lines of a text that was printed.
  package static func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Returns the lines of an output as they are compared.
  package static func seen(_ lines: [String]) -> [String] {
    var seen = lines.map { line in
      guard line.last == " " || line.last == "\t" else { return line }
      var line = Substring(line)
      while line.last == " " || line.last == "\t" { line.removeLast() }
      return String(line)
    }
    while seen.last?.isEmpty == true { seen.removeLast() }
    return seen
  }

  /// Returns how an output differs from the pattern, line by line.
  ///
  /// - Complexity: O(m × n) in the lengths of both, up to a limit.
  package func edits(to output: [String]) -> [LineEdit] {
    let output = Self.seen(output)
    var head = 0
    while head < min(lines.count, output.count), lines[head] != Self.anyLines,
      Self.matches(lines[head], output[head])
    {
      head += 1
    }
    let same = lines[..<head].map { LineEdit.kept($0) }
    let (rest, found) = (Array(lines[head...]), Array(output[head...]))
    guard rest.count * found.count <= Self.alignmentLimit else {
      return same + rest.map { .removed($0) } + found.map { .added($0) }
    }
    return same + Self.alignment(of: rest, found)
  }

  // MARK: - Alignment

  /// Returns the least changes that lead from a pattern to an output.
  private static func alignment(of pattern: [String], _ output: [String]) -> [LineEdit] {
    let costs = costs(pattern, output)
    var edits: [LineEdit] = []
    var (left, right) = (0, 0)
    while left < pattern.count || right < output.count {
      let cost = costs[left][right]
      if left < pattern.count, pattern[left] == anyLines {
        if costs[left + 1][right] == cost {
          edits.append(.kept(anyLines))
          left += 1
        } else {
          right += 1
        }
      } else if left < pattern.count, right < output.count, matches(pattern[left], output[right]),
        costs[left + 1][right + 1] == cost
      {
        edits.append(.kept(pattern[left]))
        left += 1
        right += 1
      } else if left < pattern.count, costs[left + 1][right] + 1 == cost {
        edits.append(.removed(pattern[left]))
        left += 1
      } else {
        edits.append(.added(output[right]))
        right += 1
      }
    }
    return edits
  }

  /// Returns how many lines change from each place of a pattern and of an output on.
  private static func costs(_ pattern: [String], _ output: [String]) -> [[Int]] {
    let row = Array(repeating: 0, count: output.count + 1)
    var costs = Array(repeating: row, count: pattern.count + 1)
    for right in output.indices { costs[pattern.count][right] = output.count - right }
    for left in pattern.indices.reversed() {
      let isOpen = pattern[left] == anyLines
      costs[left][output.count] = costs[left + 1][output.count] + (isOpen ? 0 : 1)
      for right in output.indices.reversed() {
        if isOpen {
          costs[left][right] = min(costs[left + 1][right], costs[left][right + 1])
          continue
        }
        var cost = min(costs[left + 1][right], costs[left][right + 1]) + 1
        if matches(pattern[left], output[right]) { cost = min(cost, costs[left + 1][right + 1]) }
        costs[left][right] = cost
      }
    }
    return costs
  }

  // MARK: - A line

  /// Returns whether a line is as its pattern says.
  static func matches(_ pattern: String, _ line: String) -> Bool {
    guard pattern != line else { return true }
    guard pattern.contains(anyText) else { return false }
    let pieces = pieces(of: pattern)
    guard let first = pieces.first, let last = pieces.last, line.hasPrefix(first),
      line.hasSuffix(last), line.utf8.count >= first.utf8.count + last.utf8.count
    else { return false }
    var rest = line.dropFirst(first.count).dropLast(last.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let place = rest.firstRange(of: piece) else { return false }
      rest = rest[place.upperBound...]
    }
    return true
  }

  /// Returns what stands between the open texts of a pattern.
  private static func pieces(of pattern: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = Substring(pattern)
    while let open = rest.firstRange(of: anyText) {
      pieces.append(rest[..<open.lowerBound])
      rest = rest[open.upperBound...]
    }
    return pieces + [rest]
  }
}

/// What becomes of a line of a page.
package enum LineEdit: Hashable, Sendable {
  /// The line stays, as the page has it.
  case kept(String)
  /// The line goes.
  case removed(String)
  /// The line is new.
  case added(String)

  /// Whether the line stays.
  package var isKept: Bool {
    if case .kept = self { true } else { false }
  }
}
