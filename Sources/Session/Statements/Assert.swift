import CommandLanguage
import Diagnostics
import Purchasing
import TradeModel

// `assert CONDITION [on LINES|all|where CONDITION]`: fails where a condition does not hold.
//
// With lines it is about each of them, without about the session.

extension Workspace {
  func assert(
    _ condition: Ranged<Expression>,
    on scope: LineScope?,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    if let scope {
      try check(condition, on: scope, of: statement)
    } else {
      try check(condition, of: SessionLine(facts: try facts()), at: [0], isLine: false)
    }
    return Step(workspace: self, report: .nothing)
  }

  private func check(
    _ condition: Ranged<Expression>,
    on scope: LineScope,
    of statement: Statement,
  ) throws(StatementFailure) {
    switch (scene.task, scene.document) {
    case (.orders(let orders), _):
      let rows = try orderRows(orders)
      try check(condition, of: rows, at: try rows.indices(in: scope))
    case (.none, .purchase), (.draft, _):
      let lines = PurchaseLines(draft: try draft(of: statement), selection: scene.selection)
      try check(condition, of: lines, at: try lines.indices(in: scope))
    case (.none, .sales(let id)), (.invoice, .sales(let id)):
      let lines = try salesLines(of: id)
      try check(condition, of: lines, at: try lines.indices(in: scope))
    case (.none, nil), (.invoice, _):
      throw .state(Located(.noDocumentOpen, at: statement.range))
    }
  }

  private func salesLines(of id: SalesDocumentID) throws(StatementFailure) -> SalesLines {
    let document = try book.openSales(id)
    let needs = try reading { () throws(BookFailure) in
      try SalesLineSupply(of: document, in: book, workDate: workDate).needs
    }
    return SalesLines(document: document, selection: scene.selection, needs: needs)
  }

  private func check<Lines: LineSource>(
    _ condition: Ranged<Expression>,
    of lines: Lines,
    at indices: [Int],
    isLine: Bool = true,
  ) throws(StatementFailure) {
    let failure: Located<FailedAssertion>?
    do throws(Located<BindingProblem>) {
      failure = try AssertionCheck(fields: Lines.fields).failure(
        of: condition,
        on: lines,
        at: indices,
        isLine: isLine,
      )
    } catch {
      throw .binding(error)
    }
    if let failure { throw .assertion(failure) }
  }

  /// Returns what `assert` can ask of the session.
  private func facts() throws(StatementFailure) -> SessionFacts {
    let counts = try reading { () throws(BookFailure) in try book.counts() }
    var facts = SessionFacts(counts: counts, revision: book.revision, scene: scene)
    switch (scene.task, scene.document) {
    case (.orders(let orders), _):
      let rows = try orderRows(orders)
      (facts.rows, facts.shown) = (rows.count, rows.shownIndices.count)
      facts.selected = orders.selection.count
    case (.invoice(let worksheet), _):
      (facts.rows, facts.shown) = (worksheet.rows.count, worksheet.rows.count)
    case (.draft(let draft), _): facts.showAll(draft.document.lines.count)
    case (.none, .sales(let id)): facts.showAll(try book.openSales(id).lines.count)
    case (.none, .purchase(let id)): facts.showAll(try book.openPurchase(id).lines.count)
    case (.none, nil): break
    }
    return facts
  }
}

/// What `assert` without lines can ask about.
struct SessionFacts: Sendable {
  let counts: BookCounts
  let revision: Int
  let scene: Scene
  var rows = 0
  var shown = 0
  var selected = 0

  init(counts: BookCounts, revision: Int, scene: Scene) {
    self.counts = counts
    self.revision = revision
    self.scene = scene
    selected = scene.selection.count
  }

  mutating func showAll(_ count: Int) { (rows, shown) = (count, count) }
}

/// The session as the only line of a source.
struct SessionLine: LineSource {
  let facts: SessionFacts

  var count: Int { 1 }
  var selection: Set<LineNumber> { [] }

  func number(at index: Int) -> LineNumber { LineNumber(LineNumber.step) }
  func isShown(at index: Int) -> Bool { true }
  func row(at index: Int) -> SessionFacts { facts }

  static let fields: [RowField<SessionFacts>] = [
    .count("salesOrders") { $0.counts.salesOrders },
    .count("salesInvoices") { $0.counts.salesInvoices },
    .count("purchaseOrders") { $0.counts.purchaseOrders },
    .count("purchaseInvoices") { $0.counts.purchaseInvoices },
    .count("items") { $0.counts.items },
    .count("vendors") { $0.counts.vendors },
    .count("customers") { $0.counts.customers },
    .count("commits") { $0.revision },
    .date("workDate") { $0.scene.workDate },
    .text("document") { $0.scene.document?.number.text ?? "" },
    .text("kind") { $0.scene.document?.kind ?? "" },
    .text("task") { $0.scene.task.name },
    .count("edits") { $0.scene.edits },
    .count("rows") { $0.rows },
    .count("shown") { $0.shown },
    .count("selected") { $0.selected },
  ]
}

extension RowField {
  /// Makes a field with a whole number.
  fileprivate static func count(
    _ name: String,
    read: @escaping @Sendable (Row) -> Int,
  ) -> RowField {
    .number(name) { ExactNumber(whole: read($0)) }
  }
}
