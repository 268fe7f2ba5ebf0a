/// A count of units of measure, with five decimals.
public struct Quantity: FixedPoint {
  public static var fractionDigits: Int { 5 }
  public let units: Int64

  public init(units: Int64) { self.units = units }

  /// One unit of measure.
  public static let one = Quantity(units: 100_000)

  /// Converts a quantity in some unit of measure to the item's base unit.
  ///
  /// - Parameter quantityPerUnit: How many base units one unit holds; above zero.
  /// - Returns: The base quantity rounded to five decimals, or nothing when it is out of range.
  public func inBaseUnits(per quantityPerUnit: Quantity) -> Quantity? {
    guard quantityPerUnit != .one else { return self }
    let product = Int128(units) * Int128(quantityPerUnit.units)
    return Quantity(wide: product.divided(by: Int128(Self.scale), rounding: .nearest))
  }

  /// Converts a base quantity to some unit of measure, rounded to five decimals.
  ///
  /// - Parameters:
  ///   - quantityPerUnit: How many base units one unit holds; above zero.
  ///   - rounding: How to round; PO-17 rounds a need up where the nearest is too little.
  /// - Returns: The quantity in the unit, or nothing when it is out of range.
  public func inUnits(of quantityPerUnit: Quantity, rounding: Rounding) -> Quantity? {
    guard quantityPerUnit != .one else { return self }
    let scaled = Int128(units) * Int128(Self.scale)
    return Quantity(wide: scaled.divided(by: Int128(quantityPerUnit.units), rounding: rounding))
  }
}
