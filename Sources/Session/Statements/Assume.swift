import CommandLanguage
import Diagnostics
import Purchasing
import TradeModel

// `assume …`, `forget` and `compare base`: planning as if the book were another one.
//
// As with the work date, a worksheet without edits is planned again; one with edits is committed or
// discarded first. The book itself stays as it is, and so does the store.

extension Workspace {
  func assume(
    _ asked: AssumptionWords?,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    guard let asked else { return Step(workspace: self, report: assumptionsReport) }
    let assumption = try assumption(asked)
    let kept = scene.assumptions.filter { !assumption.replaces($0) }
    return try assuming(kept + [assumption], effect: "assumed", of: statement)
  }

  func forget(of statement: Statement) throws(StatementFailure) -> Step {
    guard !scene.assumptions.isEmpty else {
      return Step(workspace: self, report: assumptionsReport)
    }
    return try assuming([], effect: "forgot what was assumed", of: statement)
  }

  private var assumptionsReport: Report {
    .assumptions(AssumptionsReport(assumptions: scene.assumptions))
  }

  private func assuming(
    _ assumptions: [Assumption],
    effect: String,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    try checkNoEdits(of: statement)
    var workspace = self
    workspace.scene.assumptions = assumptions
    let task = try workspace.plannedAgain(on: workDate, statement)
    workspace.enter(document: scene.document, selection: scene.selection, task: task)
    let change = HistoryChange.replaced(from: scene, to: workspace.scene)
    workspace.remember(change, effect: effect, of: statement)
    return Step(workspace: workspace, report: workspace.assumptionsReport)
  }

  private func assumption(_ asked: AssumptionWords) throws(StatementFailure) -> Assumption {
    switch asked {
    case .stock(let name, let typed, let variant, let location):
      let item = try item(name)
      return .stock(
        item.number,
        try variant.map { typed throws(StatementFailure) in try self.variant(typed, of: item) },
        try location.map { typed throws(StatementFailure) in try self.location(typed) },
        try constant(typed, as: Quantity.self, mayBeBelowZero: true),
      )
    case .late(let number, by: let span):
      let name = DocumentName(kind: .purchaseOrder, number: number)
      let found = try find(name)
      guard let delay = DateFormula(parsing: span.value), try isKnown(delay, of: found.number)
      else { throw .binding(Located(.numberOutOfRange, at: span.range)) }
      return .late(found.number, delay)
    case .blocked(let name): return .blocked(try vendor(name).number)
    case .price(let name, let seller, let cost):
      return .price(
        try item(name).number,
        try vendor(seller).number,
        try constant(cost, as: UnitCost.self, mayBeBelowZero: false),
      )
    }
  }

  /// Whether the lines of a purchase order still come within the calendar after a delay.
  private func isKnown(
    _ delay: DateFormula,
    of number: DocumentNumber,
  ) throws(StatementFailure) -> Bool {
    let id = PurchaseDocumentID(.order, number)
    let order = try reading { () throws(BookFailure) in try base.purchaseDocument(id) }
    return (order?.lines ?? []).allSatisfy { line in
      line.expectedReceiptDate.map { delay.applied(to: $0) != nil } ?? true
    }
  }

  // MARK: - Comparing

  func compareBase(of statement: Statement) throws(StatementFailure) -> Step {
    let order = try sale([.order], of: statement)
    var plain = self
    plain.scene.assumptions = []
    let base = try plain.worksheet(of: order, statement)
    let assumed = try worksheet(of: order, statement)
    var rows: [RowComparison] = []
    for (place, row) in assumed.rows.enumerated() {
      guard let other = base.row(of: row.line) else { continue }
      let (before, after) = (ComparedRow(base, other), ComparedRow(assumed, place))
      guard before != after else { continue }
      rows.append(
        RowComparison(
          line: row.line,
          item: row.item,
          unit: row.unit,
          base: before,
          assumed: after,
        )
      )
    }
    let report = ComparisonReport(document: order.id.number, rows: rows)
    return Step(workspace: self, report: .comparison(report))
  }

  /// Returns a fresh worksheet of a sales order, in the book as the workspace reads it.
  private func worksheet(
    of order: SalesDocument,
    _ statement: Statement,
  ) throws(StatementFailure) -> OrderWorksheet {
    let task = try plannedOrders(of: order, workDate: workDate, statement)
    guard case .orders(let orders) = task else {
      throw .state(Located(.noWorksheet, at: statement.range))
    }
    return orders.worksheet
  }
}

extension ComparedRow {
  fileprivate init(_ worksheet: OrderWorksheet, _ place: Int) {
    let (row, decision) = (worksheet.rows[place], worksheet.decisions[place])
    self.init(
      needed: row.needed,
      vendor: decision.vendor,
      unitCost: decision.unitCost,
      orderDate: decision.orderDate,
    )
  }
}
