/// The text of a page that is written while a session goes on: one block of what was done.
package enum RecordedPage {
  /// What ends the block, and with it the page.
  package static let ending = "```\n"
  /// What begins the block.
  package static let opening = "\n```show\n"

  /// Returns what stands before the block.
  ///
  /// - Parameters:
  ///   - path: The path of the file, which gives the page its name and its title.
  ///   - workDate: The work date at the start.
  ///   - book: The sample that the session began on; none where it is another store.
  /// - Returns: The front matter, with its last line break.
  package static func heading(path: String, workDate: String, book: String?) -> String {
    let name = words(of: path)
    let id = (name.first.map(startsName) == true ? [] : ["recording"]) + name
    let title = name.isEmpty ? "Recording" : name.joined(separator: " ")
    let lines = [
      "---", "id: \(id.joined(separator: "-"))",
      "title: \(title.prefix(1).uppercased())\(title.dropFirst())",
      book.map { "book: \($0)" }, "work date: \(workDate)", "---", "",
    ]
    return lines.compactMap(\.self).joined(separator: "\n")
  }

  /// Returns a statement with what it showed, as lines of the block.
  package static func exchange(_ statement: String, _ output: [String]) -> String {
    let shown = guarded(output).map { line in
      // The block would end here.
      line.hasPrefix("```") ? "[..]" + line.dropFirst() : line
    }
    return (["> \(statement)"] + shown).map { $0 + "\n" }.joined()
  }

  /// Returns the words of a file's name without its endings, in lower case.
  private static func words(of path: String) -> [String] {
    let name = path.split(separator: "/").last ?? ""
    let stem = name.prefix { $0 != "." }
    return stem.lowercased().split { !LessonName.isName("a\($0)") }.map(String.init)
  }

  private static func startsName(_ word: String) -> Bool { LessonName.isName(word) }
}
