package import TradeModel

/// The facts of a row of the worksheet, as they were when it was planned.
///
/// The quantities `demand`, `needed` and `available` are in the row's unit, which is the item's
/// purchase unit; those in base units say so.
package struct PlannedRow: Hashable, Sendable {
  /// The sales line.
  package let line: LineNumber
  /// The item.
  package let item: ItemCode
  /// The variant.
  package let variant: VariantCode?
  /// The location.
  package let location: LocationCode?
  /// The description of the sales line, which a drop shipment takes over (PO-24).
  package let salesDescription: String
  /// The unit of the sales line; the base unit where the line names none.
  package let salesUnit: UnitCode
  /// How many base units the sales line's unit holds.
  package let salesQuantityPerUnit: Quantity
  /// The unit of the row: the item's purchase unit, else its base unit.
  package let unit: UnitCode
  /// How many base units the row's unit holds.
  package let quantityPerUnit: Quantity
  /// The day on which the goods must be there.
  package let demandDate: CalendarDate
  /// What is outstanding and not reserved, in base units.
  package let openBase: Quantity
  /// What of it is not available, in base units.
  package let neededBase: Quantity
  /// What is outstanding and not reserved, rounded like the need.
  package let demand: Quantity
  /// What of it is not available, rounded up where the nearest would be too little (PO-17).
  package let needed: Quantity
  /// Whether the vendor sends the goods to the customer.
  package let isDropShipment: Bool
  /// Whether what is bought may be reserved for the sales line (PO-45).
  package let canReserve: Bool
  /// What was bought for the sales line before, by document and line.
  package internal(set) var coveredBy: [CoveringPurchase]

  /// The demand less what is needed, in the row's unit.
  package var available: Quantity { demand - needed }

  /// Returns the terms of buying a quantity of the row's item from a vendor.
  func terms(
    of item: borrowing Item,
    from vendor: Vendor?,
    quantity: Quantity,
    in book: any Book,
  ) throws(TermsFailure) -> PurchaseTerms {
    try purchaseTerms(
      of: item,
      variant: variant,
      from: vendor,
      unit: unit,
      quantity: quantity,
      receiptDate: demandDate,
      in: book,
    )
  }
}
