import TradeModel

/// Fills in what the lines of a bundle leave out.
enum BundleDefaults {
  static func fill(_ draft: inout BundleDraft, book: (any Book)?) throws(BookFailure) {
    let own = book.map(\.company.currency) ?? draft.setup.company.currency
    dropOwnCurrency(own, from: &draft)
    let lookup = BundleLookup(draft: draft, book: book)
    for index in draft.salesLines.indices {
      try fill(&draft.salesLines[index], lookup)
    }
    var vendor: (id: PurchaseDocumentID, code: VendorCode)?
    var headers = draft.purchaseHeaders.makeIterator()
    for index in draft.purchaseLines.indices {
      let id = draft.purchaseLines[index].value.document
      // Headers and lines stand in the same order.
      while vendor?.id != id, let header = headers.next() {
        vendor = (header.value.id, header.value.vendor)
      }
      if let vendor { try fill(&draft.purchaseLines[index].value, vendor: vendor.code, lookup) }
    }
  }

  private static func fill(
    _ line: inout Sourced<SalesLine>,
    _ lookup: BundleLookup,
  ) throws(BookFailure) {
    guard let code = line.value.subject.item, let item = try lookup.item(code) else { return }
    if line.value.unit == nil { line.value.unit = item.salesUnit ?? item.baseUnit }
    if line.value.description.isEmpty {
      line.value.description = item.description(of: line.value.variant)
    }
    if line.lacksReserve { line.value.reserve = item.reserve }
  }

  private static func fill(
    _ line: inout PurchaseLine,
    vendor: VendorCode,
    _ lookup: BundleLookup,
  ) throws(BookFailure) {
    if line.sales?.quantity.isZero == true { line.sales?.quantity = line.quantity }
    guard let code = line.subject.item, let item = try lookup.item(code) else { return }
    if line.unit == nil { line.unit = item.purchaseUnit ?? item.baseUnit }
    if line.description.isEmpty { line.description = item.description(of: line.variant) }
    let entry = ItemVendor(item: code, vendor: vendor, variant: line.variant)
    if let found = try lookup.itemVendor(entry) {
      line.vendorItemNumber = found.vendorItemNumber
    } else if item.vendor == vendor {
      line.vendorItemNumber = item.vendorItemNumber
    }
  }

  /// Takes away the company's own currency wherever it is named, since none means it.
  private static func dropOwnCurrency(_ own: CurrencyCode?, from draft: inout BundleDraft) {
    guard let own else { return }
    for index in draft.vendors.indices where draft.vendors[index].value.currency == own {
      draft.vendors[index].value.currency = nil
    }
    for index in draft.prices.indices where draft.prices[index].value.currency == own {
      draft.prices[index].value.currency = nil
    }
    for index in draft.salesHeaders.indices
    where draft.salesHeaders[index].value.currency == own {
      draft.salesHeaders[index].value.currency = nil
    }
    for index in draft.purchaseHeaders.indices
    where draft.purchaseHeaders[index].value.currency == own {
      draft.purchaseHeaders[index].value.currency = nil
    }
  }
}

extension Item {
  /// Returns the description of a variant, or else of the item.
  fileprivate func description(of variant: VariantCode?) -> String {
    if let variant, let found = self.variant(variant), !found.description.isEmpty {
      return found.description
    }
    return description
  }
}
