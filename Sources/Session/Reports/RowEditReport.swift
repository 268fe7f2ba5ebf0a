package import TradeModel

/// What is decided about a row of the worksheet, as far as statements say it.
package struct RowFigures: Hashable, Sendable {
  /// The quantity to purchase, in the row's unit.
  package var quantity: Quantity
  /// The vendors, in the order of the row's parts.
  package var vendors: [VendorCode]
  /// Whether the purchase line will be reserved for the sales line.
  package var reserve: Bool

  /// Makes a record of its fields.
  package init(quantity: Quantity, vendors: [VendorCode], reserve: Bool) {
    self.quantity = quantity
    self.vendors = vendors
    self.reserve = reserve
  }
}

/// A row of the worksheet that a statement changes, with what it was and what it is.
package struct RowEditReport: Hashable, Sendable {
  /// The sales line.
  package var line: LineNumber
  /// The item.
  package var item: ItemCode
  /// Whether the filter lets the row through.
  package var isShown: Bool
  /// What was decided.
  package var before: RowFigures
  /// What is decided.
  package var after: RowFigures

  /// Makes a record of its fields.
  package init(
    line: LineNumber,
    item: ItemCode,
    isShown: Bool,
    before: RowFigures,
    after: RowFigures,
  ) {
    self.line = line
    self.item = item
    self.isShown = isShown
    self.before = before
    self.after = after
  }
}
