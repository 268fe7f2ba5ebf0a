/// A price or cost of one unit of measure, with five decimals, in a currency named beside it.
public struct UnitCost: FixedPoint {
  public static var fractionDigits: Int { 5 }
  public let units: Int64

  public init(units: Int64) { self.units = units }
}

/// A share in hundredths, with five decimals: 12.5 stands for 12.5 %.
public struct Percent: FixedPoint {
  public static var fractionDigits: Int { 5 }
  public let units: Int64

  public init(units: Int64) { self.units = units }

  /// The whole.
  public static let hundred = Percent(units: 10_000_000)
}

/// The worth of one unit of a foreign currency in the company's currency, with nine decimals.
public struct ExchangeRate: FixedPoint {
  public static var fractionDigits: Int { 9 }
  public let units: Int64

  public init(units: Int64) { self.units = units }
}

/// A sum of money with two decimals, in a currency named beside it.
public struct Amount: FixedPoint {
  public static var fractionDigits: Int { 2 }
  public let units: Int64

  public init(units: Int64) { self.units = units }

  /// Computes the amount of a line: quantity times unit cost, less the line discount.
  ///
  /// The gross amount and the discount amount are each rounded to cents, half away from zero.
  ///
  /// - Returns: The net amount, or nothing when it is out of range.
  public init?(quantity: Quantity, unitCost: UnitCost, lineDiscount: Percent) {
    let product = Int128(quantity.units) * Int128(unitCost.units)
    let gross = product.divided(by: 100_000_000, rounding: .nearest)
    guard gross.magnitude <= Amount.limit.magnitude else { return nil }
    let discount = (gross * Int128(lineDiscount.units))
      .divided(by: Int128(Percent.hundred.units), rounding: .nearest)
    self.init(wide: gross - discount)
  }
}

extension Amount {
  /// Converts an amount from a foreign currency to the company's, rounded to cents.
  ///
  /// - Parameter rate: The worth of one unit of the foreign currency.
  /// - Returns: The amount in the company's currency, or nothing when it is out of range.
  public func inCompanyCurrency(at rate: ExchangeRate) -> Amount? {
    let product = Int128(units) * Int128(rate.units)
    return Amount(wide: product.divided(by: Int128(ExchangeRate.scale), rounding: .nearest))
  }
}

extension UnitCost {
  /// Converts a cost from the company's currency to a foreign one, rounded to five decimals.
  ///
  /// - Parameter rate: The worth of one unit of the foreign currency; above zero.
  /// - Returns: The cost in the foreign currency, or nothing when it is out of range.
  public func converted(at rate: ExchangeRate) -> UnitCost? {
    let scaled = Int128(units) * Int128(ExchangeRate.scale)
    return UnitCost(wide: scaled.divided(by: Int128(rate.units), rounding: .nearest))
  }

  /// Multiplies a cost per base unit up to a cost per unit of measure.
  ///
  /// - Parameter quantityPerUnit: How many base units one unit holds.
  /// - Returns: The cost of the unit rounded to five decimals, or nothing when it is out of range.
  public func times(_ quantityPerUnit: Quantity) -> UnitCost? {
    guard quantityPerUnit != .one else { return self }
    let product = Int128(units) * Int128(quantityPerUnit.units)
    return UnitCost(wide: product.divided(by: Int128(Quantity.scale), rounding: .nearest))
  }
}
