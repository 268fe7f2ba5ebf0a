import CommandLanguage
import Diagnostics
import JSONStore
import Rendering
import Session
import TradeModel

/// Where a statement stands: in a text, which other texts led to.
struct StatementPlace {
  /// The text.
  let source: SourceText
  /// The `run` statements that led to the text, the outermost one first.
  let chain: [Inclusion]
}

/// Shows what came of statements: results on the output, diagnostics on the other stream.
struct StatementReporter {
  /// How results are shown.
  var style: RenderStyle
  private let ports: ShellPorts
  private let settings: ShellSettings
  /// The printer of the text that was last pointed into.
  private var printer: DiagnosticPrinter?

  /// Makes a reporter.
  init(ports: ShellPorts, settings: ShellSettings) {
    self.ports = ports
    self.settings = settings
    style = settings.style
  }

  /// Shows the report of a statement.
  func show(_ step: Step, of name: String) {
    ports.output.write(
      render(step.report, statementName: name, notices: step.notices, style: style)
    )
    guard !style.showsNotices else { return }
    for notice in step.notices { ports.tell("note: \(sentence(for: notice))\n") }
  }

  /// Shows a report of the shell itself.
  func show(_ report: Report, of name: String) {
    ports.output.write(render(report, statementName: name, style: style))
  }

  /// Shows the text of `echo`.
  func showText(_ text: String, of name: String) {
    ports.output.write(renderText(text, statementName: name, style: style))
  }

  /// Shows a page of the help.
  func showHelp(_ page: HelpPage, of name: String) {
    ports.output.write(renderHelp(page, statementName: name, style: style))
  }

  /// Shows that a statement of the shell itself succeeded, where each statement has its object.
  func showDone(_ name: String) {
    guard style.format == .json else { return }
    ports.output.write(render(.nothing, statementName: name, style: style))
  }

  /// Shows why a statement failed.
  mutating func show(_ failure: RuntimeFailure, of statement: Statement, in place: StatementPlace) {
    show(failure.diagnostic, rows: failure.rows, of: statement, in: place)
  }

  /// Shows a diagnostic of a statement.
  mutating func show(
    _ diagnostic: Diagnostic,
    rows: [LineNumber] = [],
    of statement: Statement,
    in place: StatementPlace,
  ) {
    let printer = printer(of: place.source)
    if style.format == .json {
      ports.output.write(
        renderFailure(
          diagnostic,
          rows: rows,
          statementName: statement.name,
          file: place.source.name,
          lines: printer.lines,
          place: statement.range,
        )
      )
    }
    let located = diagnostic.placed(at: statement.range)
    ports.tell(printer.text(of: located) + "\n" + chainText(place.chain))
  }

  /// Shows a diagnostic that belongs to no statement.
  mutating func show(_ diagnostic: Diagnostic) {
    ports.tell(printer(of: SourceText(name: "", text: "")).text(of: diagnostic) + "\n")
  }

  /// Shows why a text cannot be run.
  mutating func show(_ problem: LoadProblem) {
    switch problem {
    case .file(let failure, let inclusion):
      show(failure.diagnostic(at: inclusion?.range), from: inclusion)
    case .text(let problem, let inclusion):
      show(problem.diagnostic(at: inclusion?.range), from: inclusion)
    case .syntax(let errors, let source):
      let printer = printer(of: source)
      for diagnostic in errors.diagnostics { ports.tell(printer.text(of: diagnostic) + "\n") }
    case .cycle(let paths, let inclusion):
      show(cycleDiagnostic(paths, at: inclusion.range), from: inclusion)
    case .nesting(let limit, let inclusion):
      show(nestingDiagnostic(limit: limit, at: inclusion.range), from: inclusion)
    }
  }

  /// Shows a diagnostic of a `run` statement.
  private mutating func show(_ diagnostic: Diagnostic, from inclusion: Inclusion?) {
    guard let inclusion else { return show(diagnostic) }
    ports.tell(printer(of: inclusion.source).text(of: diagnostic) + "\n")
  }

  /// Returns the lines that say which statements led to a text, the nearest one first.
  private func chainText(_ chain: [Inclusion]) -> String {
    chain.reversed().map { inclusion in
      let position = LineMap(inclusion.source.text).position(at: inclusion.range.start)
      return "note: run from \(inclusion.source.name):\(position.line):\(position.column)\n"
    }
    .joined()
  }

  /// Returns the printer of a text, the one at hand where it is of that text.
  private mutating func printer(of source: SourceText) -> DiagnosticPrinter {
    if let printer, printer.source == source { return printer }
    let made = DiagnosticPrinter(
      source: source,
      styling: settings.coloursDiagnostics ? .terminal : .plain,
      width: settings.diagnosticsWidth ?? DiagnosticPrinter.standardWidth,
    )
    printer = made
    return made
  }
}

extension Diagnostic {
  /// Returns the diagnostic at its own place, or at another one where it has none.
  fileprivate func placed(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: code,
      severity: severity,
      headline: headline,
      range: range ?? place,
      notes: notes,
      help: help,
    )
  }
}
