import CommandLanguage
import Diagnostics

extension Walkthrough {
  /// The walkthrough as a page in canonical form, which is read as the same walkthrough.
  package var canonicalText: String {
    ([front.canonicalText] + parts.map(\.canonicalText)).joined(separator: "\n")
  }
}

extension FrontMatter {
  /// The front matter as it stands on a page, with its rules.
  package var canonicalText: String {
    var lines = ["---", "id: \(id.value)", "title: \(title.value)"]
    if book != nil || !needs.isEmpty {
      lines.append("needs: [\(needs.map(\.value).joined(separator: ", "))]")
    }
    if let book { lines.append("book: \(book.value)") }
    lines.append("work date: \(workDate.value.text)")
    if let minutes { lines.append("minutes: \(minutes.value)") }
    return (lines + ["---", ""]).joined(separator: "\n")
  }
}

extension WalkthroughPart {
  /// The part as it stands on a page.
  fileprivate var canonicalText: String {
    switch self {
    case .prose(let prose): prose.text + "\n"
    case .show(let show): block("show", show.exchanges.flatMap(\.canonicalLines))
    case .step(let step): block("step id=\(step.id.value)", step.canonicalLines)
    }
  }

  /// Returns lines between fences that are longer than any in them.
  private func block(_ info: String, _ lines: [String]) -> String {
    let longest = lines.map { $0.drop { $0 == " " }.prefix { $0 == "`" }.utf8.count }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ([fence + info] + lines + [fence, ""]).joined(separator: "\n")
  }
}

extension Exchange {
  /// The lines as they stand on a page.
  package var canonicalLines: [String] {
    let margins = [">"] + Array(repeating: ".", count: max(0, typed.count - 1))
    return zip(margins, typed).map { $1.isEmpty ? $0 : "\($0) \($1)" } + guarded(output)
  }
}

/// Returns lines of an output as they can stand on a page.
///
/// A line that would be read as something that is typed has `[..]` in the place of its first sign.
package func guarded(_ output: [String]) -> [String] {
  output.enumerated().map { index, line in
    let isTyped = line.hasPrefix("> ") || line == ">" || (index == 0 && line.hasPrefix(". "))
    return isTyped ? "[..]" + line.dropFirst() : line
  }
}

extension LessonStep {
  /// The lines as they stand on a page.
  fileprivate var canonicalLines: [String] {
    var lines = exchanges.dropLast().flatMap(\.canonicalLines)
    if let last = exchanges.last {
      lines += last.canonicalLines.prefix(last.typed.count) + guardedBeforeFields(last)
    }
    lines.append(contentsOf: fieldLines)
    return lines
  }

  /// Returns the last output, with what would be read as a field changed as `guarded` does.
  private func guardedBeforeFields(_ exchange: Exchange) -> [String] {
    guarded(exchange.output).map { line in
      let field = FieldLine(PageLine(text: line, range: SourceRange(0, line.utf8.count)))
      guard let field, field.isKnown || field.suggestion != nil else { return line }
      return "[..]" + line.dropFirst()
    }
  }

  private var fieldLines: [String] {
    var lines = acceptance == .sameResult ? [] : ["accept: \(acceptance.rawValue)"]
    lines += checks.map { "check: \(condition(of: $0))" }
    lines += rejects.map { answer in
      "reject: " + answer.statements.map(\.canonicalText).joined(separator: "; ")
    }
    lines += hints.flatMap { folded("hint: \($0.value)") }
    lines += errorHints.flatMap { folded("on \($0.code.value): \($0.text.value)") }
    return lines
  }

  private func condition(of check: Statement) -> Substring {
    check.canonicalText.dropFirst("assert ".utf8.count)
  }

  /// Returns a field in lines of at most 100 columns where its words allow that.
  private func folded(_ field: String) -> [String] {
    var lines: [String] = []
    for word in field.split(separator: " ") {
      if let last = lines.last, DisplayWidth.columns(of: last + " " + word) <= 100 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(lines.isEmpty ? String(word) : "  " + word)
      }
    }
    return lines
  }
}
