package import Purchasing
package import TradeModel

/// The offers for one row.
package struct RowOffersReport: Hashable, Sendable {
  /// The sales line.
  package var line: LineNumber
  /// The item.
  package var item: ItemCode
  /// The unit of the quantities.
  package var unit: UnitCode
  /// The day on which the goods must be there.
  package var demandDate: CalendarDate
  /// The offers, that of the item's own vendor first, then by number.
  package var offers: [RowOffer]

  /// Makes a record of its fields.
  package init(
    line: LineNumber,
    item: ItemCode,
    unit: UnitCode,
    demandDate: CalendarDate,
    offers: [RowOffer],
  ) {
    self.line = line
    self.item = item
    self.unit = unit
    self.demandDate = demandDate
    self.offers = offers
  }
}

/// What comes of a strategy, as shown.
package struct StrategyReport: Hashable, Sendable {
  /// The outcome.
  package var outcome: StrategyOutcome
  /// The lines that arrive after their day.
  package var late: [LineNumber]
  /// The lines that no vendor is picked for.
  package var unassigned: [LineNumber]

  /// Makes a record of its fields.
  package init(outcome: StrategyOutcome, late: [LineNumber], unassigned: [LineNumber]) {
    self.outcome = outcome
    self.late = late
    self.unassigned = unassigned
  }
}

/// What each vendor offers for rows, and what buying them by each strategy would come to.
package struct OffersReport: Hashable, Sendable {
  /// The sales order.
  package var document: DocumentNumber
  /// The rows, in line order.
  package var rows: [RowOffersReport]
  /// The strategies.
  package var strategies: [StrategyReport]

  /// Makes a record of its fields.
  package init(
    document: DocumentNumber,
    rows: [RowOffersReport],
    strategies: [StrategyReport],
  ) {
    self.document = document
    self.rows = rows
    self.strategies = strategies
  }
}
