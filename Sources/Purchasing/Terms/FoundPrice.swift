package import TradeModel

/// The cost and the discount that were found, in the vendor's currency.
package struct FoundPrice: Hashable, Sendable {
  /// The cost of one unit.
  package let unitCost: UnitCost
  /// The discount.
  package let lineDiscount: Percent
  /// The currency; none is the company's.
  package let currency: CurrencyCode?
  /// Whether prices of the item are recorded for the vendor or every vendor, valid or not (PO-39).
  package let hasPriceList: Bool
}
