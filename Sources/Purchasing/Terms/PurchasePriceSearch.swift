package import TradeModel

/// Finds what one unit of an item costs (PO-27).
///
/// Of the recorded prices that match, a line for the variant counts before one for any, then a line
/// in the vendor's currency before one in the company's; of equals the lowest cost holds. Without a
/// match the item's last direct cost does. The discount is searched alike: of equals the highest.
/// A price that names no unit is for one base unit, and so is its minimum quantity. A line without
/// a cost but with a discount gives only the discount.
///
/// - Parameters:
///   - query: What is asked for.
///   - book: The book.
/// - Returns: The cost and discount.
/// - Throws: `TermsFailure` when the unit or the currency is unknown or the cost out of range.
/// - Complexity: O(n) in the item's prices.
package func purchasePrice(
  _ query: consuming PriceQuery,
  in book: any Book,
) throws(TermsFailure) -> FoundPrice {
  guard let perUnit = query.quantityPerUnit else {
    throw .rule(query.unit.map { .unitUnknown(query.item, $0) } ?? .outOfRange(figure: "unit"))
  }
  guard let baseQuantity = query.quantity.inBaseUnits(per: perUnit) else {
    throw .rule(.outOfRange(figure: "quantity"))
  }
  let companyCurrency = book.company.currency
  let currency = query.currency == companyCurrency ? nil : query.currency
  let item = query.item
  var search = PurchasePriceSearch(
    query: query,
    quantityPerUnit: perUnit,
    baseQuantity: baseQuantity,
    currency: currency,
    companyCurrency: companyCurrency,
    rate: try currency.map { code throws(TermsFailure) in try exchangeRate(of: code, in: book) },
  )
  for price in try reading({ () throws(BookFailure) in try book.prices(of: item) }) {
    try search.consider(price)
  }
  return try search.found()
}

private func exchangeRate(
  of currency: CurrencyCode,
  in book: any Book,
) throws(TermsFailure) -> ExchangeRate {
  guard let found = try reading({ () throws(BookFailure) in try book.currency(currency) }) else {
    throw .rule(.currencyUnknown(currency))
  }
  return found.rate
}

private struct PurchasePriceSearch {
  let query: PriceQuery
  let quantityPerUnit: Quantity
  let baseQuantity: Quantity
  /// The vendor's currency; none is the company's.
  let currency: CurrencyCode?
  let companyCurrency: CurrencyCode?
  /// The worth of the vendor's currency, where it is a foreign one.
  let rate: ExchangeRate?

  var cost: (rank: Int, value: UnitCost)?
  var discount: (rank: Int, value: Percent)?
  var hasPriceList = false

  /// Returns what was found among the prices that were considered.
  func found() throws(TermsFailure) -> FoundPrice {
    let unitCost: UnitCost
    if let cost {
      unitCost = cost.value
    } else {
      unitCost = try converted(query.lastDirectCost, isPerBaseUnit: true, isForeign: false)
    }
    return FoundPrice(
      unitCost: unitCost,
      lineDiscount: discount?.value ?? .zero,
      currency: currency,
      hasPriceList: hasPriceList,
    )
  }

  mutating func consider(_ price: PurchasePrice) throws(TermsFailure) {
    guard price.vendor == nil || price.vendor == query.vendor else { return }
    hasPriceList = true
    let priceCurrency = price.currency == companyCurrency ? nil : price.currency
    guard price.variant == nil || price.variant == query.variant,
      price.unit == nil || price.unit == query.unit,
      priceCurrency == nil || priceCurrency == currency,
      price.minimumQuantity <= (price.unit == nil ? baseQuantity : query.quantity),
      price.firstDate.map({ $0 <= query.date }) ?? true,
      price.lastDate.map({ query.date <= $0 }) ?? true
    else { return }
    let rank = (price.variant == nil ? 0 : 2) + (priceCurrency == nil ? 0 : 1)
    if !price.unitCost.isZero || price.lineDiscount.isZero {
      let value = try converted(
        price.unitCost,
        isPerBaseUnit: price.unit == nil,
        isForeign: priceCurrency != nil
      )
      let isBetter = cost.map { rank > $0.rank || (rank == $0.rank && value < $0.value) } ?? true
      if isBetter { cost = (rank, value) }
    }
    if !price.lineDiscount.isZero {
      let value = price.lineDiscount
      let isBetter =
        discount.map { rank > $0.rank || (rank == $0.rank && value > $0.value) } ?? true
      if isBetter { discount = (rank, value) }
    }
  }

  /// Brings a recorded cost to the unit and the currency asked for.
  private func converted(
    _ cost: UnitCost,
    isPerBaseUnit: Bool,
    isForeign: Bool,
  ) throws(TermsFailure) -> UnitCost {
    let perUnit = isPerBaseUnit ? cost.times(quantityPerUnit) : cost
    guard let perUnit, let rate, !isForeign else {
      guard let perUnit else { throw .rule(.outOfRange(figure: "unit cost")) }
      return perUnit
    }
    guard let value = perUnit.converted(at: rate) else {
      throw .rule(.outOfRange(figure: "unit cost"))
    }
    return value
  }
}
