import CommandLanguage

/// The words of a solution, to find a hint that gives it away.
struct SolutionText {
  /// Each statement as it is typed and in canonical form, as words between blanks.
  private let statements: [[String]]

  /// Makes the words of a solution.
  init(_ exchanges: [Exchange]) {
    statements = exchanges.flatMap { exchange in
      exchange.statements.count == 1
        ? [[Self.words(exchange.typed.joined(separator: " ")), Self.words(exchange.statements[0])]]
        : exchange.statements.map { [Self.words($0)] }
    }
  }

  /// Whether a text holds every statement of the solution.
  func isWhole(in text: String) -> Bool {
    let text = Self.words(text)
    guard !statements.isEmpty else { return false }
    return statements.allSatisfy { forms in forms.contains { text.contains($0) } }
  }

  private static func words(_ statement: Statement) -> String { words(statement.canonicalText) }

  /// Returns the words of a text, in lower case, with a blank before, between and behind them.
  private static func words(_ text: String) -> String {
    let marks: Set<Character> = ["`", "'", ";", "\\"]
    let words = text.lowercased().split { $0.isWhitespace || marks.contains($0) }
    // A full stop behind the last word of a hint is none of its letters.
    let bare = words.map { word in
      word.last.map { ".,:!?".contains($0) } == true ? word.dropLast() : word
    }
    return " " + bare.joined(separator: " ") + " "
  }
}
