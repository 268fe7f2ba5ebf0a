package import CommandLanguage
import Diagnostics
package import Rendering

/// How a session shows what it does.
package struct ShellSettings: Hashable, Sendable {
  /// The form of the results; `output` changes its format.
  package var style: RenderStyle
  /// Whether diagnostics are coloured.
  package var coloursDiagnostics: Bool
  /// The columns of the terminal that diagnostics go to; none where it is not a terminal.
  package var diagnosticsWidth: Int?
  /// Whether each statement of a script is shown before its output.
  package var isEchoing: Bool
  /// Whether a script goes on behind a statement that failed.
  package var keepsGoing: Bool

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
