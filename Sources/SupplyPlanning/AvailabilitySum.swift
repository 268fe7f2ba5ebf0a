public import TradeModel

/// Where a part of the sum of an availability comes from.
public enum SumSource: Hashable, Sendable {
  /// The item ledger.
  case inventory
  /// What sales lines have reserved of the inventory.
  case reservedInventory
  /// A line of a purchase order, or of a purchase return order.
  case purchase(PurchaseDocumentID, LineNumber)
  /// A line of a sales order or of a sales return order that is served before, or brings goods in.
  case sales(SalesDocumentID, LineNumber)
  /// A receipt of another module.
  case otherSupply(DocumentNumber)
  /// A requirement of another module.
  case otherDemand(DemandKind, DocumentNumber)
  /// The drop shipment that the line is bought by (PO-15).
  case dropShipment(PurchaseDocumentID, LineNumber)
  /// More than the line asks for, which stays for the lines that are served later.
  case leftOver
  /// More has gone out than there is; what is missing so far is not for this line to buy (PO-11).
  case shortfall
  /// Less is missing than the step of the line's unit, which counts as nothing.
  case belowUnit
}

/// A part of the sum of an availability, in base units.
public struct SumPart: Hashable, Sendable {
  /// Where it comes from.
  public let source: SumSource
  /// The day; none counts at once.
  public let date: CalendarDate?
  /// What comes in as a whole; below zero, what is asked for as a whole.
  public let quantity: Quantity
  /// What of a supply is reserved, and so counts for nobody.
  public let reserved: Quantity
  /// What of a demand is not available to it either, and will be bought for it.
  public let short: Quantity

  /// Makes a part.
  public init(
    source: SumSource,
    date: CalendarDate? = nil,
    quantity: Quantity,
    reserved: Quantity = .zero,
    short: Quantity = .zero,
  ) {
    self.source = source
    self.date = date
    self.quantity = quantity
    self.reserved = reserved
    self.short = short
  }

  /// What it adds to the sum; below zero, takes from it.
  public var adds: Quantity { quantity - reserved + short }
}

/// A supply that comes too late for a line.
public struct LaterSupply: Hashable, Sendable {
  /// Where it comes from.
  public let source: SumSource
  /// The day.
  public let date: CalendarDate
  /// What of it is not reserved, in base units.
  public let quantity: Quantity

  /// Makes a supply.
  public init(source: SumSource, date: CalendarDate, quantity: Quantity) {
    self.source = source
    self.date = date
    self.quantity = quantity
  }
}

/// What is available for one sales line, as a sum that adds up, in base units.
public struct AvailabilitySum: Hashable, Sendable {
  /// The sales order or sales return order.
  public let document: SalesDocumentID
  /// Its line.
  public let line: LineNumber
  /// The day on which the goods must be there.
  public let date: CalendarDate
  /// What is still to ship of the line.
  public let outstanding: Quantity
  /// What of that is reserved.
  public let reserved: Quantity
  /// What is asked for: outstanding and not reserved; never below zero.
  public let demand: Quantity
  /// The parts, by date, in the order in which they count.
  public let parts: [SumPart]
  /// What is available: the sum of the parts.
  public let available: Quantity
  /// The supplies that come after the day, where something is needed, by date.
  public let later: [LaterSupply]
  /// The first day of a later supply on which the line, shipped then, would need nothing.
  public let coveredFrom: CalendarDate?

  /// Makes a sum.
  public init(
    document: SalesDocumentID,
    line: LineNumber,
    date: CalendarDate,
    outstanding: Quantity,
    reserved: Quantity,
    demand: Quantity,
    parts: [SumPart],
    available: Quantity,
    later: [LaterSupply] = [],
    coveredFrom: CalendarDate? = nil,
  ) {
    self.document = document
    self.line = line
    self.date = date
    self.outstanding = outstanding
    self.reserved = reserved
    self.demand = demand
    self.parts = parts
    self.available = available
    self.later = later
    self.coveredFrom = coveredFrom
  }

  /// What is not available.
  public var needed: Quantity { demand - available }
}
