import SupplyPlanning
import TradeModel

// `status`: the book's counts and the session.

extension Workspace {
  func status() throws(StatementFailure) -> Step {
    let (orders, short, counts) = try reading { () throws(BookFailure) in
      let orders = try book.salesDocuments(.order) { $0.isOngoing }
      let short = try shortOrders(in: book, among: orders, workDate: workDate)
      return (orders.count, short.count, try book.counts())
    }
    let document = scene.document.map { "\($0.kind) \($0.number)" } ?? ""
    return Step(
      workspace: self,
      report: .status(
        StatusReport(
          company: book.company,
          counts: counts,
          ongoingSalesOrders: orders,
          shortSalesOrders: short,
          workDate: workDate,
          openDocument: document,
          task: scene.task.name,
          uncommittedEdits: scene.edits,
          revision: book.revision,
        )
      ),
    )
  }
}

extension SalesDocument {
  /// Whether an item on it has something left to ship; every invoice goes on until it is posted.
  var isOngoing: Bool { id.kind == .invoice || openLineCount > 0 }

  /// The item lines with something left to ship.
  var openLineCount: Int {
    lines.count { $0.subject.item != nil && !$0.outstanding.isZero }
  }
}

extension PurchaseDocument {
  /// Whether something is left to receive; every invoice goes on until it is posted, and so does an
  /// order to which no item was added yet.
  var isOngoing: Bool {
    if id.kind == .invoice { return true }
    let items = lines.filter { $0.subject.item != nil }
    return items.isEmpty || items.contains { !$0.outstanding.isZero }
  }
}
