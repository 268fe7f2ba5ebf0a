import Diagnostics

/// What connects the shell to the outside.
package struct ShellPorts {
  /// Where results go.
  package var output: any OutputSink
  /// Where diagnostics go.
  package var diagnostics: any OutputSink
  /// What scripts and bundles are read by.
  package var files: any FileReader
  /// What reports are put into files by.
  package var writer: any FileWriter
  /// Returns the signal that came since it was last asked, if one did.
  package var signal: () -> ShellSignal?
  /// Returns whether a signal came that was not asked for yet.
  package var isInterrupted: @Sendable () -> Bool
  /// Returns the milliseconds since some moment, which only grow.
  package var clock: () -> Int
  /// Shows a text page by page, and returns whether it could; none where nobody turns pages.
  package var pager: ((String) -> Bool)?

  /// What keeps the lines that are entered at the prompt; none where there is no prompt.
  package var history: (any HistoryKeeper)?
  /// Asks a person a question, and returns the line that is typed; none at the end of the input or
  /// at a signal, and none where nobody answers.
  package var ask: ((String) -> String?)?
  /// Ends the program with the status of the session, whose memory then need not be given back
  /// piece by piece; none where the program goes on after the session.
  package var leave: ((ExitStatus) -> Void)?

  /// Makes ports.
  package init(
    output: any OutputSink,
    diagnostics: any OutputSink,
    files: any FileReader,
    writer: (any FileWriter)? = nil,
    signal: @escaping () -> ShellSignal? = { nil },
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    clock: @escaping () -> Int = { 0 },
    pager: ((String) -> Bool)? = nil,
    history: (any HistoryKeeper)? = nil,
  ) {
    self.output = output
    self.diagnostics = diagnostics
    self.files = files
    self.writer = writer ?? NoFileWriter()
    self.signal = signal
    self.isInterrupted = isInterrupted
    self.clock = clock
    self.pager = pager
    self.history = history
  }

  /// Sends what was kept back, and returns how the program ends: another way when the output took
  /// nothing any longer.
  func ending(_ status: ExitStatus) -> ExitStatus {
    output.flush()
    guard output.isClosed else { return status }
    guard let failure = output.failure else { return .outputClosed }
    let printer = DiagnosticPrinter(source: SourceText(name: "", text: ""))
    diagnostics.write(printer.text(of: outputFailedDiagnostic(failure)) + "\n")
    diagnostics.flush()
    return .wrongUsage
  }

  /// Writes to the diagnostics, after what went to the output before.
  func tell(_ text: String) {
    output.flush()
    diagnostics.write(text)
    diagnostics.flush()
  }
}
