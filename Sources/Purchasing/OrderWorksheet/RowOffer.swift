package import TradeModel

/// What it would be to buy a row of the worksheet from a vendor.
package struct RowOffer: Hashable, Sendable {
  /// The vendor.
  package let vendor: Vendor
  /// Whether the vendor is the item's own.
  package let isDefault: Bool
  /// Whether the vendor is the row's at present.
  package let isPicked: Bool
  /// Whether the vendor is known to deliver the item, by its catalogue, its prices or its card.
  package let isKnown: Bool
  /// The first rule that rules the vendor out; none where the row can be bought from it.
  package let rule: RowRule?
  /// The quantity that is priced, in the row's unit.
  package let quantity: Quantity
  /// The terms; none where they cannot be told.
  package let terms: PurchaseTerms?
  /// The amount in the vendor's currency; none where it cannot be told.
  package let amount: Amount?
  /// The amount in the company's currency; none where it cannot be told.
  package let companyAmount: Amount?
  /// The day on which the goods can be there when they are ordered on the work date.
  package let arrival: CalendarDate?
  /// The least quantity, not below the one priced, that reaches the vendor's minimum and multiple;
  /// none where it is the one priced.
  package let roundedQuantity: Quantity?
  /// The next quantity at which the whole costs less; none where no more lowers the total.
  package let nextBreak: PriceBreak?

  /// Makes an offer of its fields.
  package init(
    vendor: Vendor,
    isDefault: Bool,
    isPicked: Bool,
    isKnown: Bool,
    rule: RowRule?,
    quantity: Quantity,
    terms: PurchaseTerms?,
    amount: Amount?,
    companyAmount: Amount?,
    arrival: CalendarDate?,
    roundedQuantity: Quantity? = nil,
    nextBreak: PriceBreak? = nil,
  ) {
    self.vendor = vendor
    self.isDefault = isDefault
    self.isPicked = isPicked
    self.isKnown = isKnown
    self.rule = rule
    self.quantity = quantity
    self.terms = terms
    self.amount = amount
    self.companyAmount = companyAmount
    self.arrival = arrival
    self.roundedQuantity = roundedQuantity
    self.nextBreak = nextBreak
  }

  /// Returns how many days after a day the goods can be there; zero where they are in time.
  package func daysLate(for day: CalendarDate) -> Int {
    guard let arrival else { return 0 }
    return max(0, Int(arrival.dayNumber) - Int(day.dayNumber))
  }
}
