public import TradeModel

/// What one sales line asks for, and what of it is not available, in base units.
public struct LineNeed: Hashable, Sendable {
  /// The sales order or sales return order.
  public let document: SalesDocumentID
  /// Its line.
  public let line: LineNumber
  /// How many base units the line's unit holds.
  public let quantityPerUnit: Quantity
  /// The day on which the goods must be there.
  public let date: CalendarDate
  /// What is outstanding and not reserved; above zero.
  public let demand: Quantity
  /// What of the demand is not available; never below zero, never above the demand.
  public let needed: Quantity

  /// Makes a need.
  public init(
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
