import TradeModel

// The orders of the table files, for records that are not yet rows.

extension ItemVendor {
  /// Returns whether the entry comes before another in its table.
  func precedes(_ other: ItemVendor) -> Bool {
    if item != other.item { return item < other.item }
    if vendor != other.vendor { return vendor < other.vendor }
    guard let variant else { return other.variant != nil }
    return other.variant.map { variant < $0 } ?? false
  }
}

extension SalesDocumentID {
  /// Returns whether the document comes before another in its table.
  func precedes(_ other: SalesDocumentID) -> Bool {
    kind == other.kind ? number < other.number : kind.rowName < other.kind.rowName
  }
}

extension PurchaseDocumentID {
  /// Returns whether the document comes before another in its table.
  func precedes(_ other: PurchaseDocumentID) -> Bool {
    kind == other.kind ? number < other.number : kind.rowName < other.kind.rowName
  }
}
