package import TradeModel

/// A larger quantity that costs less as a whole.
package struct PriceBreak: Hashable, Sendable {
  /// The quantity, in the row's unit.
  package let quantity: Quantity
  /// What it costs as a whole, in the vendor's currency.
  package let amount: Amount

  /// Makes a break.
  package init(quantity: Quantity, amount: Amount) {
    self.quantity = quantity
    self.amount = amount
  }
}
