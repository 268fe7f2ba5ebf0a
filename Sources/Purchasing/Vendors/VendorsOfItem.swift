package import TradeModel

/// Returns the vendors that an item could be bought from, each with its terms for one purchase
/// unit ordered on a day, in the order of their numbers.
///
/// - Throws: `BookFailure` when the book cannot be read.
package func vendors(
  of item: Item,
  orderedOn day: CalendarDate,
  in book: any Book,
) throws(BookFailure) -> [RowVendor] {
  let entries = try book.itemVendors(of: item.number)
  var offers: [RowVendor] = []
  for number in try itemVendorNumbers(of: item, variant: nil, in: book) {
    guard let vendor = try book.vendor(number) else { continue }
    let entry = entries.first { $0.vendor == number && $0.variant == nil }
    var terms: PurchaseTerms?
    do throws(TermsFailure) {
      let query = PriceQuery(
        item: item,
        variant: nil,
        vendor: vendor,
        unit: item.purchaseUnit,
        quantity: .one,
        date: day,
      )
      terms = PurchaseTerms(
        price: try purchasePrice(query, in: book),
        leadTime: leadTime(of: item, from: vendor, entry: entry),
        orderDate: day,
        vendorItemNumber: vendorItemNumber(of: item, from: vendor, entry: entry),
        entry: entry,
      )
    } catch {
      if case .book(let failure) = error { throw failure }
    }
    offers.append(RowVendor(vendor: vendor, terms: terms, isDefault: number == item.vendor))
  }
  return offers
}
