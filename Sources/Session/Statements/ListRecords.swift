import CommandLanguage
import Diagnostics
import SupplyPlanning
import TradeModel

// `list [all] SUBJECT [where EXPR] [sort by FIELD [desc]] [limit N]`.
//
// Documents are listed while they are ongoing, `list all` adds those that are completed. Without
// `sort` a list is in the order of the numbers; a sort keeps it among equals.

extension Workspace {
  func list(_ query: ListQuery) throws(StatementFailure) -> Step {
    let report =
      switch query.subject {
      case .salesOrders: try listSales(.order, query)
      case .salesInvoices: try listSales(.invoice, query)
      case .purchaseOrders: try listPurchases(.order, query)
      case .purchaseInvoices: try listPurchases(.invoice, query)
      case .items:
        try list(ListFields.items, query) {
          .items($0)
        } reading: { (isWanted) throws(BookFailure) in
          try book.items(where: isWanted)
        }
      case .vendors:
        try list(ListFields.vendors, query) {
          .vendors($0)
        } reading: { (isWanted) throws(BookFailure) in
          try book.vendors().filter(isWanted)
        }
      case .customers:
        try list(ListFields.customers, query) {
          .customers($0)
        } reading: { (isWanted) throws(BookFailure) in
          try book.customers().filter(isWanted)
        }
      }
    return Step(workspace: self, report: .list(report))
  }

  /// Lists the rows that are wanted of those that are read; the others need not be held.
  private func list<Row>(
    _ fields: [RowField<Row>],
    _ query: ListQuery,
    hiddenCompleted: Int = 0,
    as listRows: ([Row]) -> ListRows,
    reading read: ((Row) -> Bool) throws(BookFailure) -> [Row],
  ) throws(StatementFailure) -> ListReport {
    let (kept, total) = try ListSelection(fields: fields, query: query, book: book).select(read)
    return ListReport(
      subject: query.subject,
      rows: listRows(kept),
      total: total,
      hiddenCompleted: hiddenCompleted,
    )
  }

  // MARK: - Documents

  /// Returns whether a document is listed, and counts it where it is not.
  private func isListed(_ isOngoing: Bool, _ query: ListQuery, _ hidden: inout Int) -> Bool {
    if isOngoing || query.includesCompleted { return true }
    hidden += 1
    return false
  }

  private func listSales(
    _ kind: SalesDocumentKind,
    _ query: ListQuery,
  ) throws(StatementFailure) -> ListReport {
    var hidden = 0
    let listed = try reading { () throws(BookFailure) in
      try book.salesDocuments(kind) { isListed($0.isOngoing, query, &hidden) }
    }
    let names = try book.names(of: listed.map(\.header.customer))
    var rows = listed.map { document in
      SalesListRow(
        document: document,
        customerName: document.header.customer.flatMap { names[$0] } ?? "",
        openLines: document.openLineCount,
        isShort: nil,
      )
    }
    // What is short costs a pass over all movements, so it is asked of no more than is listed.
    if kind == .order, query.asks(for: "short") { try tellShort(&rows) }
    let selection = ListSelection(fields: ListFields.sales, query: query, book: book)
    var (kept, total) = try selection.select { isWanted in rows.filter(isWanted) }
    if kind == .order, !query.asks(for: "short") { try tellShort(&kept) }
    return ListReport(
      subject: query.subject,
      rows: .sales(kept),
      total: total,
      hiddenCompleted: hidden,
    )
  }

  private func tellShort(_ rows: inout [SalesListRow]) throws(StatementFailure) {
    let documents = rows.map(\.document)
    let short = try reading { () throws(BookFailure) in
      try shortOrders(in: book, among: documents, workDate: workDate)
    }
    for index in rows.indices {
      rows[index].isShort = short.contains(rows[index].document.id.number)
    }
  }

  private func listPurchases(
    _ kind: PurchaseDocumentKind,
    _ query: ListQuery,
  ) throws(StatementFailure) -> ListReport {
    var hidden = 0
    let listed = try reading { () throws(BookFailure) in
      try book.purchaseDocuments(kind) { isListed($0.isOngoing, query, &hidden) }
    }
    let names = try book.names(of: listed.map(\.header.vendor))
    let rows = listed.map { document in
      PurchaseListRow(
        document: document,
        vendorName: names[document.header.vendor] ?? "",
        total: document.total,
      )
    }
    return try list(ListFields.purchases, query, hiddenCompleted: hidden) {
      .purchases($0)
    } reading: { isWanted in
      rows.filter(isWanted)
    }
  }
}

extension ListQuery {
  /// Returns whether the condition or the sort names a field.
  fileprivate func asks(for field: String) -> Bool {
    condition?.value.mentions([field]) ?? false || sortField?.value == field
  }
}
