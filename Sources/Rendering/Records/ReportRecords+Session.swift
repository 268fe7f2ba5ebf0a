import Session
import TradeModel

extension ReportRecords {
  /// Makes the records of the counts of the book and the state of the session.
  init(_ status: StatusReport) {
    let counts = status.counts
    self.init([
      NamedValue("company", .text(status.company.name)),
      NamedValue("currency", .text(status.company.currency)),
      NamedValue("workDate", .text(status.workDate)),
      NamedValue("salesOrders", .integer(counts.salesOrders)),
      NamedValue("ongoingSalesOrders", .integer(status.ongoingSalesOrders)),
      NamedValue("shortSalesOrders", .integer(status.shortSalesOrders)),
      NamedValue("salesInvoices", .integer(counts.salesInvoices)),
      NamedValue("purchaseOrders", .integer(counts.purchaseOrders)),
      NamedValue("purchaseInvoices", .integer(counts.purchaseInvoices)),
      NamedValue("items", .integer(counts.items)),
      NamedValue("vendors", .integer(counts.vendors)),
      NamedValue("customers", .integer(counts.customers)),
      NamedValue("commits", .integer(status.revision)),
      NamedValue("open", .text(status.openDocument)),
      NamedValue("underWay", .text(status.task)),
      NamedValue("uncommittedEdits", .integer(status.uncommittedEdits)),
    ])
  }

  /// Makes the records of the steps of the session.
  init(_ history: HistoryReport) {
    self.init(
      [NamedValue("effect", .text(history.effect))],
      "steps",
      history.entries,
      Self.stepFields,
    )
  }

  static var stepFields: [RecordField<HistoryEntry>] {
    [
      RecordField("number") { .integer($0.number) },
      RecordField("statement") { .text($0.statement) },
      RecordField("effect") { .text($0.effect) },
      RecordField("commit") { .truth($0.isCommit) },
      RecordField("undone") { .truth($0.isUndone) },
    ]
  }
}
