import JSONStore
import TestSupport
import Testing
import TradeModel

/// Expects two books to answer every question alike.
func expectSame(
  _ book: any Book,
  _ model: MemoryBook,
  _ comment: @autoclosure () -> String,
  sourceLocation: SourceLocation = #_sourceLocation,
) throws {
  func same<Value: Equatable>(_ found: Value, _ wanted: Value, _ what: String) {
    if found != wanted {
      Issue.record(
        "\(what): found \(found), wanted \(wanted); \(comment())",
        sourceLocation: sourceLocation,
      )
    }
  }
  same(book.company, model.company, "company")
  same(book.workDate, model.workDate, "work date")
  same(try book.items(), model.items(), "items")
  let hasVendor = { (item: Item) in item.vendor != nil }
  same(try book.items(where: hasVendor), model.items(where: hasVendor), "items with a vendor")
  same(try book.vendors(), model.vendors(), "vendors")
  same(try book.customers(), model.customers(), "customers")
  same(try book.counts(), model.counts(), "counts")
  same(try book.currency("USD"), model.currency("USD"), "currency")
  for kind in SalesDocumentKind.allCases {
    same(try book.salesDocuments(kind), model.salesDocuments(kind), "\(kind)")
  }
  for kind in PurchaseDocumentKind.allCases {
    same(try book.purchaseDocuments(kind), model.purchaseDocuments(kind), "\(kind)")
  }
  for document in model.salesDocuments(.order) {
    same(try book.salesDocument(document.id), document, "sales order")
    let number = document.id.number
    same(
      try book.purchaseLines(boughtFor: number),
      model.purchaseLines(boughtFor: number),
      "bought for \(number)",
    )
  }
  for document in model.purchaseDocuments(.invoice) {
    same(try book.purchaseDocument(document.id), document, "purchase invoice")
  }
  for series in NumberSeries.allCases {
    same(try book.lastNumber(in: series), model.lastNumber(in: series), "\(series)")
  }
  let items = RandomChanges.items + ["NONE"]
  for item in items {
    same(try book.item(item), model.item(item), "item \(item)")
    same(try book.itemVendors(of: item), model.itemVendors(of: item), "catalogue of \(item)")
    same(try book.prices(of: item), model.prices(of: item), "prices of \(item)")
  }
  same(try book.movements(of: items), try model.movements(of: items), "movements")
}
