import CommandLanguage
import Diagnostics
import Session
import TestSupport
import Testing
import TradeModel

/// An analyst at the prompt: statements in, reports out, on a book in memory.
///
/// What a statement stores goes into the book before the next one, as the shell does it.
struct Analyst {
  private(set) var workspace: Workspace
  private(set) var book: MemoryBook
  /// The notices of the latest statement.
  private(set) var notices: [Notice] = []
  /// How many change sets were stored.
  private(set) var commits = 0

  init(_ book: MemoryBook, workDate: CalendarDate = "2026-01-05") {
    self.book = book
    workspace = Workspace(book: book, workDate: workDate)
  }

  /// Makes an analyst who has typed some statements already.
  init(_ book: MemoryBook, typing text: String) throws {
    self.init(book)
    try types(text)
  }

  /// Types statements, one a line, and returns the report of the last one.
  @discardableResult mutating func types(_ text: String) throws -> Report {
    var report = Report.nothing
    for statement in try parse(SourceText(name: "<test>", text: text)).statements {
      guard case .work(let action) = statement.action else { continue }
      let step = try step(workspace, action, of: statement)
      workspace = step.workspace
      if let changes = step.changes {
        book = book.applying(changes)
        commits += 1
        workspace.adopt(book)
      }
      (report, notices) = (step.report, step.notices)
    }
    return report
  }

  /// Takes in changes that were stored by somebody else.
  mutating func receives(_ changes: ChangeSet) {
    book = book.applying(changes)
    workspace.adopt(book)
  }

  /// Types a statement that fails, and returns why; checks that nothing has changed.
  func failure(
    _ text: String,
    sourceLocation: SourceLocation = #_sourceLocation,
  ) throws -> StatementFailure? {
    var analyst = self
    do {
      try analyst.types(text)
      Issue.record("'\(text)' succeeded", sourceLocation: sourceLocation)
      return nil
    } catch let failure as StatementFailure {
      #expect(
        Situation(of: analyst) == Situation(of: self),
        "a statement that fails changes nothing",
        sourceLocation: sourceLocation,
      )
      return failure
    }
  }
}

/// Everything that can be seen of a session, for comparing two of them.
struct Situation: Hashable {
  let prompt: PromptState
  let shown: Report?
  let status: Report?
  let history: Report?
  let salesOrders: [SalesDocument]
  let purchases: [PurchaseDocument]

  init(of analyst: Analyst, withHistory: Bool = true) {
    func report(_ text: String) -> Report? {
      var copy = analyst
      return try? copy.types(text)
    }
    prompt = analyst.workspace.prompt
    shown = report("show")
    history = withHistory ? report("changes") : nil
    salesOrders = analyst.book.salesDocuments(.order)
    purchases =
      analyst.book.purchaseDocuments(.order) + analyst.book.purchaseDocuments(.invoice)
    // The count of commits goes on when one is undone.
    if case .status(var status) = report("status") {
      status.revision = 0
      self.status = .status(status)
    } else {
      status = nil
    }
  }
}

/// A statement reported something else than the test reads.
struct WrongReport: Error {}

// MARK: - What reports and failures hold

extension Report {
  /// The rows of the worksheet of Create Purchase Orders.
  var rows: [OrderRowReport] {
    if case .orderWorksheet(let report) = self { report.rows } else { [] }
  }

  /// The rows that the statement changed.
  var changedLines: [LineNumber] {
    if case .orderWorksheet(let report) = self { report.changedLines ?? [] } else { [] }
  }

  /// The quantities to purchase of the rows.
  var quantities: [Quantity] { rows.map(\.quantity) }

  /// The lines of the shown purchase document.
  var purchaseLines: [PurchaseLineReport] {
    if case .purchaseDocument(let report) = self { report.lines } else { [] }
  }

  /// The lines of the shown sales document.
  var salesLines: [SalesLineReport] {
    if case .salesDocument(let report) = self { report.lines } else { [] }
  }

  /// The worksheet of Create Purchase Invoice.
  var invoice: InvoiceWorksheetReport? {
    if case .invoiceWorksheet(let report) = self { report } else { nil }
  }

  /// The documents that a commit made, or that a preview shows.
  var created: [PurchaseDocument] {
    switch self {
    case .committed(let report), .preview(let report): report.created.map(\.document)
    default: []
    }
  }

  /// The candidates for a row or an invoice.
  var vendors: VendorsReport? {
    if case .vendors(let report) = self { report } else { nil }
  }

  /// The list.
  var list: ListReport? {
    if case .list(let report) = self { report } else { nil }
  }

  /// The selected lines.
  var selected: [LineNumber] {
    switch self {
    case .orderWorksheet(let report): report.rows.filter(\.isSelected).map(\.line)
    case .salesDocument(let report): report.lines.filter(\.isSelected).map(\.line.number)
    case .purchaseDocument(let report): report.lines.filter(\.isSelected).map(\.line.number)
    default: []
    }
  }

  /// The steps of the session.
  var history: [HistoryEntry] {
    if case .history(let report) = self { report.entries } else { [] }
  }
}

extension StatementFailure {
  /// What is wrong with a name or value.
  var binding: BindingProblem? {
    if case .binding(let located) = self { located.problem } else { nil }
  }

  /// Why the statement does not fit what is open.
  var state: StateProblem? {
    if case .state(let located) = self { located.problem } else { nil }
  }

  /// What business rules forbid.
  var refusal: Refusal? {
    if case .refused(let located) = self { located.problem } else { nil }
  }

  /// Why an assertion does not hold.
  var assertion: FailedAssertion? {
    if case .assertion(let located) = self { located.problem } else { nil }
  }

  /// The place in the text.
  var range: Range<Int>? {
    switch self {
    case .binding(let located): located.range.start..<located.range.end
    case .state(let located): located.range.start..<located.range.end
    case .refused(let located): located.range.start..<located.range.end
    case .assertion(let located): located.range.start..<located.range.end
    case .book: nil
    }
  }
}
