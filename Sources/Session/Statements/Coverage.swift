import CommandLanguage
import Diagnostics
import Purchasing
import TradeModel

// `coverage [DOC]` and `drift`: what covers what, and what no longer adds up. Both only look.

extension Workspace {
  func coverage(
    of name: DocumentName?,
    _ statement: Statement,
  ) throws(StatementFailure) -> Step {
    let found = try name.map { name throws(StatementFailure) in try find(name) } ?? scene.document
    guard let found else { throw .state(Located(.noDocumentOpen, at: statement.range)) }
    var ledger = CoverageLedger(book: book, workDate: workDate)
    switch found {
    case .sales(let id) where id.kind == .order:
      let order = try book.openSales(id)
      let lines = try reading { () throws(BookFailure) in try ledger.coverage(of: order) }
      let report = SalesCoverageReport(
        document: id.number,
        customerName: try book.name(of: order.header.customer),
        lines: lines,
      )
      return Step(workspace: self, report: .salesCoverage(report))
    case .purchase(let id) where id.kind == .order:
      let order = assumed(try book.openPurchase(id))
      let lines = try reading { () throws(BookFailure) in try ledger.coverage(of: order) }
      let report = PurchaseCoverageReport(
        document: id.number,
        vendorName: try book.name(of: order.header.vendor),
        lines: lines,
      )
      return Step(workspace: self, report: .purchaseCoverage(report))
    case .sales, .purchase:
      let needed = [SalesDocumentKind.order.rawValue, PurchaseDocumentKind.order.rawValue]
      let range = name?.number.range ?? statement.range
      let open = "\(found.kind) \(found.number)"
      throw .state(Located(.wrongDocument(open: open, needed: needed), at: range))
    }
  }

  func drift(of statement: Statement) throws(StatementFailure) -> Step {
    var ledger = CoverageLedger(book: book, workDate: workDate)
    let found = try reading { () throws(BookFailure) in try ledger.drift() }
    let findings = found.map { drift in
      DriftFinding(drift: drift, statements: drift.mend(at: statement.range))
    }
    return Step(workspace: self, report: .drift(DriftReport(findings: findings)))
  }
}

extension Drift {
  /// Returns the statements that would mend it, as they are typed.
  fileprivate func mend(at range: SourceRange) -> [String] {
    func open(_ kind: DocumentKind, _ number: DocumentNumber) -> WorkAction {
      .open(DocumentName(kind: kind, number: Ranged(number.text, range)))
    }
    func lines(_ number: LineNumber) -> LineScope {
      .lines([Ranged(LineSpan(number.value, number.value), range)])
    }
    let actions: [WorkAction]
    switch self {
    case .tooMuch(let line, excess: _, let keep):
      let quantity = Expression.number(NumberLiteral(digits: keep.description))
      actions = [
        open(.purchaseOrder, line.document.number),
        keep.isZero
          ? .remove(lines(line.number))
          : .setQuantity(Ranged(quantity, range), on: lines(line.number)),
        .commit(.all),
      ]
    case .tooLate(let line, needed: let date):
      let day = DateValue.date(DateLiteral(text: date.description))
      actions = [
        open(.purchaseOrder, line.document.number),
        .setDate(Ranged(day, range), on: lines(line.number)),
        .commit(.all),
      ]
    case .tooLittle(let line, open: _):
      actions = [open(.salesOrder, line.document.number), .planOrders, .commit(.all)]
    }
    return actions.map(\.canonicalText)
  }
}
