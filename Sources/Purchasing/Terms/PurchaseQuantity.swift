package import TradeModel

extension Quantity {
  /// Converts a base quantity that is needed to a unit in which it is bought (PO-17).
  ///
  /// It is rounded to five decimals, and up where the nearest would be too little: 7 pieces are
  /// 2.33334 boxes of three. Nothing is rounded to whole units.
  ///
  /// - Parameter quantityPerUnit: How many base units one unit holds; above zero.
  /// - Returns: The quantity in the unit, or nothing when it is out of range.
  package func neededInUnits(of quantityPerUnit: Quantity) -> Quantity? {
    guard let nearest = inUnits(of: quantityPerUnit, rounding: .nearest) else { return nil }
    guard let base = nearest.inBaseUnits(per: quantityPerUnit), base < self else { return nearest }
    return inUnits(of: quantityPerUnit, rounding: .up)
  }
}
