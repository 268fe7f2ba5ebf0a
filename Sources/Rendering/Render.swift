import CommandLanguage
import Diagnostics
package import Session

/// Writes a report in a style.
///
/// - Parameters:
///   - report: What the statement has to show.
///   - statementName: The statement's name, as `plan orders`.
///   - notices: What is to be told beside it; CSV leaves them to the diagnostics.
///   - style: Format, room and colour.
/// - Returns: Whole lines in UTF-8, each with its line feed; nothing for a report of nothing, but in
///   JSON.
package func render(
  _ report: Report,
  statementName: String,
  notices: [Notice] = [],
  style: RenderStyle,
) -> [UInt8] {
  render(ReportRecords(report), notices: notices, statementName: statementName, style: style) {
    render(Page(report, notices: notices), style: style)
  }
}

/// Writes records for programs, or what stands for them in a style made for people.
func render(
  _ records: @autoclosure () -> ReportRecords,
  notices: [Notice] = [],
  statementName: String,
  style: RenderStyle,
  forPeople text: () -> [UInt8],
) -> [UInt8] {
  switch style.format {
  case .json:
    var json = JSONOutput(statementName: statementName, isSuccess: true)
    json.write(records())
    if !notices.isEmpty { json.write("notices", value(of: notices)) }
    return json.finish()
  case .csv: return CSVOutput.lines(of: records().table)
  case .table, .plain, .vertical, .markdown: return text()
  }
}

/// Writes a page in a style made for people.
func render(_ page: Page, style: RenderStyle) -> [UInt8] {
  let styling: Styling = style.colour ? .terminal : .plain
  let writer =
    switch style.format {
    case .markdown, .plain: TextWriter(form: .plain, width: nil, styling: .plain)
    case .vertical: TextWriter(form: .vertical, width: nil, styling: styling)
    case .table, .json, .csv: TextWriter(form: .ruled, width: style.width, styling: styling)
    }
  return style.format == .markdown ? MarkdownWriter().write(page) : writer.write(page)
}

private func value(of notices: [Notice]) -> FieldValue {
  .list(
    notices.map { notice in
      .record([
        NamedValue("code", .text(code(of: notice))),
        NamedValue("message", .text(sentence(for: notice))),
      ])
    }
  )
}
