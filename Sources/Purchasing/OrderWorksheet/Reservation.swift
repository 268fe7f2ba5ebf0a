import TradeModel

/// What of a new purchase line is reserved for its sales line (PO-45).
///
/// It is the whole line, but at most the open demand. Both lines keep it in their own unit with five
/// decimals. The sales line's part is the largest that its unit can tell, so it may stay a trifle
/// below; the purchase line's is never less than it. So what the sales line gives up of its demand
/// is always there on the purchase line, and a reservation never takes anything from the inventory.
struct Reservation: Hashable {
  /// What the sales line gets reserved besides, in its unit.
  let sales: Quantity
  /// What of the purchase line is reserved, in its unit.
  let purchase: Quantity

  /// Makes the reservation of a purchase line for a sales line; nothing when there is nothing to
  /// reserve, or a figure is out of range.
  ///
  /// - Parameters:
  ///   - bought: The quantity of the purchase line, in its unit.
  ///   - boughtPerUnit: How many base units the purchase line's unit holds.
  ///   - line: The sales line as it is now.
  ///   - soldPerUnit: How many base units the sales line's unit holds.
  init?(
    of bought: Quantity,
    boughtPerUnit: Quantity,
    for line: borrowing SalesLine,
    soldPerUnit: Quantity,
  ) {
    guard let boughtBase = bought.inBaseUnits(per: boughtPerUnit),
      let outstandingBase = line.outstanding.inBaseUnits(per: soldPerUnit),
      let reservedBase = line.reserved.inBaseUnits(per: soldPerUnit)
    else { return nil }
    let limit = min(boughtBase, outstandingBase - reservedBase)
    guard limit > .zero else { return nil }
    var sales = line.outstanding - line.reserved
    var base = outstandingBase - reservedBase
    if base > limit {
      guard var part = limit.inUnits(of: soldPerUnit, rounding: .down) else { return nil }
      part = min(part, sales)
      // A step of the unit need not be a whole count of steps of the base unit.
      while let total = (line.reserved + part).inBaseUnits(per: soldPerUnit), part > .zero {
        base = total - reservedBase
        if base <= limit { break }
        part = Quantity(units: part.units - 1)
      }
      sales = part
    }
    guard sales > .zero, base > .zero, base <= limit else { return nil }
    guard let purchase = base.inUnits(of: boughtPerUnit, rounding: .up) else { return nil }
    self.sales = sales
    self.purchase = base == boughtBase ? bought : min(purchase, bought)
  }
}
