package import TradeModel

/// What one sales line asks for, and what of it is not available, in base units.
package struct LineNeed: Hashable, Sendable {
  /// The sales order or sales return order.
  package let document: SalesDocumentID
  /// Its line.
  package let line: LineNumber
  /// How many base units the line's unit holds.
  package let quantityPerUnit: Quantity
  /// The day on which the goods must be there.
  package let date: CalendarDate
  /// What is outstanding and not reserved; above zero.
  package let demand: Quantity
  /// What of the demand is not available; never below zero, never above the demand.
  package let needed: Quantity

  /// Makes a need.
  package init(
    document: SalesDocumentID,
    line: LineNumber,
    quantityPerUnit: Quantity,
    date: CalendarDate,
    demand: Quantity,
    needed: Quantity,
  ) {
    self.document = document
    self.line = line
    self.quantityPerUnit = quantityPerUnit
    self.date = date
    self.demand = demand
    self.needed = needed
  }
}
