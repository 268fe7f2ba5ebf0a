/// The units in which an item is counted, for whoever needs nothing else of many items.
public struct ItemUnits: Hashable, Sendable {
  /// The unit in which availability is counted.
  private let base: UnitCode?
  /// The further units.
  private let others: [UnitOfMeasure]

  /// Takes the units out of an item.
  public init(of item: borrowing Item) {
    base = item.baseUnit
    others = item.units
  }

  /// Returns how many base units one unit holds, or nothing when the item has no such unit.
  ///
  /// A blank unit is the base unit.
  public func quantityPerUnit(of unit: UnitCode?) -> Quantity? {
    others.quantityPerUnit(of: unit, base: base)
  }
}

extension Item {
  /// Returns how many base units one unit holds, or nothing when the item has no such unit.
  ///
  /// A blank unit is the base unit.
  public func quantityPerUnit(of unit: UnitCode?) -> Quantity? {
    units.quantityPerUnit(of: unit, base: baseUnit)
  }
}

extension [UnitOfMeasure] {
  fileprivate func quantityPerUnit(of unit: UnitCode?, base: UnitCode?) -> Quantity? {
    guard let unit, unit != base else { return .one }
    return first { $0.code == unit }?.quantity
  }
}
