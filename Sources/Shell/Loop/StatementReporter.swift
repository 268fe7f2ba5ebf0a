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
  /// What a page has of the results, while the session is recorded.
  var page: PageCopy?
  /// Whether the time of each statement is told.
  var tellsTime = false
  /// The milliseconds for which a person read pages.
  private(set) var readingMilliseconds = 0
  private let ports: ShellPorts
  private let settings: ShellSettings
  /// How results are shown, but for the width of a terminal.
  private var chosen: RenderStyle
  /// The printer of the text that was last pointed into.
  private var printer: DiagnosticPrinter?

  /// Makes a reporter.
  init(ports: ShellPorts, settings: ShellSettings) {
    self.ports = ports
    self.settings = settings
    chosen = settings.style
  }

  // MARK: - Results

  /// How results are shown, where a terminal may have become wider or narrower since the last one.
  var style: RenderStyle {
    var style = chosen
    if let columns = ports.output.columns { style.width = columns }
    return style
  }

  /// Returns where the report of a statement goes; a file is begun at once, so that nothing is
  /// carried out for a file that cannot be written.
  func target(of statement: Statement) throws(RuntimeFailure) -> ReportTarget {
    var style = style
    if let format = statement.output?.format { style.format = format }
    guard let path = statement.output?.file else {
      return ReportTarget(
        style: style,
        format: statement.output?.format,
        file: nil,
        path: "",
        range: statement.range,
      )
    }
    style.width = nil
    style.colour = false
    do {
      let file = try ports.writer.draft(ofFile: path.value)
      return ReportTarget(
        style: style,
        format: statement.output?.format,
        file: file,
        path: path.value,
        range: path.range,
      )
    } catch {
      throw .file(error, at: path.range)
    }
  }

  /// Shows the report of a statement.
  mutating func show(
    _ step: Step,
    of name: String,
    to target: ReportTarget,
  ) throws(RuntimeFailure) {
    try put(of: name, to: target) { style in
      render(step.report, statementName: name, notices: step.notices, style: style)
    }
    for notice in step.notices {
      let text = "note: \(sentence(for: notice))\n"
      if !target.style.showsNotices { ports.tell(text) }
      page?.take({ $0.showsNotices ? [] : Array(text.utf8) }, to: target)
    }
  }

  /// Shows a report of the shell itself.
  mutating func show(
    _ report: Report,
    of name: String,
    to target: ReportTarget,
  ) throws(RuntimeFailure) {
    try put(of: name, to: target) { style in
      render(report, statementName: name, style: style)
    }
  }

  /// Shows the text of `echo`.
  mutating func showText(
    _ text: String,
    of name: String,
    to target: ReportTarget,
  ) throws(RuntimeFailure) {
    try put(of: name, to: target) { style in
      renderText(text, statementName: name, style: style)
    }
  }

  /// Shows a page of the help.
  mutating func showHelp(
    _ page: HelpPage,
    of name: String,
    to target: ReportTarget,
  ) throws(RuntimeFailure) {
    try put(of: name, to: target) { style in
      renderHelp(page, statementName: name, style: style)
    }
  }

  /// Shows that a variable was made, where each statement has its object.
  mutating func showVariable(
    _ definition: VariableDefinition,
    of name: String,
    to target: ReportTarget,
  ) throws(RuntimeFailure) {
    try put(of: name, to: target) { style in
      style.format == .json
        ? renderVariables([definition], statementName: name, style: style) : []
    }
  }

  /// Shows variables.
  mutating func showVariables(
    _ variables: [VariableDefinition],
    of name: String,
    to target: ReportTarget,
  ) throws(RuntimeFailure) {
    try put(of: name, to: target) { style in
      renderVariables(variables, statementName: name, style: style)
    }
  }

  /// Shows whether the session is recorded.
  mutating func show(
    _ state: RecordingState,
    of name: String,
    to target: ReportTarget,
  ) throws(RuntimeFailure) {
    try put(of: name, to: target) { style in
      renderRecording(state, statementName: name, style: style)
    }
  }

  /// Shows that a statement of the shell itself succeeded, where each statement has its object.
  func showDone(_ name: String) {
    if let page, page.format == .json {
      let style = RenderStyle(format: .json)
      page.take(render(.nothing, statementName: name, style: style))
    }
    guard style.format == .json else { return }
    ports.output.write(render(.nothing, statementName: name, style: style))
  }

  /// Shows all that follows in another format.
  mutating func show(in format: OutputFormat) {
    chosen.format = format
    page?.format = format
  }

  /// Writes a report to its file, or to the output, page by page where it is long.
  private mutating func put(
    of name: String,
    to target: ReportTarget,
    _ rendered: (RenderStyle) -> [UInt8],
  ) throws(RuntimeFailure) {
    let text = rendered(target.style)
    page?.take(rendered, to: target)
    if let file = target.file {
      do {
        try file.finish(String(decoding: text, as: UTF8.self))
      } catch {
        throw .file(error, at: target.range)
      }
      ports.output.write(renderFile(target.path, statementName: name, style: style))
    } else if !isPaged(text) {
      ports.output.write(text)
    }
  }

  /// Shows a text page by page where it is longer than the screen, and returns whether it was.
  private mutating func isPaged(_ text: [UInt8]) -> Bool {
    guard let pager = ports.pager, let pageLength = settings.pageLength,
      text.count(where: { $0 == UInt8(ascii: "\n") }) >= ports.output.rows ?? pageLength
    else { return false }
    ports.output.flush()
    let start = ports.clock()
    defer { readingMilliseconds += ports.clock() - start }
    return pager(String(decoding: text, as: UTF8.self))
  }

  // MARK: - Failures

  /// Shows why a statement failed; where it had to fail so, that is a result.
  mutating func show(
    _ failure: RuntimeFailure,
    of statement: Statement,
    in place: StatementPlace,
    isExpected: Bool,
  ) {
    let diagnostic = failure.diagnostic
    let expected = "expected error[\(diagnostic.code)]: \(message(of: diagnostic))"
    // A page has each failure as an expected one. JSON would tell its place, which is none of the
    // page's, and CSV nothing at all.
    let isOpen = page?.format == .json || page?.format == .csv
    page?.take(isOpen ? Array("...\n".utf8) : renderText(expected, statementName: "", style: .page))
    let printer = printer(of: place.source)
    if style.format == .json {
      ports.output.write(
        renderFailure(
          diagnostic,
          rows: failure.rows,
          statementName: statement.name,
          file: place.source.name,
          lines: printer.lines,
          place: statement.range,
          isExpected: isExpected,
        )
      )
    }
    guard !isExpected else {
      if style.showsNotices, style.format != .json {
        ports.output.write(renderText(expected, statementName: statement.name, style: style))
      }
      return
    }
    let located = diagnostic.placed(at: statement.range)
    ports.tell(printer.text(of: located) + "\n" + chainText(place.chain))
  }

  /// Shows a diagnostic that belongs to no statement.
  mutating func show(
    _ diagnostic: Diagnostic,
    in source: SourceText = SourceText(name: "", text: ""),
  ) {
    ports.tell(printer(of: source).text(of: diagnostic) + "\n")
  }

  /// Shows why a text cannot be run.
  mutating func show(_ problem: LoadProblem) {
    for told in problem.told { show(told) }
  }

  /// Shows a problem of a text.
  mutating func show(_ told: ToldProblem) {
    let printer = printer(of: told.source)
    ports.tell(printer.text(of: told.diagnostic) + "\n" + chainText(told.chain))
  }

  // MARK: - Failures as texts

  /// Returns why a statement failed, without colour.
  mutating func trouble(
    _ failure: RuntimeFailure,
    of statement: Statement,
    in place: StatementPlace,
  ) -> TroubleText {
    let located = failure.diagnostic.placed(at: statement.range)
    return trouble(ToldProblem(diagnostic: located, source: place.source, chain: place.chain))
  }

  /// Returns a problem without colour.
  mutating func trouble(_ told: ToldProblem) -> TroubleText {
    let printer =
      settings.coloursDiagnostics
      ? DiagnosticPrinter(source: told.source) : printer(of: told.source)
    return TroubleText(
      code: told.diagnostic.code,
      headline: told.diagnostic.headline,
      text: printer.text(of: told.diagnostic) + "\n" + chainText(told.chain),
    )
  }

  /// Returns the place of a statement in a few words: `monday.rpl:12:1`.
  mutating func position(of statement: Statement, in place: StatementPlace) -> String {
    "\(place.source.name):\(lineAndColumn(of: statement, in: place))"
  }

  /// Returns the line and the column of a statement: `12:1`.
  mutating func lineAndColumn(of statement: Statement, in place: StatementPlace) -> String {
    let position = printer(of: place.source).lines.position(at: statement.range.start)
    return "\(position.line):\(position.column)"
  }

  /// Returns the lines that say which statements led to a text, the nearest one first.
  private func chainText(_ chain: [Inclusion]) -> String {
    chain.reversed().map { inclusion in
      let position = LineMap(inclusion.source.text).position(at: inclusion.range.start)
      return "note: run from \(inclusion.source.name):\(position.line):\(position.column)\n"
    }
    .joined()
  }

  /// Returns the printer of a text, the one at hand where it is of that text and as wide.
  private mutating func printer(of source: SourceText) -> DiagnosticPrinter {
    let width =
      ports.diagnostics.columns ?? settings.diagnosticsWidth ?? DiagnosticPrinter.standardWidth
    if let printer, printer.source == source, printer.width == width { return printer }
    let made = DiagnosticPrinter(
      source: source,
      styling: settings.coloursDiagnostics ? .terminal : .plain,
      width: width,
    )
    printer = made
    return made
  }
}

extension Diagnostic {
  /// Returns the diagnostic at its own place, or at another one where it has none.
  func placed(at place: SourceRange) -> Diagnostic {
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

extension RenderStyle {
  /// The style of the texts on a page.
  fileprivate static let page = RenderStyle(format: .table)
}
