package import TradeModel

/// What is decided about a row of the worksheet, and what follows from it.
package struct RowDecision: Hashable, Sendable {
  /// The quantity to purchase, in the row's unit.
  package var quantity: Quantity
  /// The vendor.
  package var vendor: VendorCode?
  /// Whether the purchase line will be reserved for the sales line.
  package var reserve: Bool
  /// The cost of one unit at the quantity, in the vendor's currency (PO-27).
  package var unitCost: UnitCost
  /// The discount at the quantity (PO-27).
  package var lineDiscount: Percent
  /// The vendor's currency; none is the company's.
  package var currency: CurrencyCode?
  /// The latest day to order (PO-26).
  package var orderDate: CalendarDate
  /// What the vendor calls the item (PO-41).
  package var vendorItemNumber: String
  /// The least that the vendor sells at once, in the row's unit; zero is any quantity.
  package var minimumQuantity: Quantity
  /// What the vendor sells multiples of, in the row's unit; zero is any quantity.
  package var orderMultiple: Quantity
  /// The description of the purchase line (PO-24).
  package var description: String
  /// The parts of a row that is divided over vendors; such a row has no vendor and no cost itself.
  package internal(set) var parts: [RowPart] = []

  /// Takes over a price that was found.
  mutating func take(_ price: FoundPrice) {
    unitCost = price.unitCost
    lineDiscount = price.lineDiscount
    currency = price.currency
  }
}
