package import CommandLanguage
import Diagnostics

/// Writes a text that a statement shows as it is, as `echo` does.
///
/// - Returns: Whole lines in UTF-8, each with its line feed; in JSON the object of the statement.
package func renderText(_ text: String, statementName: String, style: RenderStyle) -> [UInt8] {
  guard style.format == .json else {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.flatMap { (VisibleText.of(String($0)) + "\n").utf8 }
  }
  var json = JSONOutput(statementName: statementName, isSuccess: true)
  json.write("text", .text(text))
  return json.finish()
}

/// Writes a page of the help.
///
/// - Returns: Whole lines in UTF-8, each with its line feed; in JSON the object of the statement, with the
///   page as text. There is no help in CSV, so that it is plain there.
package func renderHelp(_ help: HelpPage, statementName: String, style: RenderStyle) -> [UInt8] {
  switch style.format {
  case .json:
    let plain = RenderStyle(format: .plain)
    let text = String(decoding: render(Page(help), style: plain).dropLast(), as: UTF8.self)
    return renderText(text, statementName: statementName, style: style)
  case .table, .plain, .vertical, .markdown: return render(Page(help), style: style)
  case .csv: return render(Page(help), style: RenderStyle(format: .plain))
  }
}

/// Writes that the report of a statement went to a file; only JSON has a line for it.
package func renderFile(_ path: String, statementName: String, style: RenderStyle) -> [UInt8] {
  guard style.format == .json else { return [] }
  var json = JSONOutput(statementName: statementName, isSuccess: true)
  json.write("file", .text(path))
  return json.finish()
}
