import TradeModel

/// A line that is given its share in the order of PO-12.
///
/// It holds no text, so that the lines of an item are sorted quickly; what is known of it besides
/// stands in the movements, at its source.
struct DemandPart {
  let bucket: Int
  var date: CalendarDate
  let kind: DemandKind
  /// A sales order is 1, a sales return order 5, everything else 0.
  let subtype: Int
  let line: Int
  /// What is asked for; above zero.
  let quantity: Int64
  let rule: NeedRule
  let source: MovementSource
}

extension DemandPart {
  /// Returns what the line is given of what is left of its bucket, and what it needs besides.
  ///
  /// Given and needed are the quantity together, but for a shortage below the step of the unit.
  func share(of left: Int128) -> (given: Int64, needed: Int64) {
    switch rule {
    case .dropShipment(let isBought): return isBought ? (quantity, 0) : (0, quantity)
    case .available(let least):
      let given = Int64(min(max(0, left), Int128(quantity)))
      let missing = quantity - given
      return (given, missing < least ? 0 : missing)
    }
  }
}

/// How a line's need follows.
enum NeedRule {
  /// What is missing after the lines served before; less than the least amount is nothing.
  case available(least: Int64)
  /// A drop shipment needs all of its demand until it is bought, then nothing (PO-15).
  case dropShipment(isBought: Bool)
}
