import CommandLanguage
import Diagnostics
import Purchasing
import TradeModel

/// What the statements that edit lines work on.
enum EditTarget {
  case orders(OrdersTask)
  case purchase(PurchaseDraft)
}

extension Workspace {
  /// Returns what is edited: the worksheet of Create Purchase Orders, or the purchase document.
  func editTarget(of statement: Statement) throws(StatementFailure) -> EditTarget {
    switch scene.task {
    case .orders(let orders): return .orders(orders)
    case .draft(let draft): return .purchase(draft)
    case .invoice:
      throw .state(Located(.wrongWorksheet(needed: "plan orders"), at: statement.range))
    case .none: break
    }
    switch scene.document {
    case .purchase(let id): return .purchase(PurchaseDraft(try book.openPurchase(id)))
    case .sales: throw .state(Located(.noWorksheet, at: statement.range))
    case nil: throw .state(Located(.noDocumentOpen, at: statement.range))
    }
  }

  /// Returns the worksheet of Create Purchase Orders that is under way.
  func ordersTask(of statement: Statement) throws(StatementFailure) -> OrdersTask {
    guard case .orders(let orders) = try editTarget(of: statement) else {
      throw .state(Located(.wrongWorksheet(needed: "plan orders"), at: statement.range))
    }
    return orders
  }

  /// Returns the open purchase document with its edits.
  func draft(of statement: Statement) throws(StatementFailure) -> PurchaseDraft {
    if case .draft(let draft) = scene.task { return draft }
    switch scene.document {
    case .purchase(let id): return PurchaseDraft(try book.openPurchase(id))
    case .sales:
      throw wrongDocument(needed: ["purchase order", "purchase invoice"], of: statement)
    case nil: throw .state(Located(.noDocumentOpen, at: statement.range))
    }
  }

  /// Returns the open sales document, where it is of one of some kinds.
  func sale(
    _ kinds: [SalesDocumentKind],
    of statement: Statement,
  ) throws(StatementFailure) -> SalesDocument {
    switch scene.document {
    case .sales(let id) where kinds.contains(id.kind): return try book.openSales(id)
    case .sales, .purchase: throw wrongDocument(needed: kinds.map(\.rawValue), of: statement)
    case nil: throw .state(Located(.noDocumentOpen, at: statement.range))
    }
  }

  private func wrongDocument(
    needed: [String],
    of statement: Statement,
  ) -> StatementFailure {
    let open = scene.document.map { "\($0.kind) \($0.number)" } ?? ""
    return .state(Located(.wrongDocument(open: open, needed: needed), at: statement.range))
  }

  /// Refuses to leave what is under way while it has edits.
  func checkNoEdits(of statement: Statement) throws(StatementFailure) {
    guard scene.edits == 0 else {
      let document = scene.document?.number.text ?? ""
      throw .state(
        Located(.uncommittedEdits(document: document, edits: scene.edits), at: statement.range)
      )
    }
  }

  // MARK: - After an edit

  /// Returns the step of an edit of the worksheet, with what to tell about the rows it changes.
  func step(
    editing edit: WorksheetEdit,
    on orders: OrdersTask,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    var workspace = self
    let changed = edit.changes.map { orders.worksheet.rows[$0.row].line }
    if !edit.isEmpty {
      workspace.edit(.orders(edit), effect: countOf(changed.count, "row"), of: statement)
    }
    return Step(
      workspace: workspace,
      report: try workspace.currentReport(changed: changed, of: statement),
      notices: orders.hiddenChanges(of: edit)
        + workspace.pastOrderDates(among: edit.changes.map(\.row)),
    )
  }

  /// Returns the step of an edit of the open purchase document.
  func step(
    editing edit: PurchaseDraftEdit,
    on draft: PurchaseDraft,
    of statement: Statement,
  ) throws(StatementFailure) -> Step {
    var workspace = self
    if !edit.isEmpty {
      let effect = countOf(edit.lines.count, "line")
      workspace.edit(.draft(edit, of: draft.base), effect: effect, of: statement)
    }
    return Step(workspace: workspace, report: try workspace.currentReport(of: statement))
  }

  /// Returns the notice of rows that would have to be ordered before the work date (PO-26).
  func pastOrderDates(among rows: some Sequence<Int>) -> [Notice] {
    guard case .orders(let orders) = scene.task else { return [] }
    let worksheet = orders.worksheet
    let decisions = worksheet.decisions
    let lines = rows.filter { row in
      decisions[row].quantity > .zero && decisions[row].orderDate < worksheet.workDate
    }
    if lines.isEmpty { return [] }
    return [.orderDateInPast(lines: lines.map { worksheet.rows[$0].line })]
  }

  /// Makes an edit of a purchase document, with its failure as that of the statement.
  func editing(
    of statement: Statement,
    _ make: () throws(PurchaseDraftFailure) -> PurchaseDraftEdit,
  ) throws(StatementFailure) -> PurchaseDraftEdit {
    do throws(PurchaseDraftFailure) {
      return try make()
    } catch {
      switch error {
      case .refused(let problems): throw .refused(Located(.edit(problems), at: statement.range))
      case .book(let failure): throw .book(failure)
      }
    }
  }

  /// Makes an edit of the worksheet, with its failure as that of the statement.
  func editing(
    of statement: Statement,
    _ make: () throws(WorksheetFailure) -> WorksheetEdit,
  ) throws(StatementFailure) -> WorksheetEdit {
    do throws(WorksheetFailure) {
      return try make()
    } catch {
      switch error {
      case .refused(let problems): throw .refused(Located(.edit(problems), at: statement.range))
      case .book(let failure): throw .book(failure)
      }
    }
  }
}

extension OrdersTask {
  /// Returns the notice of an edit that changes rows which the filter hides.
  fileprivate func hiddenChanges(of edit: WorksheetEdit) -> [Notice] {
    let rows = OrderRows(task: self, vendorNames: [:])
    guard edit.changes.contains(where: { !rows.isShown(at: $0.row) }) else { return [] }
    let edits = edit.changes.map { change in
      RowEditReport(
        line: worksheet.rows[change.row].line,
        item: worksheet.rows[change.row].item,
        isShown: rows.isShown(at: change.row),
        before: RowFigures(change.before),
        after: RowFigures(change.after),
      )
    }
    return [.hiddenRowsChanged(edits)]
  }
}

extension RowFigures {
  fileprivate init(_ decision: RowDecision) {
    self.init(
      quantity: decision.quantity,
      vendors: decision.vendors,
      reserve: decision.reserve,
    )
  }
}

/// Returns a count with its noun: `1 row`, `2 rows`.
func countOf(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
