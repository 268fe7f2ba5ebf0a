/// What differs between two texts, in the form that `diff -u` writes and `patch` reads.
struct UnifiedDiff {
  private let edits: [LineEdit]

  /// The lines that are shown around a change.
  private static let context = 3

  init(_ edits: [LineEdit]) { self.edits = edits }

  func text(from name: String, to other: String) -> String {
    let hunks = self.hunks
    guard !hunks.isEmpty else { return "" }
    return "--- \(name)\n+++ \(other)\n" + hunks.map(text).joined()
  }

  /// The ranges of edits that are shown together.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, edit) in edits.enumerated() where !edit.isKept {
      let range =
        max(0, index - Self.context)..<min(edits.count, index + Self.context + 1)
      if let last = hunks.last, last.upperBound >= range.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private func text(of hunk: Range<Int>) -> String {
    let (before, shown) = (edits[..<hunk.lowerBound], edits[hunk])
    let old = span(after: before.count(where: isOld), shown.count(where: isOld))
    let new = span(after: before.count(where: isNew), shown.count(where: isNew))
    let lines = shown.map { edit in
      switch edit {
      case .kept(let line): " \(line)\n"
      case .removed(let line): "-\(line)\n"
      case .added(let line): "+\(line)\n"
      }
    }
    return "@@ -\(old) +\(new) @@\n" + lines.joined()
  }

  private func span(after start: Int, _ count: Int) -> String {
    let first = count == 0 ? start : start + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }

  private func isOld(_ edit: LineEdit) -> Bool {
    if case .added = edit { false } else { true }
  }

  private func isNew(_ edit: LineEdit) -> Bool {
    if case .removed = edit { false } else { true }
  }
}
