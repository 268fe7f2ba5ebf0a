package import TradeModel

/// What the terms of a purchase are asked for.
package struct TermsQuery: Hashable, Sendable {
  /// The item.
  package let item: Item
  /// The variant.
  package let variant: VariantCode?
  /// The vendor.
  package let vendor: Vendor?
  /// The unit.
  package let unit: UnitCode?
  /// The quantity, in the unit.
  package let quantity: Quantity
  /// The day of receipt.
  package let receiptDate: CalendarDate

  /// Makes a query.
  package init(
    item: Item,
    variant: VariantCode?,
    vendor: Vendor?,
    unit: UnitCode?,
    quantity: Quantity,
    receiptDate: CalendarDate,
  ) {
    self.item = item
    self.variant = variant
    self.vendor = vendor
    self.unit = unit
    self.quantity = quantity
    self.receiptDate = receiptDate
  }
}
