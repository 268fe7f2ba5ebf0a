import CommandLanguage
import Lessons
import Rendering

/// What the statements of a session show, as a page has it: for 80 columns and without colour.
final class PageCopy {
  /// The format in which a page shows reports at present.
  var format = OutputFormat.table
  private let sink = MemorySink()

  /// Takes the text that a page has of a report.
  ///
  /// - Parameters:
  ///   - text: Returns the text in a style.
  ///   - target: Where the report itself goes; one that goes to a file is not seen.
  func take(_ text: (RenderStyle) -> [UInt8], to target: ReportTarget) {
    let style = RenderStyle(format: target.format ?? format, width: Rehearsal.pageWidth)
    if target.file == nil { sink.write(text(style)) }
  }

  /// Takes a text as it stands.
  func take(_ text: [UInt8]) { sink.write(text) }

  /// Returns the lines since it was last asked.
  func takeLines() -> [String] { OutputPattern.lines(of: sink.take()) }
}
