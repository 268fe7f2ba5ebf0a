package import CommandLanguage

/// The form in which reports are written: format, room and colour.
package struct RenderStyle: Hashable, Sendable {
  /// The format.
  package var format: OutputFormat
  /// The columns of the terminal; none where there is no terminal, so nothing is cut.
  package var width: Int?
  /// Whether escape sequences for colour may be written.
  package var colour: Bool

  /// Makes a style.
  package init(format: OutputFormat, width: Int? = nil, colour: Bool = false) {
    self.format = format
    self.width = width
    self.colour = colour
  }

  /// Whether notices are part of the output; where they are not, they belong to the diagnostics.
  package var showsNotices: Bool { format != .csv }
}
