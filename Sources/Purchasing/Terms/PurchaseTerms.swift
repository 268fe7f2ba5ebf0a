package import TradeModel

/// At what price, in what time and under what number a vendor delivers an item.
package struct PurchaseTerms: Hashable, Sendable {
  /// The price, as it is on the order date.
  package let price: FoundPrice
  /// The time from order to receipt.
  package let leadTime: DateFormula
  /// The latest day to order, one on which the vendor works.
  package let orderDate: CalendarDate
  /// What the vendor calls the item.
  package let vendorItemNumber: String
  /// The catalogue's entry for the item, the vendor and the variant.
  package let entry: ItemVendor?
}

/// Tells the terms of a purchase.
///
/// - Parameters:
///   - item: The item.
///   - variant: The variant.
///   - vendor: The vendor.
///   - unit: The unit; none is the base unit.
///   - quantity: The quantity, in the unit.
///   - receiptDate: The day of receipt.
///   - book: The book.
/// - Returns: The terms.
/// - Throws: `TermsFailure` when a price cannot be told or the order date lies outside the calendar.
package func purchaseTerms(
  of item: borrowing Item,
  variant: VariantCode?,
  from vendor: Vendor?,
  unit: UnitCode?,
  quantity: Quantity,
  receiptDate: CalendarDate,
  in book: any Book,
) throws(TermsFailure) -> PurchaseTerms {
  let entries = try reading { () throws(BookFailure) in try book.itemVendors(of: item.number) }
  let number = vendor?.number
  let entry = entries.first { $0.vendor == number && $0.variant == variant }
  let time = leadTime(of: item, from: vendor, entry: entry)
  let calendar = VendorCalendar(of: vendor)
  guard let day = calendar.orderDate(receiving: receiptDate, after: time) else {
    throw .rule(.outOfRange(figure: "order date"))
  }
  let query = PriceQuery(
    item: item,
    variant: variant,
    vendor: vendor,
    unit: unit,
    quantity: quantity,
    date: day,
  )
  return PurchaseTerms(
    price: try purchasePrice(query, in: book),
    leadTime: time,
    orderDate: day,
    vendorItemNumber: vendorItemNumber(of: item, from: vendor, entry: entry),
    entry: entry,
  )
}

/// Returns the time from order to receipt: of the catalogue's entry, else of the item, else of the
/// vendor (PO-26).
///
/// - Parameters:
///   - item: The item.
///   - vendor: The vendor.
///   - entry: The catalogue's entry for the item, the vendor and exactly the variant.
/// - Returns: The lead time; blank where nobody names one.
package func leadTime(
  of item: borrowing Item,
  from vendor: Vendor?,
  entry: ItemVendor?,
) -> DateFormula {
  if let entry, !entry.leadTime.isBlank { return entry.leadTime }
  if !item.leadTime.isBlank { return item.leadTime }
  return vendor?.leadTime ?? .none
}

/// Returns what the vendor calls the item: by the catalogue's entry, else by the item where the
/// vendor is its own (PO-41).
package func vendorItemNumber(
  of item: borrowing Item,
  from vendor: Vendor?,
  entry: ItemVendor?,
) -> String {
  if let entry, !entry.vendorItemNumber.isEmpty { return entry.vendorItemNumber }
  guard let number = vendor?.number, item.vendor == number else { return "" }
  return item.vendorItemNumber
}
