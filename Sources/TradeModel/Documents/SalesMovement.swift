/// A line of a sales order or sales return order as planning sees it, in base units.
public struct SalesMovement: Hashable, Sendable {
  /// The document.
  public let document: SalesDocumentID
  /// The line.
  public let line: LineNumber
  /// The variant.
  public let variant: VariantCode?
  /// The location.
  public let location: LocationCode?
  /// The day of shipment, of the line or else of its document; none is the work date.
  public var shipmentDate: CalendarDate?
  /// The quantity of the line, in base units.
  public let quantity: Quantity
  /// What is still to ship (or, on a return, to come back), in base units.
  public let outstanding: Quantity
  /// What is reserved for it, in base units.
  public let reserved: Quantity
  /// How many base units the line's unit holds.
  public let quantityPerUnit: Quantity
  /// Whether the vendor sends the goods to the customer.
  public let isDropShipment: Bool
  /// Whether the goods are bought apart for the customer.
  public let isSpecialOrder: Bool

  /// Makes a movement of a line about an item.
  ///
  /// - Returns: Nothing when the line's unit is unknown to the item or a quantity is out of range.
  public init?(_ line: borrowing SalesLine, shipmentDate: CalendarDate?, item: borrowing Item) {
    self.init(line, shipmentDate: shipmentDate, units: ItemUnits(of: item))
  }

  /// Makes a movement of a line about an item that is counted in some units.
  ///
  /// - Returns: Nothing when the line's unit is none of them or a quantity is out of range.
  public init?(_ line: borrowing SalesLine, shipmentDate: CalendarDate?, units: ItemUnits) {
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
