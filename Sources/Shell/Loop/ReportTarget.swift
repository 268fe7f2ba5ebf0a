import CommandLanguage
import Diagnostics
import Rendering

/// Where the report of one statement goes, and in what form.
struct ReportTarget {
  /// The form.
  let style: RenderStyle
  /// The format that the statement asks for by itself.
  let format: OutputFormat?
  /// The file; none is the output of the session.
  let file: (any FileDraft)?
  /// The path of the file as it was typed.
  let path: String
  /// The place of the path.
  let range: SourceRange
}
