package import TradeModel

/// What a price is asked for.
package struct PriceQuery: Hashable, Sendable {
  /// The item.
  package let item: Item
  /// The variant.
  package let variant: VariantCode?
  /// The vendor; without one, only prices of every vendor count.
  package let vendor: Vendor?
  /// The unit; none is the base unit.
  package let unit: UnitCode?
  /// The quantity, in the unit.
  package let quantity: Quantity
  /// The day on which the price must be valid.
  package let date: CalendarDate

  /// Makes a query.
  package init(
    item: Item,
    variant: VariantCode?,
    vendor: Vendor?,
    unit: UnitCode?,
    quantity: Quantity,
    date: CalendarDate,
  ) {
    self.item = item
    self.variant = variant
    self.vendor = vendor
    self.unit = unit
    self.quantity = quantity
    self.date = date
  }
}
