package import TradeModel

/// The quantity to purchase that a row shall have.
package struct RowQuantity: Hashable, Sendable {
  /// The row's place in the worksheet, from 0.
  package let row: Int
  /// The quantity, in the row's unit.
  package let quantity: Quantity

  /// Makes a pair.
  package init(row: Int, quantity: Quantity) {
    self.row = row
    self.quantity = quantity
  }
}
