import CommandLanguage
package import Session
import TradeModel

/// Writes the rows that a statement would change, some of which are not shown, and asks for them.
///
/// - Parameters:
///   - edits: The rows, in line order; of many the first ones are written.
///   - style: Room and colour; a table, whatever the format of the results.
/// - Returns: Whole lines, and a question behind which the answer is typed.
package func renderQuestion(_ edits: [RowEditReport], style: RenderStyle) -> String {
  let listed = 20
  let hidden = edits.count { !$0.isShown }
  var page = Page()
  page.table(edits.prefix(listed).flatMap(\.changes), RowEditReport.columns)
  if edits.count > listed { page.note("and \(counted(edits.count - listed, "row")) more") }
  var style = style
  style.format = .table
  let verb = hidden == 1 ? "is" : "are"
  let question =
    edits.count == 1
    ? "the row is not shown; change it?"
    : "\(hidden) of \(edits.count) rows \(verb) not shown; change them?"
  return String(decoding: render(page, style: style), as: UTF8.self) + "\(question) (y/N) "
}

extension RowEditReport {
  fileprivate typealias Change = (
    line: LineNumber, item: ItemCode, isShown: Bool, name: String, old: String, new: String
  )

  /// What the statement makes another, one figure each.
  fileprivate var changes: [Change] {
    func vendors(_ figures: RowFigures) -> String {
      figures.vendors.isEmpty ? "none" : figures.vendors.map(\.text).joined(separator: ", ")
    }
    let figures = [
      ("quantity", before.quantity.description, after.quantity.description),
      ("vendor", vendors(before), vendors(after)),
      ("reserve", before.reserve ? "on" : "off", after.reserve ? "on" : "off"),
    ]
    return figures.filter { $0.1 != $0.2 }
      .map { (line, item, isShown, $0.0, $0.1, $0.2) }
  }

  fileprivate static var columns: [Column<Change>] {
    [
      .count("line", rank: 0) { $0[$1].line.value },
      .text("item", rank: 2) { $0[$1].item.description },
      .text("field", rank: 0) { $0[$1].name },
      .text("old", rank: 0) { $0[$1].old },
      .text("new", rank: 0) { $0[$1].new },
      .optional("shown", rank: 1) { $0[$1].isShown ? "" : "no" },
    ]
  }
}
