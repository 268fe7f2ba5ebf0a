import TradeModel

/// Reads the book, with its failure as that of the statement.
func reading<Value>(
  _ read: () throws(BookFailure) -> Value
) throws(StatementFailure) -> Value {
  do throws(BookFailure) { return try read() } catch { throw .book(error) }
}

extension Book {
  /// Returns the names of vendors; one that the book does not have has none.
  func names(of vendors: [VendorCode]) throws(StatementFailure) -> [VendorCode: String] {
    var names: [VendorCode: String] = [:]
    for vendor in vendors where names[vendor] == nil {
      names[vendor] = try name(of: vendor)
    }
    return names
  }

  /// Returns the names of customers; one that the book does not have has none.
  func names(
    of customers: [CustomerCode?]
  ) throws(StatementFailure) -> [CustomerCode: String] {
    var names: [CustomerCode: String] = [:]
    for case .some(let customer) in customers where names[customer] == nil {
      names[customer] = try name(of: customer)
    }
    return names
  }

  /// Returns the name of a vendor, blank when there is no such vendor.
  func name(of vendor: VendorCode?) throws(StatementFailure) -> String {
    guard let vendor else { return "" }
    return try reading { () throws(BookFailure) in try self.vendor(vendor)?.name ?? "" }
  }

  /// Returns the name of a customer, blank when there is no such customer.
  func name(of customer: CustomerCode?) throws(StatementFailure) -> String {
    guard let customer else { return "" }
    return try reading { () throws(BookFailure) in try self.customer(customer)?.name ?? "" }
  }

  /// Returns a sales document that is known to be there.
  func openSales(_ id: SalesDocumentID) throws(StatementFailure) -> SalesDocument {
    try reading { () throws(BookFailure) in
      guard let document = try salesDocument(id) else {
        throw BookFailure(place: "\(id.kind.rawValue) \(id.number)", reason: "it is gone")
      }
      return document
    }
  }

  /// Returns a purchase document that is known to be there.
  func openPurchase(_ id: PurchaseDocumentID) throws(StatementFailure) -> PurchaseDocument {
    try reading { () throws(BookFailure) in
      guard let document = try purchaseDocument(id) else {
        throw BookFailure(place: "\(id.kind.rawValue) \(id.number)", reason: "it is gone")
      }
      return document
    }
  }
}
