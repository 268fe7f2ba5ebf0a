package import Purchasing
package import SupplyPlanning
package import TradeModel

/// The availability of a line as a sum, in base units, with what it means for the row.
package struct WhyReport: Hashable, Sendable {
  /// The sales order.
  package var document: DocumentNumber
  /// The item.
  package var item: ItemCode
  /// The variant.
  package var variant: VariantCode?
  /// The location.
  package var location: LocationCode?
  /// The description.
  package var description: String
  /// The base unit, in which the sum is made.
  package var unit: UnitCode?
  /// The sum.
  package var sum: AvailabilitySum
  /// Whether the vendor sends the goods to the customer, so that no stock is asked.
  package var isDropShipment: Bool
  /// Whether the goods are bought apart, so that no row asks for them.
  package var isSpecialOrder: Bool
  /// The unit of the row, or of the sales line where there is no row.
  package var rowUnit: UnitCode?
  /// What is needed, in that unit (PO-17).
  package var rowNeeded: Quantity

  /// Makes a record of its fields.
  package init(
    document: DocumentNumber,
    item: ItemCode,
    variant: VariantCode?,
    location: LocationCode?,
    description: String,
    unit: UnitCode?,
    sum: AvailabilitySum,
    isDropShipment: Bool,
    isSpecialOrder: Bool,
    rowUnit: UnitCode?,
    rowNeeded: Quantity,
  ) {
    self.document = document
    self.item = item
    self.variant = variant
    self.location = location
    self.description = description
    self.unit = unit
    self.sum = sum
    self.isDropShipment = isDropShipment
    self.isSpecialOrder = isSpecialOrder
    self.rowUnit = rowUnit
    self.rowNeeded = rowNeeded
  }
}

/// What a vendor would be for a row of the worksheet, beside the vendor picked now.
package struct WhyNotReport: Hashable, Sendable {
  /// The sales order.
  package var document: DocumentNumber
  /// The sales line.
  package var line: LineNumber
  /// The item.
  package var item: ItemCode
  /// The unit of the quantity.
  package var unit: UnitCode
  /// The day on which the goods must be there.
  package var demandDate: CalendarDate
  /// The vendor that was asked about.
  package var offer: RowOffer
  /// The vendor picked now, where it is another one.
  package var picked: RowOffer?

  /// Makes a record of its fields.
  package init(
    document: DocumentNumber,
    line: LineNumber,
    item: ItemCode,
    unit: UnitCode,
    demandDate: CalendarDate,
    offer: RowOffer,
    picked: RowOffer?,
  ) {
    self.document = document
    self.line = line
    self.item = item
    self.unit = unit
    self.demandDate = demandDate
    self.offer = offer
    self.picked = picked
  }

  /// What the vendor would cost more than the one picked now, in the company's currency; below
  /// zero, less.
  package var difference: Amount? {
    guard let mine = offer.companyAmount, let other = picked?.companyAmount else { return nil }
    return mine - other
  }
}
