/// A line of a sales order or sales return order as planning sees it, in base units.
package struct SalesMovement: Hashable, Sendable {
  /// The document.
  package let document: SalesDocumentID
  /// The line.
  package let line: LineNumber
  /// The variant.
  package let variant: VariantCode?
  /// The location.
  package let location: LocationCode?
  /// The day of shipment, of the line or else of its document; none is the work date.
  package var shipmentDate: CalendarDate?
  /// The quantity of the line, in base units.
  package let quantity: Quantity
  /// What is still to ship (or, on a return, to come back), in base units.
  package let outstanding: Quantity
  /// What is reserved for it, in base units.
  package let reserved: Quantity
  /// How many base units the line's unit holds.
  package let quantityPerUnit: Quantity
  /// Whether the vendor sends the goods to the customer.
  package let isDropShipment: Bool
  /// Whether the goods are bought apart for the customer.
  package let isSpecialOrder: Bool

  /// Makes a movement of a line about an item.
  ///
  /// - Returns: Nothing when the line's unit is unknown to the item or a quantity is out of range.
  package init?(_ line: borrowing SalesLine, shipmentDate: CalendarDate?, item: borrowing Item) {
    self.init(line, shipmentDate: shipmentDate, units: ItemUnits(of: item))
  }

  /// Makes a movement of a line about an item that is counted in some units.
  ///
  /// - Returns: Nothing when the line's unit is none of them or a quantity is out of range.
  package init?(_ line: borrowing SalesLine, shipmentDate: CalendarDate?, units: ItemUnits) {
    guard let perUnit = units.quantityPerUnit(of: line.unit),
      let quantity = line.quantity.inBaseUnits(per: perUnit),
      let outstanding = line.outstanding.inBaseUnits(per: perUnit),
      let reserved = line.reserved.inBaseUnits(per: perUnit)
    else { return nil }
    document = line.document
    self.line = line.number
    variant = line.variant
    location = line.location
    self.shipmentDate = line.shipmentDate ?? shipmentDate
    self.quantity = quantity
    self.outstanding = outstanding
    self.reserved = reserved
    quantityPerUnit = perUnit
    isDropShipment = line.isDropShipment
    isSpecialOrder = line.isSpecialOrder
  }
}
