import TradeModel

/// Divides a quantity into shares that add up to it, to the last digit, also in base units.
///
/// A percentage comes out as fine as the quantity is: of whole pieces, whole pieces. What that
/// leaves goes to the share that is the rest, else to the last percentage.
struct QuantityDivision {
  /// What is divided, in some unit.
  let whole: Quantity
  /// How many base units that unit holds.
  let quantityPerUnit: Quantity

  /// The shares of a whole, in parts of a hundred with all their digits.
  private static let scale = Int128(Percent.hundred.units)

  /// Returns the quantity of each share.
  ///
  /// - Throws: `SplitProblem` when the shares do not add up, one is nothing, or a vendor has two.
  func quantities(of shares: [VendorShare]) throws(SplitProblem) -> [Quantity] {
    guard whole > .zero else { throw .nothingToSplit }
    try checkVendors(shares)
    try checkSum(shares)
    let last =
      shares.firstIndex { $0.measure == .rest }
      ?? shares.lastIndex { if case .percent = $0.measure { true } else { false } }
      ?? shares.count - 1
    var quantities: [Quantity] = []
    for (place, share) in shares.enumerated() {
      quantities.append(place == last ? .zero : try quantity(of: share, place))
    }
    quantities[last] = quantities.reduce(whole) { $0 - $1 }
    for (place, quantity) in quantities.enumerated() where quantity <= .zero {
      throw .emptyShare(shares[place].vendor, place: place)
    }
    return quantities
  }

  private func checkVendors(_ shares: [VendorShare]) throws(SplitProblem) {
    var seen: Set<VendorCode> = []
    for (place, share) in shares.enumerated() {
      guard seen.insert(share.vendor).inserted else {
        throw .vendorTwice(share.vendor, place: place)
      }
      let isEmpty =
        switch share.measure {
        case .percent(let percent): percent <= .zero
        case .quantity(let quantity): quantity <= .zero
        case .rest: false
        }
      if isEmpty { throw .emptyShare(share.vendor, place: place) }
    }
  }

  /// Checks that the shares add up to the whole, or leave something where there is a rest.
  private func checkSum(_ shares: [VendorShare]) throws(SplitProblem) {
    var (sum, percents) = (Int128(0), Int128(0))
    var (rest, areAllPercents) = (Int?.none, true)
    for (place, share) in shares.enumerated() {
      switch share.measure {
      case .percent(let percent):
        percents += Int128(percent.units)
        sum += Int128(whole.units) * Int128(percent.units)
      case .quantity(let quantity):
        areAllPercents = false
        sum += Int128(quantity.units) * Self.scale
      case .rest: rest = place
      }
    }
    let total = Int128(whole.units) * Self.scale
    if rest != nil, sum < total { return }
    if let rest, sum == total { throw .emptyShare(shares[rest].vendor, place: rest) }
    guard sum != total else { return }
    if areAllPercents, rest == nil, let percent = Percent(wide: percents) {
      throw .percentSum(percent)
    }
    let added = Quantity(wide: sum.divided(by: Self.scale, rounding: .nearest))
    throw .sum(added ?? Quantity(units: Quantity.limit), row: whole)
  }

  private func quantity(of share: VendorShare, _ place: Int) throws(SplitProblem) -> Quantity {
    // A quantity with more digits than this is rounded in base units, and a sum of such ones falls
    // short of the whole.
    let exactDigits = max(0, Quantity.fractionDigits - quantityPerUnit.usedFractionDigits)
    switch share.measure {
    case .rest: return .zero
    case .quantity(let quantity):
      guard quantity.usedFractionDigits <= exactDigits else {
        throw .tooFine(allowed: exactDigits, place: place)
      }
      return quantity
    case .percent(let percent):
      var step: Int128 = 1
      let digits = min(whole.usedFractionDigits, exactDigits)
      for _ in digits..<Quantity.fractionDigits { step *= 10 }
      let exact = Int128(whole.units) * Int128(percent.units)
      let steps = exact.divided(by: Self.scale * step, rounding: .nearest)
      return Quantity(units: Int64(steps * step))
    }
  }
}

extension Quantity {
  /// How many of the digits behind the point are in use.
  fileprivate var usedFractionDigits: Int {
    var (digits, units) = (Self.fractionDigits, units)
    while digits > 0, units.isMultiple(of: 10) {
      units /= 10
      digits -= 1
    }
    return digits
  }
}
