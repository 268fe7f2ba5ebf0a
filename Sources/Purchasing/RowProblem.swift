package import TradeModel

/// A figure of a sales line that must still be what it was when the worksheet was planned (PO-33).
package enum PlannedFigure: String, CaseIterable, Hashable, Sendable {
  /// The day of shipment.
  case demandDate = "shipment date"
  /// The item.
  case item
  /// How many base units the line's unit holds.
  case quantityPerUnit = "quantity per unit"
  /// The variant.
  case variant
  /// The location.
  case location
  /// What is outstanding and not reserved, in base units.
  case openQuantity = "open quantity"
  /// The line itself, which is gone.
  case line
}

/// A business rule that a row breaks.
package enum RowRule: Error, Hashable, Sendable {
  /// A row with a quantity has no vendor (PO-29, M3); the candidates are the item's vendors.
  case vendorMissing(candidates: [VendorCode])
  /// The vendor is not in the book (M7).
  case vendorUnknown(VendorCode)
  /// The vendor gets no purchase documents (PO-25, M8).
  case vendorBlocked(VendorCode)
  /// The item is not in the book.
  case itemUnknown(ItemCode)
  /// The item can be neither sold nor bought (PO-47, M9).
  case itemBlocked(ItemCode)
  /// The item cannot be bought (PO-47, M11).
  case itemPurchasingBlocked(ItemCode)
  /// The item has no such variant.
  case variantUnknown(ItemCode, VariantCode)
  /// The variant can be neither sold nor bought (PO-47, M10).
  case variantBlocked(ItemCode, VariantCode)
  /// The item has no base unit (M12).
  case baseUnitMissing(ItemCode)
  /// The item has no such unit.
  case unitUnknown(ItemCode, UnitCode)
  /// The vendor's currency is not in the book, so no cost can be found.
  case currencyUnknown(CurrencyCode)
  /// The item is replenished in another way than by purchase (M5).
  case notPurchased(ItemCode, Replenishment)
  /// The sales line is no longer what was planned (PO-33, M13).
  case saleChanged(PlannedFigure, planned: String, now: String)
  /// The sales line of a drop shipment already belongs to a purchase order (PO-46, M18).
  case dropShipmentLinked(DocumentNumber)
  /// The quantity of a drop shipment is not the line's outstanding quantity (PO-46, M19).
  case dropShipmentQuantity(outstanding: Quantity)
  /// The unit of a drop shipment is not the sales line's unit (M17).
  case dropShipmentUnit(UnitCode?)
  /// A drop shipment goes to the customer as a whole, so it cannot be divided over vendors.
  case dropShipmentSplit
  /// The row is divided over vendors, so that another quantity has to be divided anew.
  case rowSplit(vendors: [VendorCode])
  /// Nothing of the item may be reserved for this sales line (PO-45).
  case reserveNotAllowed(ItemCode)
  /// The line of the sale is neither an item nor a comment (PI-8, M25).
  case lineTypeNotSupported(LineSubject)
  /// A quantity is below zero where none may be.
  case quantityBelowZero(Quantity)
  /// A quantity is below what has been received already.
  case quantityBelowReceived(received: Quantity)
  /// A quantity is below what is reserved on the line for sales lines that it does not name.
  case quantityBelowReserved(reserved: Quantity)
  /// The line has been received in part, so it cannot be removed.
  case lineReceived(received: Quantity)
  /// A figure does not fit into the range of its field.
  case outOfRange(figure: String)
}

/// A rule broken, with the row that breaks it.
package struct RowProblem: Error, Hashable, Sendable {
  /// The line; none where the whole document breaks the rule.
  package let line: LineNumber?
  /// The rule.
  package let rule: RowRule

  /// Makes a problem.
  package init(line: LineNumber?, rule: RowRule) {
    self.line = line
    self.rule = rule
  }
}
