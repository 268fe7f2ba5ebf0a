package import CommandLanguage
import Diagnostics
package import Rendering

/// How a session shows what it does, and how it goes about scripts.
package struct ShellSettings: Hashable, Sendable {
  /// The form of the results; `output` changes its format, and a terminal has its own width.
  package var style: RenderStyle
  /// Whether diagnostics are coloured.
  package var coloursDiagnostics: Bool
  /// The columns that diagnostics are made for where they do not go to a terminal.
  package var diagnosticsWidth: Int?
  /// Whether each statement of a script is shown before its output.
  package var isEchoing: Bool
  /// Whether a script goes on behind a statement that failed.
  package var keepsGoing: Bool
  /// Whether a run stores all that it commits, or nothing.
  package var isAtomic = false
  /// Whether a long script tells how far it is.
  package var showsProgress = false
  /// The variables that texts can use from the start.
  package var variables = VariableTable()
  /// The lines of the terminal at which a person reads; none where nobody does.
  package var pageLength: Int?
  /// The name of the sample that the session is on; none where it is another store.
  package var sampleName: String?
  /// How scripts are replayed.
  package var replay = ReplaySettings()

  /// Makes settings; those left out suit a pipe.
  package init(
    format: OutputFormat = .table,
    width: Int? = nil,
    colour: Bool = false,
    coloursDiagnostics: Bool = false,
    diagnosticsWidth: Int? = nil,
    isEchoing: Bool = false,
    keepsGoing: Bool = false,
  ) {
    style = RenderStyle(format: format, width: width, colour: colour)
    self.coloursDiagnostics = coloursDiagnostics
    self.diagnosticsWidth = diagnosticsWidth
    self.isEchoing = isEchoing
    self.keepsGoing = keepsGoing
  }
}
