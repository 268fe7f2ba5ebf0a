import TradeModel

/// Finds records in a bundle, or else in the book that it is read for.
///
/// The draft's lists are sorted, so that each look-up is a binary search and needs no index.
struct BundleLookup {
  let draft: BundleDraft
  let book: (any Book)?

  func item(_ code: ItemCode) throws(BookFailure) -> Item? {
    if let item = draft.items.find({ $0.number < code }, { $0.number == code }) { return item }
    return try book?.item(code)
  }

  func vendor(_ code: VendorCode) throws(BookFailure) -> Vendor? {
    if let vendor = draft.vendors.find({ $0.number < code }, { $0.number == code }) {
      return vendor
    }
    return try book?.vendor(code)
  }

  func has(_ code: CustomerCode) throws(BookFailure) -> Bool {
    if draft.customers.find({ $0.number < code }, { $0.number == code }) != nil { return true }
    return try book?.customer(code) != nil
  }

  func has(_ code: LocationCode) throws(BookFailure) -> Bool {
    if draft.locations.find({ $0.code < code }, { $0.code == code }) != nil { return true }
    return try book?.location(code) != nil
  }

  func has(_ code: CurrencyCode) throws(BookFailure) -> Bool {
    if draft.currencies.find({ $0.code < code }, { $0.code == code }) != nil { return true }
    return try book?.currency(code) != nil
  }

  /// Returns the entry of the catalogue for an item, a vendor and a variant.
  func itemVendor(_ wanted: ItemVendor) throws(BookFailure) -> ItemVendor? {
    let found = draft.itemVendors.find(
      { $0.precedes(wanted) },
      { $0.item == wanted.item && $0.vendor == wanted.vendor && $0.variant == wanted.variant },
    )
    if let found { return found }
    return try book?.itemVendors(of: wanted.item).first {
      $0.vendor == wanted.vendor && $0.variant == wanted.variant
    }
  }

  /// Returns whether there is a sales document of a number, whatever its kind.
  func hasSalesDocument(_ number: DocumentNumber) throws(BookFailure) -> Bool {
    for kind in SalesDocumentKind.allCases {
      let id = SalesDocumentID(kind, number)
      if draft.salesHeaders.find({ $0.id.precedes(id) }, { $0.id == id }) != nil { return true }
      if try book?.salesDocument(id) != nil { return true }
    }
    return false
  }

  /// Returns whether a sales document of a number has a line, whatever its kind.
  func hasSalesLine(
    _ number: DocumentNumber,
    _ line: LineNumber,
  ) throws(BookFailure) -> Bool {
    for kind in SalesDocumentKind.allCases {
      let id = SalesDocumentID(kind, number)
      let found = draft.salesLines.find(
        { $0.document == id ? $0.number < line : $0.document.precedes(id) },
        { $0.document == id && $0.number == line },
      )
      if found != nil { return true }
      if try book?.salesDocument(id)?.line(line) != nil { return true }
    }
    return false
  }
}

extension Array {
  /// Returns the first record that does not precede the one wanted, if it is that one.
  ///
  /// - Complexity: O(log n).
  fileprivate func find<Value>(
    _ precedes: (Value) -> Bool,
    _ isWanted: (Value) -> Bool,
  ) -> Value? where Element == Sourced<Value> {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if precedes(self[middle].value) { low = middle + 1 } else { high = middle }
    }
    return low < count && isWanted(self[low].value) ? self[low].value : nil
  }
}
