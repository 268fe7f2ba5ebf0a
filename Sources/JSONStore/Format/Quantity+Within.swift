import TradeModel

extension Quantity {
  /// Returns whether the quantity lies between zero and another, whichever way that lies.
  func lies(within other: Quantity) -> Bool {
    min(.zero, other) <= self && self <= max(.zero, other)
  }
}
