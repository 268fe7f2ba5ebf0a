import CommandLanguage
import Purchasing
import TradeModel

// `show [item|vendor|customer|DOC] NO`, or `show` alone for what is open or under way. A document
// that is shown is not opened.

extension Workspace {
  func show(_ target: ShowTarget, of statement: Statement) throws(StatementFailure) -> Step {
    let report: Report =
      switch target {
      case .current: try currentReport(of: statement)
      case .item(let number): .item(try report(on: try item(number)))
      case .vendor(let text): .vendor(try report(on: try vendor(text, includesBlocked: true)))
      case .customer(let number): .customer(try report(on: try customer(number)))
      case .document(let name): try report(on: try find(name))
      }
    return Step(workspace: self, report: report)
  }

  /// Returns a document as it is shown; the open one with its edits.
  private func report(on document: OpenDocument) throws(StatementFailure) -> Report {
    switch document {
    case .sales(let id): return .salesDocument(try report(on: try book.openSales(id)))
    case .purchase(let id):
      if case .draft(let draft) = scene.task, draft.document.id == id {
        return .purchaseDocument(try report(on: draft))
      }
      return .purchaseDocument(try report(on: PurchaseDraft(try book.openPurchase(id))))
    }
  }

  private func report(on vendor: Vendor) throws(StatementFailure) -> VendorReport {
    let open = try reading { () throws(BookFailure) in
      try book.purchaseDocuments(.order) { $0.header.vendor == vendor.number && $0.isOngoing }
    }
    return VendorReport(vendor: vendor, openOrders: open.map(\.id.number))
  }

  private func report(on customer: Customer) throws(StatementFailure) -> CustomerReport {
    let open = try reading { () throws(BookFailure) in
      try book.salesDocuments(.order) { $0.header.customer == customer.number && $0.isOngoing }
    }
    return CustomerReport(customer: customer, openOrders: open.map(\.id.number))
  }

  private func report(on item: Item) throws(StatementFailure) -> ItemReport {
    let (movements, offers) = try reading { () throws(BookFailure) in
      (
        try book.movements(of: [item.number]),
        try Purchasing.vendors(of: item, orderedOn: workDate, in: book)
      )
    }
    var figures = ItemFigures()
    for movement in movements { figures.add(movement) }
    return ItemReport(
      item: item,
      vendorName: try book.name(of: item.vendor),
      figures: figures.sorted,
      catalogue: candidates(of: offers, picked: []),
    )
  }
}
