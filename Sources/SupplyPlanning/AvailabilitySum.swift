package import TradeModel

/// Where a part of the sum of an availability comes from.
package enum SumSource: Hashable, Sendable {
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
package struct SumPart: Hashable, Sendable {
  /// Where it comes from.
  package let source: SumSource
  /// The day; none counts at once.
  package let date: CalendarDate?
  /// What comes in as a whole; below zero, what is asked for as a whole.
  package let quantity: Quantity
  /// What of a supply is reserved, and so counts for nobody.
  package let reserved: Quantity
  /// What of a demand is not available to it either, and will be bought for it.
  package let short: Quantity

  /// Makes a part.
  package init(
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
  package var adds: Quantity { quantity - reserved + short }
}

/// A supply that comes too late for a line.
package struct LaterSupply: Hashable, Sendable {
  /// Where it comes from.
  package let source: SumSource
  /// The day.
  package let date: CalendarDate
  /// What of it is not reserved, in base units.
  package let quantity: Quantity

  /// Makes a supply.
  package init(source: SumSource, date: CalendarDate, quantity: Quantity) {
    self.source = source
    self.date = date
    self.quantity = quantity
  }
}

/// What is available for one sales line, as a sum that adds up, in base units.
package struct AvailabilitySum: Hashable, Sendable {
  /// The sales order or sales return order.
  package let document: SalesDocumentID
  /// Its line.
  package let line: LineNumber
  /// The day on which the goods must be there.
  package let date: CalendarDate
  /// What is still to ship of the line.
  package let outstanding: Quantity
  /// What of that is reserved.
  package let reserved: Quantity
  /// What is asked for: outstanding and not reserved; never below zero.
  package let demand: Quantity
  /// The parts, by date, in the order in which they count.
  package let parts: [SumPart]
  /// What is available: the sum of the parts.
  package let available: Quantity
  /// The supplies that come after the day, where something is needed, by date.
  package let later: [LaterSupply]
  /// The first day of a later supply on which the line, shipped then, would need nothing.
  package let coveredFrom: CalendarDate?

  /// Makes a sum.
  package init(
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
  package var needed: Quantity { demand - available }
}
