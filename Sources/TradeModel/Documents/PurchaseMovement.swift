/// A line of a purchase order or purchase return order as planning sees it, in base units.
public struct PurchaseMovement: Hashable, Sendable {
  /// The document.
  public let document: PurchaseDocumentID
  /// The line.
  public let line: LineNumber
  /// The variant.
  public let variant: VariantCode?
  /// The location.
  public let location: LocationCode?
  /// The day of receipt; none counts at once.
  public var expectedReceiptDate: CalendarDate?
  /// What is still to receive (or, on a return, to go back), in base units.
  public let outstanding: Quantity
  /// What is reserved for sales lines, in base units.
  public let reserved: Quantity
  /// Whether the vendor sends the goods to the customer.
  public let isDropShipment: Bool
  /// The sales line that the line was bought for.
  public let sales: SalesReference?

  /// Makes a movement of a line about an item.
  ///
  /// - Returns: Nothing when the line's unit is unknown to the item or a quantity is out of range.
  public init?(_ line: borrowing PurchaseLine, item: borrowing Item) {
    self.init(line, units: ItemUnits(of: item))
  }

  /// Makes a movement of a line about an item that is counted in some units.
  ///
  /// - Returns: Nothing when the line's unit is none of them or a quantity is out of range.
  public init?(_ line: borrowing PurchaseLine, units: ItemUnits) {
    guard let perUnit = units.quantityPerUnit(of: line.unit),
      let outstanding = line.outstanding.inBaseUnits(per: perUnit),
      let reserved = line.reserved.inBaseUnits(per: perUnit)
    else { return nil }
    document = line.document
    self.line = line.number
    variant = line.variant
    location = line.location
    expectedReceiptDate = line.expectedReceiptDate
    self.outstanding = outstanding
    self.reserved = reserved
    isDropShipment = line.isDropShipment
    sales = line.sales
  }
}
