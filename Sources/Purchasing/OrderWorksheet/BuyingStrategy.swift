package import TradeModel

/// A way to pick the vendors of a whole worksheet.
package enum BuyingStrategy: String, CaseIterable, Hashable, Sendable {
  /// Each row is bought from its item's own vendor.
  case `default`
  /// Each row is bought where it costs least.
  case cheapest
  /// Each row is bought where it can be there first.
  case fastest
  /// The rows are bought from as few vendors as can deliver them.
  case fewestVendors = "fewest vendors"
}

/// The vendor that a strategy picks for a row.
package struct StrategyPick: Hashable, Sendable {
  /// The row's place in the worksheet, from 0.
  package let row: Int
  /// The vendor.
  package let vendor: VendorCode

  /// Makes a pick.
  package init(row: Int, vendor: VendorCode) {
    self.row = row
    self.vendor = vendor
  }
}

/// What comes of a strategy.
package struct StrategyOutcome: Hashable, Sendable {
  /// The strategy.
  package let strategy: BuyingStrategy
  /// The vendors, by row; a row that nobody can deliver has none.
  package let picks: [StrategyPick]
  /// What everything costs, in the company's currency; none where it cannot be told.
  package let total: Amount?
  /// The day on which the last goods can be there, ordered on the work date.
  package let lastArrival: CalendarDate?
  /// How many purchase orders it takes.
  package let orders: Int
  /// The rows that arrive after their day.
  package let late: [Int]
  /// The rows that no vendor is picked for.
  package let unassigned: [Int]
  /// What more would be bought to reach the vendors' minimums and multiples, in the company's
  /// currency, at the cost of the quantity asked for; none where it cannot be told.
  package let surplus: Amount?

  /// Makes an outcome of its fields.
  package init(
    strategy: BuyingStrategy,
    picks: [StrategyPick],
    total: Amount?,
    lastArrival: CalendarDate?,
    orders: Int,
    late: [Int],
    unassigned: [Int],
    surplus: Amount?,
  ) {
    self.strategy = strategy
    self.picks = picks
    self.total = total
    self.lastArrival = lastArrival
    self.orders = orders
    self.late = late
    self.unassigned = unassigned
    self.surplus = surplus
  }
}
