package import TradeModel

/// What a price is asked for; of the item and the vendor, only what a price depends on.
package struct PriceQuery: Hashable, Sendable {
  /// The item.
  let item: ItemCode
  /// What the item cost the last time, for one base unit in the company's currency.
  let lastDirectCost: UnitCost
  /// The variant.
  let variant: VariantCode?
  /// The vendor; without one, only prices of every vendor count.
  let vendor: VendorCode?
  /// The currency of the vendor's documents.
  let currency: CurrencyCode?
  /// The unit, never blank where the item has a base unit.
  let unit: UnitCode?
  /// How many base units the unit holds; none where the item does not have it.
  let quantityPerUnit: Quantity?
  /// The quantity, in the unit.
  let quantity: Quantity
  /// The day on which the price must be valid.
  let date: CalendarDate

  /// Makes a query; without a unit, for the base unit.
  package init(
    item: borrowing Item,
    variant: VariantCode?,
    vendor: Vendor?,
    unit: UnitCode?,
    quantity: Quantity,
    date: CalendarDate,
  ) {
    self.item = item.number
    lastDirectCost = item.lastDirectCost
    self.variant = variant
    self.vendor = vendor?.number
    currency = vendor?.currency
    self.unit = unit ?? item.baseUnit
    quantityPerUnit = item.quantityPerUnit(of: self.unit)
    self.quantity = quantity
    self.date = date
  }
}
