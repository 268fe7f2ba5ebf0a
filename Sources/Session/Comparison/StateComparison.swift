import Purchasing
import TradeModel

extension Workspace {
  /// Returns how a session is otherwise than another one that started from the same.
  ///
  /// What the other one did not touch is not compared. Where it ended with a commit, only the book
  /// counts; there, documents are the same whatever their numbers are.
  ///
  /// - Parameters:
  ///   - goal: The session as it is to be.
  ///   - start: The session that both began as.
  /// - Returns: What is otherwise, the most telling first; nothing where both are the same.
  /// - Throws: `StatementFailure` when a book cannot be read.
  package func differences(
    from goal: Workspace,
    since start: Workspace,
  ) throws(StatementFailure) -> [StateDifference] {
    let comparison = StateComparison(start: start, goal: goal, found: self)
    return try reading { () throws(BookFailure) in try comparison.differences() }
  }
}

/// Compares two sessions that started from the same one.
struct StateComparison {
  let start: Workspace
  let goal: Workspace
  let found: Workspace

  func differences() throws(BookFailure) -> [StateDifference] {
    let books = try bookDifferences()
    let isCommitted = goal.base.revision != start.base.revision
    if isCommitted {
      let isWaiting = found.base.revision == start.base.revision && !books.isEmpty
      if isWaiting, let waiting { return [waiting] }
      // What is under way behind a commit counts only where the goal has something under way.
      if goal.scene.task.word.isEmpty { return books }
    }
    return books + (try standingDifferences())
  }

  /// What waits for a commit, where something does.
  private var waiting: StateDifference? {
    guard !found.scene.task.word.isEmpty else { return nil }
    var planned: DocumentNumber?
    if case .draft = found.scene.task {} else { planned = found.scene.document?.number }
    return .notCommitted(edits: found.scene.edits, planned: planned)
  }

  // MARK: - The session

  private func standingDifferences() throws(BookFailure) -> [StateDifference] {
    let (goal, found) = (goal.scene, found.scene)
    var differences: [StateDifference] = []
    if goal.workDate != found.workDate {
      differences.append(.workDate(expected: goal.workDate, found: found.workDate))
    }
    if Set(goal.assumptions) != Set(found.assumptions) {
      differences.append(
        .assumptions(expected: goal.assumptions, found: found.assumptions)
      )
    }
    guard goal.document == found.document else {
      let (expected, open) = (self.goal.openDocument, self.found.openDocument)
      return differences + [.openDocument(expected: expected, found: open)]
    }
    guard goal.task.name == found.task.name else {
      return differences + [.task(expected: goal.task.name, found: found.task.name)]
    }
    differences += try taskDifferences()
    if let selection = selectionDifference { differences.append(selection) }
    return differences
  }

  private func taskDifferences() throws(BookFailure) -> [StateDifference] {
    switch (goal.scene.task, found.scene.task) {
    case (.orders(let expected), .orders(let orders)):
      return try rowDifferences(expected.worksheet, orders.worksheet)
    case (.invoice(let expected), .invoice(let worksheet)):
      return invoiceDifferences(expected, worksheet)
    case (.draft(let expected), .draft(let draft)):
      return lineDifferences(expected.document, draft.document, isBought: false)
    default: return []
    }
  }

  /// What is selected otherwise, where the goal selected something by itself.
  private var selectionDifference: StateDifference? {
    let (before, expected) = (selection(of: start.scene), selection(of: goal.scene))
    let isTouched =
      goal.scene.id == start.scene.id ? expected != before : !expected.isEmpty
    let selected = selection(of: found.scene)
    guard isTouched, expected != selected else { return nil }
    return .selection(expected: expected.sorted(), found: selected.sorted())
  }

  private func selection(of scene: Scene) -> Set<LineNumber> {
    if case .orders(let orders) = scene.task { orders.selection } else { scene.selection }
  }

  // MARK: - Worksheets

  private func rowDifferences(
    _ expected: OrderWorksheet,
    _ worksheet: OrderWorksheet,
  ) throws(BookFailure) -> [StateDifference] {
    var differences: [StateDifference] = []
    for (row, decision) in zip(expected.rows, expected.decisions) {
      let line = ComparedLine(
        document: expected.order.id.number,
        line: row.line,
        item: row.item,
        unit: row.unit,
      )
      guard let place = worksheet.row(of: row.line) else {
        let missing = LineDifference.missing(decision.quantity, vendor: decision.vendor)
        differences.append(.line(line, missing, isBought: false))
        continue
      }
      let other = worksheet.decisions[place]
      if decision.quantity != other.quantity {
        let quantity = QuantityDifference(
          expected: decision.quantity,
          found: other.quantity,
          needed: row.needed,
          available: row.available,
          owed: try owed(to: row.line, of: expected.order.id, item: row.item),
        )
        differences.append(.line(line, .quantity(quantity), isBought: false))
      }
      if let seller = sellerDifference(decision, other) {
        differences.append(.line(line, seller, isBought: false))
      }
      if decision.reserve != other.reserve {
        differences.append(.line(line, .reserve(expected: decision.reserve), isBought: false))
      }
    }
    return differences
  }

  /// Returns how a row is bought from other vendors.
  private func sellerDifference(
    _ decision: RowDecision,
    _ other: RowDecision,
  ) -> LineDifference? {
    guard decision.isSplit || other.isSplit else {
      guard decision.vendor != other.vendor else { return nil }
      return .vendor(expected: decision.vendor, found: other.vendor)
    }
    let (expected, found) = (parts(of: decision), parts(of: other))
    return expected == found ? nil : .parts(expected: expected, found: found)
  }

  /// Returns what is bought of a row from whom, by the vendors' numbers.
  private func parts(of decision: RowDecision) -> [ComparedPart] {
    let parts =
      decision.isSplit
      ? decision.parts.map { ComparedPart(vendor: $0.vendor, quantity: $0.quantity) }
      : decision.vendors.map { ComparedPart(vendor: $0, quantity: decision.quantity) }
    return parts.sorted { $0.vendor < $1.vendor }
  }

  private func invoiceDifferences(
    _ expected: InvoiceWorksheet,
    _ worksheet: InvoiceWorksheet,
  ) -> [StateDifference] {
    var differences: [StateDifference] = []
    let document = expected.document.number
    func line(_ row: InvoiceRow) -> ComparedLine {
      ComparedLine(document: document, line: row.line, item: row.subject.item, unit: row.unit)
    }
    for row in expected.rows where !worksheet.rows.contains(where: { $0.line == row.line }) {
      let missing = LineDifference.missing(row.quantity, vendor: nil)
      differences.append(.line(line(row), missing, isBought: false))
    }
    for row in worksheet.rows where !expected.rows.contains(where: { $0.line == row.line }) {
      let extra = LineDifference.extra(row.quantity, vendor: nil)
      differences.append(.line(line(row), extra, isBought: false))
    }
    if expected.vendor != worksheet.vendor {
      differences.append(.invoiceVendor(expected: expected.vendor, found: worksheet.vendor))
    }
    return differences
  }
}
