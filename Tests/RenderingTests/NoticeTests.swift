import CommandLanguage
import Rendering
import Session
import Testing
import TradeModel

@Suite("Notices") struct NoticeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let notice: Notice
    let line: String
    var testDescription: String { line }

    init(_ notice: Notice, _ line: String) {
      self.notice = notice
      self.line = line
    }
  }

  static let lines = [LineNumber(10000), LineNumber(20000)]
  static let cases: [Case] = [
    Case(
      .everythingAvailable(Sample.number("SO1")),
      "note: everything on SO1 is available, nothing has to be purchased",
    ),
    Case(
      .noOrdersCreated,
      "note: no purchase orders were created, no row has a quantity to purchase",
    ),
    Case(
      .editsReplaced(1),
      "warning: the edit of the worksheet before is given up (undo brings it back)",
    ),
    Case(
      .editsReplaced(2),
      "warning: 2 edits of the worksheet before are given up (undo brings them back)",
    ),
    Case(
      .invoicedBefore([Sample.number("PI000001"), Sample.number("PI000002")]),
      "warning: a purchase invoice was made from this document before: PI000001 and PI000002",
    ),
    Case(
      .orderDateInPast(lines: lines),
      "warning: lines 10000 and 20000 had to be ordered before the work date to arrive in time",
    ),
    Case(.rowsLeftOut(lines: [lines[0]]), "warning: left out for their problems: line 10000"),
    Case(
      .coveredLate(lines: lines),
      "warning: what was purchased for lines 10000 and 20000 arrives after the shipment date",
    ),
    Case(
      .assuming([.blocked(Sample.vendor("10000"))]),
      "warning: assumed: vendor 10000 is blocked",
    ),
    Case(
      .needChanged(line: lines[0], planned: Sample.quantity("8"), now: Sample.quantity("9.5")),
      "warning: line 10000 needed 8 when it was planned and needs 9.5 now",
    ),
  ]

  @Test(arguments: cases)
  func `each notice is a line below the report`(notice: Case) {
    let text = render(
      .closed(document: "SO1"),
      statementName: "close",
      notices: [notice.notice],
      style: RenderStyle(format: .table),
    ).text
    #expect(text == "closed SO1\n\(notice.line)\n")
  }

  @Test func `notices stand at the end of the JSON, and only where there are some`() {
    let style = RenderStyle(format: .json)
    let without = render(.closed(document: "SO1"), statementName: "close", style: style).text
    #expect(without == #"{"statement":"close","ok":true,"document":"SO1"}"# + "\n")
    let with = render(
      .closed(document: "SO1"),
      statementName: "close",
      notices: [.noOrdersCreated],
      style: style,
    ).text
    #expect(
      with == #"{"statement":"close","ok":true,"document":"SO1","notices":["#
        + #"{"code":"no-orders-created","message":"no purchase orders were created, "#
        + #"no row has a quantity to purchase"}]}"# + "\n"
    )
  }

  @Test func `no notice is shown where the output is CSV`() {
    let style = RenderStyle(format: .csv)
    #expect(!style.showsNotices)
    let text = render(
      .workDate(Sample.day("2026-01-05")),
      statementName: "work date",
      notices: [.noOrdersCreated],
      style: style,
    ).text
    #expect(text == "workDate\n2026-01-05\n")
  }

  @Test func `many lines are counted, not all named`() {
    let many = (1...20).map { LineNumber($0 * 10000) }
    #expect(
      sentence(for: .rowsLeftOut(lines: many))
        == "left out for their problems: lines 10000, 20000, 30000, 40000, 50000, 60000, 70000, "
        + "80000, 90000, 100000, 110000, 120000 and 8 more"
    )
  }
}
