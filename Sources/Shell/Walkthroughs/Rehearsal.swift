package import CommandLanguage
import Diagnostics
package import JSONStore
package import Lessons
package import Session
import TradeModel

/// A session that is tried out: what it commits is seen by it alone, and what it prints is kept.
///
/// It is a value: a copy goes its own way from where it was made.
package struct Rehearsal {
  private var shell: Shell
  private let sink = MemorySink()

  /// The columns that outputs on pages are made for.
  package static let pageWidth = 80

  /// Makes a rehearsal that starts where a session stands.
  ///
  /// - Throws: `StoreError` when the store cannot be used.
  init(_ shell: Shell) throws(StoreError) {
    let files = ThrowAwayFiles(shell.ports.files)
    var ports = ShellPorts(output: sink, diagnostics: sink, files: files, writer: files)
    ports.isInterrupted = shell.ports.isInterrupted
    var settings = ShellSettings(width: Self.pageWidth, diagnosticsWidth: Self.pageWidth)
    settings.variables = shell.variables
    self.shell = shell
    try self.shell.rehearse(ports, settings)
  }

  /// The session.
  package var workspace: Workspace { shell.workspace }

  /// Carries out a line as if it were typed at a prompt.
  ///
  /// - Returns: What came of it.
  package mutating func type(_ text: String) -> Performance {
    let statements = ((try? parsed(text)) ?? nil)?.statements ?? []
    shell.lastReport = nil
    shell.lastError = nil
    let flow = shell.runTyped(text)
    return Performance(
      statements: statements,
      output: OutputPattern.lines(of: sink.take()),
      report: shell.lastReport,
      error: shell.lastError,
      hasEnded: flow.hasEnded,
    )
  }

  /// Carries out what a page types.
  ///
  /// - Returns: What came of it all, with what each exchange shows.
  package mutating func play(_ exchanges: [Exchange]) -> PagePerformance {
    var whole = PagePerformance(attempt: Attempt(workspace: workspace))
    for exchange in exchanges {
      guard !whole.hasEnded else {
        whole.outputs.append([])
        continue
      }
      let performance = type(exchange.typed.joined(separator: "\n"))
      whole.outputs.append(performance.output)
      whole.add(performance, workspace: workspace)
    }
    return whole
  }

  /// Carries out statements.
  package mutating func play(_ statements: [Statement]) -> PagePerformance {
    var whole = PagePerformance(attempt: Attempt(workspace: workspace))
    for statement in statements where !whole.hasEnded && whole.error == nil {
      let performance = type(statement.canonicalText)
      whole.add(performance, workspace: workspace)
    }
    return whole
  }

  private func parsed(_ text: String) throws(SyntaxErrors) -> Script? {
    let source = SourceText(name: Shell.promptName, text: text)
    var reading = ScriptReading(source, variables: shell.variables)
    while reading.readNext() != nil {}
    return try reading.finish()
  }
}

/// What came of a line.
package struct Performance: Sendable {
  /// The statements; none where the line does not parse.
  package let statements: [Statement]
  /// What was printed, as lines.
  package let output: [String]
  /// What was shown last.
  package let report: Report?
  /// The name of the error that it failed with.
  package let error: String?
  /// Whether the session has ended by it.
  package let hasEnded: Bool
}

/// What came of several lines.
package struct PagePerformance: Sendable {
  /// The statements with what they reached.
  package fileprivate(set) var attempt: Attempt
  /// What each exchange of a page shows, as lines.
  package fileprivate(set) var outputs: [[String]] = []
  /// The name of the first error.
  package fileprivate(set) var error: String?
  /// Whether the session has ended.
  package fileprivate(set) var hasEnded = false

  fileprivate mutating func add(_ performance: Performance, workspace: Workspace) {
    attempt.add(performance.statements, workspace: workspace, report: performance.report)
    error = error ?? performance.error
    hasEnded = performance.hasEnded
  }
}

extension Shell {
  /// The name of what is typed at a prompt, for messages.
  static let promptName = "<prompt>"

  /// Returns a session that goes on from here on a throw-away copy of the book, and prints nothing.
  ///
  /// - Throws: `StoreError` when the store cannot be used.
  package func rehearsal() throws(StoreError) -> Rehearsal { try Rehearsal(self) }

  /// Commits to a throw-away copy of the book from here on: nothing is ever stored.
  ///
  /// - Throws: `StoreError` when the store cannot be used.
  package mutating func commitToCopy() throws(StoreError) {
    if !commits.isBatching { try commits.begin() }
  }
}

extension Flow {
  /// Whether the session ends.
  fileprivate var hasEnded: Bool {
    switch self {
    case .goOn, .failed: false
    case .quit, .stop: true
    }
  }
}
