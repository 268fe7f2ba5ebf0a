import CommandLanguage
import Diagnostics

/// The lines of a script that are run: from one on, and up to another one, which is not run itself.
struct LineWindow {
  private let first: Int?
  private let end: Int?

  /// Makes the window of settings.
  init(_ settings: ReplaySettings) {
    first = settings.firstLine
    end = settings.endLine
  }

  /// Whether it leaves anything out.
  var isWhole: Bool { first == nil && end == nil }

  /// Returns the part of a script that is run.
  ///
  /// A statement belongs to the line in which it begins.
  ///
  /// - Throws: `NoSuchLine` for a line that the script has not.
  func part(of loaded: LoadedScript) throws(NoSuchLine) -> LoadedScript {
    guard !isWhole else { return loaded }
    let script = loaded.script
    let lines = LineMap(script.source.text)
    let count = lines.lineCount - (lines.text(ofLine: lines.lineCount).isEmpty ? 1 : 0)
    for (option, line) in [("--from", first), ("--until", end)] {
      guard let line, line < 1 || line > count else { continue }
      throw NoSuchLine(option: option, line: line, script: script.source.name, lineCount: count)
    }
    let range = (first ?? 1)..<max(end ?? .max, first ?? 1)
    var statements: [Statement] = []
    var included: [Int: LoadedScript] = [:]
    for (index, statement) in script.statements.enumerated()
    where range.contains(lines.line(at: statement.range.start)) {
      included[statements.count] = loaded.included[index]
      statements.append(statement)
    }
    return LoadedScript(
      script: Script(source: script.source, statements: statements),
      included: included,
      lines: range,
      pageDate: loaded.pageDate,
    )
  }
}

/// A line that was asked for, of a script that has not so many.
struct NoSuchLine: Error, Hashable {
  /// The option that asks for it.
  let option: String
  /// The line.
  let line: Int
  /// The name of the script.
  let script: String
  /// How many lines the script has.
  let lineCount: Int

  /// What it becomes when it is shown.
  var diagnostic: Diagnostic {
    let lines = lineCount == 1 ? "1 line" : "\(lineCount) lines"
    return Diagnostic(
      code: "no-such-line",
      headline: "\(option) \(line): \(script) has \(lines)",
    )
  }
}
