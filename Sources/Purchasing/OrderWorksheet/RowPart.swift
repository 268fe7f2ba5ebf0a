package import TradeModel

/// What is bought of a row from one vendor, and what follows from it.
package struct RowPart: Hashable, Sendable {
  /// The vendor.
  package let vendor: VendorCode
  /// The quantity, in the row's unit.
  package let quantity: Quantity
  /// The cost of one unit at the quantity, in the vendor's currency (PO-27).
  package let unitCost: UnitCost
  /// The discount at the quantity (PO-27).
  package let lineDiscount: Percent
  /// The vendor's currency; none is the company's.
  package let currency: CurrencyCode?
  /// The latest day to order (PO-26).
  package let orderDate: CalendarDate
  /// What the vendor calls the item (PO-41).
  package let vendorItemNumber: String
}

extension RowPart {
  /// Makes a part of the terms of a vendor.
  init(_ quantity: Quantity, from vendor: VendorCode, terms: PurchaseTerms) {
    self.init(
      vendor: vendor,
      quantity: quantity,
      unitCost: terms.price.unitCost,
      lineDiscount: terms.price.lineDiscount,
      currency: terms.price.currency,
      orderDate: terms.orderDate,
      vendorItemNumber: terms.vendorItemNumber,
    )
  }
}

extension RowDecision {
  /// Whether the row is divided over vendors.
  package var isSplit: Bool { !parts.isEmpty }

  /// The vendors of the row, in the order of its parts.
  package var vendors: [VendorCode] { isSplit ? parts.map(\.vendor) : vendor.map { [$0] } ?? [] }

  /// What is bought of the row, vendor by vendor; nothing while it has no vendor.
  var purchases: [RowPart] {
    if isSplit { return parts }
    guard let vendor else { return [] }
    return [
      RowPart(
        vendor: vendor,
        quantity: quantity,
        unitCost: unitCost,
        lineDiscount: lineDiscount,
        currency: currency,
        orderDate: orderDate,
        vendorItemNumber: vendorItemNumber,
      )
    ]
  }

  /// Divides the row: it is as much as its parts, and has no vendor and no cost of its own.
  mutating func divide(into parts: [RowPart]) {
    self.parts = parts
    quantity = parts.reduce(.zero) { $0 + $1.quantity }
    vendor = nil
    (unitCost, lineDiscount, currency) = (.zero, .zero, nil)
    orderDate = parts.map(\.orderDate).min() ?? orderDate
    vendorItemNumber = ""
    (minimumQuantity, orderMultiple) = (.zero, .zero)
  }

  /// Makes the row one again, bought from one vendor or from nobody yet.
  mutating func take(_ vendor: VendorCode?, _ terms: PurchaseTerms) {
    parts = []
    self.vendor = vendor
    take(terms.price)
    orderDate = terms.orderDate
    vendorItemNumber = terms.vendorItemNumber
    minimumQuantity = terms.entry?.minimumQuantity ?? .zero
    orderMultiple = terms.entry?.orderMultiple ?? .zero
  }
}
