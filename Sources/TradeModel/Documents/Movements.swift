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

/// A line of a purchase order or purchase return order as planning sees it, in base units.
package struct PurchaseMovement: Hashable, Sendable {
  /// The document.
  package let document: PurchaseDocumentID
  /// The line.
  package let line: LineNumber
  /// The variant.
  package let variant: VariantCode?
  /// The location.
  package let location: LocationCode?
  /// The day of receipt; none counts at once.
  package var expectedReceiptDate: CalendarDate?
  /// What is still to receive (or, on a return, to go back), in base units.
  package let outstanding: Quantity
  /// What is reserved for sales lines, in base units.
  package let reserved: Quantity
  /// Whether the vendor sends the goods to the customer.
  package let isDropShipment: Bool
  /// The sales line that the line was bought for.
  package let sales: SalesReference?

  /// Makes a movement of a line about an item.
  ///
  /// - Returns: Nothing when the line's unit is unknown to the item or a quantity is out of range.
  package init?(_ line: borrowing PurchaseLine, item: borrowing Item) {
    self.init(line, units: ItemUnits(of: item))
  }

  /// Makes a movement of a line about an item that is counted in some units.
  ///
  /// - Returns: Nothing when the line's unit is none of them or a quantity is out of range.
  package init?(_ line: borrowing PurchaseLine, units: ItemUnits) {
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

/// Everything in the book that supplies or demands one item.
package struct ItemMovements: Hashable, Sendable {
  /// The item.
  package let item: ItemCode
  /// The entries of the item ledger.
  package var inventory: [InventoryEntry]
  /// The lines of sales orders and sales return orders with something outstanding or reserved.
  package var sales: [SalesMovement]
  /// The lines of purchase orders and purchase return orders that concern planning.
  package var purchases: [PurchaseMovement]
  /// The other receipts.
  package var otherSupply: [OtherSupply]
  /// The other requirements.
  package var otherDemand: [OtherDemand]

  /// Makes the movements of an item; those left out are none.
  package init(
    item: ItemCode,
    inventory: [InventoryEntry] = [],
    sales: [SalesMovement] = [],
    purchases: [PurchaseMovement] = [],
    otherSupply: [OtherSupply] = [],
    otherDemand: [OtherDemand] = [],
  ) {
    self.item = item
    self.inventory = inventory
    self.sales = sales
    self.purchases = purchases
    self.otherSupply = otherSupply
    self.otherDemand = otherDemand
  }
}
