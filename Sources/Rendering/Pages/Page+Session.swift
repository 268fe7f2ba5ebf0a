import Session
import TradeModel

extension Page {
  /// Shows the counts of the book and the state of the session.
  mutating func show(_ status: StatusReport) {
    title(status.company.name.isEmpty ? "status" : status.company.name)
    let counts = status.counts
    let ongoing = status.ongoingSalesOrders
    let short = status.shortSalesOrders
    fields([
      "work date": status.workDate.description,
      "currency": status.company.currency.text,
      "sales orders": "\(counts.salesOrders), \(ongoing) ongoing, \(short) short",
      "sales invoices": String(counts.salesInvoices),
      "purchase orders": String(counts.purchaseOrders),
      "purchase invoices": String(counts.purchaseInvoices),
      "items": String(counts.items),
      "vendors": String(counts.vendors),
      "customers": String(counts.customers),
      "commits": String(status.revision),
      "open": status.openDocument.isEmpty ? "nothing (open NO)" : status.openDocument,
      "under way": task(of: status),
    ])
  }

  private func task(of status: StatusReport) -> String {
    guard !status.task.isEmpty else { return "" }
    let edits = status.uncommittedEdits
    return edits == 0 ? status.task : "\(status.task), \(counted(edits, "edit")) not committed"
  }

  /// Shows the steps of the session.
  mutating func show(_ history: HistoryReport) {
    if !history.effect.isEmpty { note(history.effect) }
    guard !history.entries.isEmpty else {
      if history.effect.isEmpty { note("no changes in this session yet") }
      return
    }
    table(history.entries, Self.historyColumns, tone: { $0.isUndone ? .quiet : .normal })
    let undone = history.entries.count(where: \.isUndone)
    let steps = counted(history.entries.count, "step")
    note(undone == 0 ? "\(steps) (undo takes the last one back)" : "\(steps), \(undone) undone")
  }

  private static var historyColumns: [Column<HistoryEntry>] {
    [
      .count("#", rank: 0) { $0[$1].number },
      .text("statement", rank: 0, floor: 20) { $0[$1].statement },
      .text("effect", rank: 1, floor: 12) { $0[$1].effect },
      .optional("kind", rank: 2) { $0[$1].isCommit ? "commit" : "" },
      .optional("state", rank: 0) { $0[$1].isUndone ? "undone" : "" },
    ]
  }
}
