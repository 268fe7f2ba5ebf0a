package import Diagnostics
package import TradeModel

/// Writes a failed statement as the JSON object that stands in its place (contract, section 3).
///
/// - Parameters:
///   - diagnostic: What is wrong; its notes become part of the message.
///   - rows: The rows that made the statement fail.
///   - statementName: The statement's name.
///   - file: The name of the text that the statement stands in.
///   - lines: The lines of that text.
///   - place: The place of the statement, for a diagnostic without one.
///   - isExpected: Whether the statement had to fail so.
/// - Returns: One line in UTF-8 with its line feed.
package func renderFailure(
  _ diagnostic: Diagnostic,
  rows: [LineNumber] = [],
  statementName: String,
  file: String,
  lines: LineMap,
  place: SourceRange,
  isExpected: Bool = false,
) -> [UInt8] {
  let range = diagnostic.range ?? place
  let position = lines.position(at: range.start)
  var json = JSONOutput(statementName: statementName, isSuccess: false)
  if isExpected { json.write("expected", .truth(true)) }
  json.write(
    "error",
    .record([
      NamedValue("code", .text(diagnostic.code)),
      NamedValue("message", .text(message(of: diagnostic))),
      NamedValue("file", .text(file)),
      NamedValue("line", .integer(position.line)),
      NamedValue("column", .integer(position.column)),
      NamedValue("rows", .lines(rows)),
    ]),
  )
  return json.finish()
}
