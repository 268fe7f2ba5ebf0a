/// Returns what is still to come of the statement that a text ends in, as the help writes it.
///
/// It begins with a blank where one has to be typed first. It is blank where nothing has to come,
/// where the statement is not known yet, and where it is wrong.
package func hint(for text: String) -> String {
  guard let last = text.unicodeScalars.last else { return "" }
  guard last != " " else {
    var finder = CompletionFinder(text)
    return finder.rest()
  }
  var finder = CompletionFinder(text + " ")
  let rest = finder.rest()
  return rest.isEmpty ? "" : " " + rest
}

extension CompletionFinder {
  /// Returns what is still to come where the text ends, behind a blank.
  fileprivate mutating func rest() -> String {
    guard let found = findExpected() else { return "" }
    let entry = StatementTable.entry(of: found.form)
    let wordCount = entry.name.split(separator: " ").count
    for synopsis in entry.synopsis {
      // The word `all` of a list stands before the last words of its name.
      let text = synopsis.replacing("list [all] ", with: "list ")
      let rest = Synopsis(text, isInCondition: isInCondition)
        .rest(behind: wordCount, expecting: found.expected)
      if let rest { return rest }
    }
    return ""
  }
}
