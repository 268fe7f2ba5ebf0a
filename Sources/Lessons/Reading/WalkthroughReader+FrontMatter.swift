import CommandLanguage
import Diagnostics

extension WalkthroughReader {
  /// The keys of the front matter.
  static let keys = ["id", "title", "needs", "book", "work date", "minutes"]
  private static let longest = 600

  /// Returns the front matter of a page; what is wrong with it is reported.
  mutating func frontMatter(_ outline: PageOutline, needsBook: Bool) -> FrontMatter? {
    // A page without a front matter has one problem, not one for each key.
    guard outline.frontRange.end > 0 else { return nil }
    var values: [String: Ranged<String>] = [:]
    for line in outline.front {
      guard let (key, value) = entry(line) else { continue }
      guard values[key.value] == nil else {
        report(.front(.repeatedKey(key.value)), at: key.range)
        continue
      }
      values[key.value] = value
      if value.value.isEmpty { report(.blankValue(key.value), at: key.range) }
    }
    let rule = SourceRange(0, 3)
    for key in ["id", "title", "work date"] + (needsBook ? ["needs", "book"] : [])
    where values[key] == nil {
      report(.front(.missingKey(key)), at: rule)
    }
    let needs = values["needs"].map { list($0) } ?? []
    let minutes = values["minutes"].flatMap { number($0) }
    guard let id = values["id"], name(id), let title = values["title"],
      let workDate = values["work date"].flatMap({ date($0) })
    else { return nil }
    return FrontMatter(
      id: id,
      title: title,
      needs: needs,
      book: values["book"],
      workDate: workDate,
      minutes: minutes,
      range: outline.frontRange,
    )
  }

  /// Returns the key and the value of a line; behind a blank, `#` begins a comment.
  private mutating func entry(_ line: PageLine) -> (Ranged<String>, Ranged<String>)? {
    let text = line.rest(from: 0)
    guard let colon = line.text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      report(.front(.noKey), at: text.range)
      return nil
    }
    let length = line.text.utf8.distance(from: line.text.utf8.startIndex, to: colon)
    let keyText = line.text[..<colon]
    let key = Ranged(
      String(keyText),
      SourceRange(line.range.start, line.range.start + length),
    )
    guard Self.keys.contains(key.value) else {
      let near = NameSuggestion.nearest(to: key.value, among: Self.keys)
      report(.front(.unknownKey(key.value, suggestion: near)), at: key.range)
      return nil
    }
    let comment = line.text.firstRange(of: " #")?.lowerBound ?? line.text.endIndex
    let kept = PageLine(
      text: String(line.text[..<comment]),
      range: SourceRange(line.range.start, line.range.start + line.text[..<comment].utf8.count),
    )
    return (key, kept.rest(from: min(length + 1, kept.text.utf8.count)))
  }

  private mutating func name(_ text: Ranged<String>) -> Bool {
    if LessonName.isName(text.value) { return true }
    if !text.value.isEmpty { report(.badName(text.value), at: text.range) }
    return false
  }

  private mutating func date(_ text: Ranged<String>) -> Ranged<DateLiteral>? {
    if case .date(let date) = VariableValue(typed: text.value) { return Ranged(date, text.range) }
    if !text.value.isEmpty { report(.front(.badDate(text.value)), at: text.range) }
    return nil
  }

  private mutating func number(_ text: Ranged<String>) -> Ranged<Int>? {
    if let number = Int(text.value), (1...Self.longest).contains(number) {
      return Ranged(number, text.range)
    }
    if !text.value.isEmpty { report(.front(.badMinutes(text.value)), at: text.range) }
    return nil
  }

  /// Returns the names in `[a, b]`.
  private mutating func list(_ text: Ranged<String>) -> [Ranged<String>] {
    guard text.value.hasPrefix("["), text.value.hasSuffix("]"), text.value.utf8.count >= 2 else {
      if !text.value.isEmpty { report(.front(.badList(text.value)), at: text.range) }
      return []
    }
    let inner = text.value.dropFirst().dropLast()
    guard inner.contains(where: { $0 != " " }) else { return [] }
    var names: [Ranged<String>] = []
    var start = text.range.start + 1
    for piece in inner.split(separator: ",", omittingEmptySubsequences: false) {
      let range = SourceRange(start, start + piece.utf8.count)
      let line = PageLine(text: String(piece), range: range)
      let needed = line.rest(from: 0)
      if needed.value.isEmpty {
        report(.front(.badList(text.value)), at: text.range)
        return names
      }
      if name(needed) { names.append(needed) }
      start = range.end + 1
    }
    return names
  }
}
