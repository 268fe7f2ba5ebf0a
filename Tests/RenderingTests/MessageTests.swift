import CommandLanguage
import Diagnostics
import Purchasing
import Rendering
import Session
import Testing
import TradeModel

/// A failure with everything that a person is told about it, a line for each part.
struct MessageCase: Sendable, CustomTestStringConvertible {
  let failure: StatementFailure
  let lines: [String]
  var testDescription: String { lines[0] }

  init(_ problem: BindingProblem, _ lines: String...) { self.init(problem, lines) }

  init(_ problem: BindingProblem, _ lines: [String]) {
    failure = .binding(Located(problem, at: SourceRange(0, 1)))
    self.lines = lines
  }

  init(_ problem: StateProblem, _ lines: String...) {
    failure = .state(Located(problem, at: SourceRange(0, 1)))
    self.lines = lines
  }

  init(_ problem: Refusal, _ lines: String...) {
    failure = .refused(Located(problem, at: SourceRange(0, 1)))
    self.lines = lines
  }

  /// A rule broken by the only row of a commit.
  init(rule: RowRule, _ lines: String...) {
    let problem = RowProblem(line: LineNumber(10000), rule: rule)
    failure = .refused(Located(.commit([problem]), at: SourceRange(0, 1)))
    self.lines = lines
  }

  /// The lines that are shown, as the printer shows them without the place.
  var shown: [String] {
    let diagnostic = diagnostic(for: failure)
    return ["error[\(diagnostic.code)]: \(diagnostic.headline)"]
      + diagnostic.notes.map { "note: \($0)" } + (diagnostic.help.map { ["help: \($0)"] } ?? [])
  }
}

@Suite("Messages") struct MessageTests {
  static let desk = Sample.item("1896-S")
  static let candidates = [
    VendorName(number: Sample.vendor("V01"), name: "Exotic Liquids"),
    VendorName(number: Sample.vendor("V08"), name: "Specialty Biscuits, Ltd."),
  ]

  /// A name that no field has, in some place.
  private static func unknownField(_ place: FieldPlace, _ help: String...) -> MessageCase {
    MessageCase(
      .unknownField("yes", suggestion: nil, fields: ["name"], place: place),
      ["error[unknown-field]: there is no field 'yes' here", "note: the fields are name"] + help,
    )
  }

  static let bindings: [MessageCase] = [
    MessageCase(
      .unknownDocument("SO9", suggestion: "SO1", kind: .salesOrder),
      "error[unknown-document]: there is no document 'SO9'",
      "help: did you mean 'SO1'?",
    ),
    MessageCase(
      .unknownDocument("PI9", suggestion: nil, kind: .purchaseInvoice),
      "error[unknown-document]: there is no document 'PI9'",
      "help: list purchase invoices lists the ongoing ones",
    ),
    MessageCase(
      .documentOfAnotherKind("SO1", kinds: ["sales order"], needed: .purchaseOrder),
      "error[unknown-document]: SO1 is a sales order, and no purchase order",
      "help: list purchase orders lists the ongoing ones",
    ),
    MessageCase(
      .ambiguousDocument("1001", kinds: ["sales order", "purchase order"]),
      "error[ambiguous-document]: '1001' is the number of a sales order and a purchase order",
      "help: say which: sales order 1001",
    ),
    MessageCase(
      .unknownItem("1896", suggestion: "1896-S"),
      "error[unknown-item]: there is no item '1896'",
      "help: did you mean '1896-S'?",
    ),
    MessageCase(
      .unknownVendor("V99", suggestion: nil),
      "error[unknown-vendor]: there is no vendor 'V99'",
      "help: list vendors lists them",
    ),
    MessageCase(
      .ambiguousVendor("liquids", candidates: candidates),
      "error[ambiguous-vendor]: 'liquids' could be any of 2 vendors",
      "note: V01 Exotic Liquids",
      "note: V08 Specialty Biscuits, Ltd.",
      "help: name one by its number",
    ),
    MessageCase(
      .unknownCustomer("C9", suggestion: nil),
      "error[unknown-customer]: there is no customer 'C9'",
      "help: list customers lists them",
    ),
    MessageCase(
      .unknownVariant("RED", item: desk),
      "error[unknown-variant]: item 1896-S has no variant 'RED'",
      "help: show item 1896-S lists its variants",
    ),
    MessageCase(
      .unknownLocation("BLUE"),
      "error[unknown-location]: there is no location 'BLUE'",
    ),
    MessageCase(
      .unknownUnit("BOX", item: desk),
      "error[unknown-unit]: item 1896-S has no unit 'BOX'",
      "help: show item 1896-S lists its units",
    ),
    MessageCase(
      .unknownLine(40000, lines: [LineNumber(10000), LineNumber(20000), LineNumber(30000)]),
      "error[unknown-line]: there is no line 40000",
      "note: there are 3 lines, from 10000 to 30000",
    ),
    MessageCase(
      .unknownLine(2, lines: [LineNumber(10000)]),
      "error[unknown-line]: there is no line 2",
      "note: the only line is 10000",
    ),
    MessageCase(
      .unknownLine(1, lines: []),
      "error[unknown-line]: there is no line 1",
      "note: there are no lines",
    ),
    MessageCase(
      .emptyLineSpan,
      "error[empty-line-span]: no line lies in this span",
      "help: the lower line stands first",
    ),
    MessageCase(
      .unknownField(
        "need",
        suggestion: "needed",
        fields: ["demand", "needed", "vendor"],
        place: .value(.number)
      ),
      "error[unknown-field]: there is no field 'need' here",
      "note: the fields are demand, needed and vendor",
      "help: did you mean 'needed'?",
    ),
    unknownField(.comparison(with: "name", .text), "help: a text stands in quotes: \"yes\""),
    unknownField(.value(nil), "help: a text stands in quotes: \"yes\""),
    unknownField(
      .comparison(with: "short", .truth),
      "help: short is a condition by itself, as in where short"
    ),
    unknownField(
      .comparison(with: "orderDate", .date),
      "help: a date stands without quotes, as 2026-01-31"
    ),
    unknownField(.value(.number)),
    unknownField(.name),
    MessageCase(
      .typeMismatch(expected: .date, found: .text),
      "error[type-mismatch]: a date is needed here, and this is a text",
      "help: a date stands without quotes, as 2026-01-31",
    ),
    MessageCase(
      .typeMismatch(expected: .number, found: .text),
      "error[type-mismatch]: a number is needed here, and this is a text",
    ),
    MessageCase(
      .typeMismatch(expected: .truth, found: .date),
      "error[type-mismatch]: a condition is needed here, and this is a date",
    ),
    MessageCase(.divisionByZero, "error[division-by-zero]: the divisor is zero"),
    MessageCase(
      .numberOutOfRange,
      "error[number-out-of-range]: the number is too large for its field",
    ),
    MessageCase(
      .tooManyDecimals(allowed: 5),
      "error[too-many-decimals]: the number has more than 5 decimals",
      "help: VALUE round to 0.00001 rounds it",
    ),
    MessageCase(
      .tooManyDecimals(allowed: 0),
      "error[too-many-decimals]: the number has decimals, and none are kept here",
      "help: VALUE round rounds it",
    ),
    MessageCase(.belowZero, "error[below-zero]: the number is below zero"),
    MessageCase(.aboveHundred, "error[above-hundred]: the discount is above 100"),
  ]

  static let states: [MessageCase] = [
    MessageCase(
      .noDocumentOpen,
      "error[no-document-open]: no document is open",
      "help: open NO opens one; list sales orders lists them",
    ),
    MessageCase(
      .wrongDocument(open: "purchase order PO1", needed: ["sales order", "sales invoice"]),
      "error[wrong-document]: this needs a sales order or a sales invoice, "
        + "and purchase order PO1 is open",
      "help: open NO opens another document",
    ),
    MessageCase(
      .noWorksheet,
      "error[no-worksheet]: no worksheet has been started",
      "help: plan orders or plan invoice starts one on the open document",
    ),
    MessageCase(
      .wrongWorksheet(needed: "plan orders"),
      "error[wrong-worksheet]: this works in a worksheet of plan orders only",
      "help: discard gives this worksheet up, and plan orders starts the other one",
    ),
    MessageCase(
      .uncommittedEdits(document: "SO1", edits: 3),
      "error[uncommitted-edits]: SO1 has 3 edits that would be lost",
      "help: commit stores them, discard gives them up",
    ),
    MessageCase(
      .noLinesNamed(shown: 25),
      "error[no-lines-named]: 25 rows are shown and none is selected",
      "help: end with on all, on 10000 or on where needed > 0, or select rows first",
    ),
    MessageCase(
      .noLinesNamed(shown: 0),
      "error[no-lines-named]: no row is shown and none is selected",
      "help: end with on all, on 10000 or on where needed > 0, or select rows first",
    ),
    MessageCase(
      .noLineNamed(candidates: 2, example: "vendors on 10000"),
      "error[no-lines-named]: this is about one row, and 2 rows are shown or selected",
      "help: name one, as in vendors on 10000, or select one",
    ),
    MessageCase(.nothingToUndo, "error[nothing-to-undo]: there is nothing to undo"),
    MessageCase(.nothingToRedo, "error[nothing-to-redo]: there is nothing to redo"),
    MessageCase(
      .changedSince(records: ["purchase order PO000001", "sales order SO1"]),
      "error[changed-since]: the commit cannot be taken back, "
        + "its records have been changed since",
      "note: purchase order PO000001",
      "note: sales order SO1",
    ),
    MessageCase(.nothingToCommit, "error[nothing-to-commit]: there is nothing to commit"),
  ]

  @Test(arguments: bindings)
  func `a name or value without meaning is told whole`(message: MessageCase) {
    #expect(message.shown == message.lines)
  }

  @Test(arguments: states)
  func `a statement at the wrong time is told whole`(message: MessageCase) {
    #expect(message.shown == message.lines)
  }

  @Test func `many candidates are counted, not all listed`() {
    let many = (10...30).map { VendorName(number: Sample.vendor("V\($0)"), name: "Liquids") }
    let message = MessageCase(.ambiguousVendor("liquids", candidates: many))
    #expect(message.shown.count == 13)
    #expect(message.shown[11] == "note: and 11 more")
  }

  @Test func `a book that cannot be read is told with its place`() {
    let failure = StatementFailure.book(BookFailure(place: "items.json:3", reason: "not JSON"))
    let diagnostic = diagnostic(for: failure)
    #expect(diagnostic.code == "book-failure")
    #expect(diagnostic.range == nil)
    #expect(message(of: diagnostic) == "the book could not be read: items.json:3: not JSON")
    #expect(diagnostic.help == "replenish check verifies the store")
  }

  @Test func `a message keeps the place of its problem`() {
    let failure = StatementFailure.state(Located(.noWorksheet, at: SourceRange(4, 9)))
    #expect(diagnostic(for: failure).range == SourceRange(4, 9))
    #expect(diagnostic(for: failure).code == "no-worksheet")
    #expect(rows(of: failure).isEmpty)
  }
}
