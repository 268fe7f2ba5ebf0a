/// The one form in which every diagnostic is shown, wherever it comes from.
///
///     error[unknown-item]: there is no item '1896'
///      --> monday.rpl:12:11
///     12 | show item 1896
///        |           ^^^^
///     help: did you mean '1896-S'?
package struct DiagnosticPrinter: Sendable {
  /// The text that the diagnostics point into.
  package let source: SourceText
  /// The lines of that text.
  package let lines: LineMap
  /// How the parts are told to the screen.
  package let styling: Styling
  /// The columns of the screen, which a cut line keeps to.
  package let width: Int

  /// The columns that are assumed where there is no screen.
  package static let standardWidth = 100

  /// Makes a printer of the diagnostics of one text.
  ///
  /// - Complexity: O(n) in the text's length: use one printer for all its diagnostics.
  package init(source: SourceText, styling: Styling = .plain, width: Int = standardWidth) {
    self.source = source
    self.lines = LineMap(source.text)
    self.styling = styling
    self.width = width
  }

  /// Returns a diagnostic as lines, the last without a line break.
  package func text(of diagnostic: Diagnostic) -> String {
    var lines = [heading(of: diagnostic)]
    if let range = diagnostic.range {
      lines += place(of: range, severity: diagnostic.severity)
    }
    lines += diagnostic.notes.map { label("note", $0) }
    if let help = diagnostic.help { lines.append(label("help", help)) }
    return lines.joined(separator: "\n")
  }

  private func heading(of diagnostic: Diagnostic) -> String {
    let style: TextStyle = diagnostic.severity == .error ? .error : .warning
    let label = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]"
    let headline = VisibleText.of(diagnostic.headline)
    return styling.apply(style, to: label) + ": " + styling.apply(.headline, to: headline)
  }

  private func label(_ name: String, _ text: String) -> String {
    styling.apply(.label, to: name + ":") + " " + VisibleText.of(text)
  }

  private func place(of range: SourceRange, severity: Severity) -> [String] {
    let position = lines.position(at: range.start)
    let number = String(position.line)
    let excerpt = Excerpt(of: range, in: lines, width: width - number.count - 3)
    let blank = String(repeating: " ", count: number.count)
    let marks = String(repeating: "^", count: excerpt.length)
    let mark: TextStyle = severity == .error ? .errorMark : .warningMark
    let name = VisibleText.of(source.name)
    return [
      " " + styling.apply(.margin, to: "--> \(name):\(position.line):\(position.column)"),
      styling.apply(.margin, to: number + " |") + " " + excerpt.text,
      styling.apply(.margin, to: blank + " |") + " "
        + String(repeating: " ", count: excerpt.indent) + styling.apply(mark, to: marks),
    ]
  }
}
