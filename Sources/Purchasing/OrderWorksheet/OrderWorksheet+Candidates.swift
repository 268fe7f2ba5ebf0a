package import TradeModel

extension OrderWorksheet {
  /// Returns the vendors that a row could be bought from, in the order of their numbers.
  ///
  /// They are the vendors of the item's catalogue (for the variant, where the row has one), the
  /// item's own, and those with a recorded price. An item without any can be bought from every
  /// vendor, so then they all are candidates (PO-25).
  ///
  /// - Throws: `BookFailure` when the book cannot be read.
  package func candidates(
    forRow place: Int,
    in book: any Book,
  ) throws(BookFailure) -> [RowVendor] {
    let row = rows[place]
    guard let item = try book.item(row.item) else { return [] }
    let numbers = try itemVendorNumbers(of: item, variant: row.variant, in: book)
    var vendors: [Vendor] = []
    for number in numbers {
      if let vendor = try book.vendor(number) { vendors.append(vendor) }
    }
    if vendors.isEmpty { vendors = try book.vendors() }
    var candidates: [RowVendor] = []
    for vendor in vendors {
      let quantity = decisions[place].quantity
      var terms: PurchaseTerms?
      do throws(TermsFailure) {
        terms = try row.terms(of: item, from: vendor, quantity: quantity, in: book)
      } catch {
        if case .book(let failure) = error { throw failure }
      }
      candidates.append(
        RowVendor(vendor: vendor, terms: terms, isDefault: vendor.number == item.vendor)
      )
    }
    return candidates
  }
}

/// Returns the vendors that are known to deliver an item, in the order of their numbers.
func itemVendorNumbers(
  of item: Item,
  variant: VariantCode?,
  in book: any Book,
) throws(BookFailure) -> [VendorCode] {
  var numbers: Set<VendorCode> = []
  for entry in try book.itemVendors(of: item.number)
  where variant == nil || entry.variant == variant {
    numbers.insert(entry.vendor)
  }
  if let vendor = item.vendor { numbers.insert(vendor) }
  for price in try book.prices(of: item.number)
  where price.variant == nil || price.variant == variant {
    if let vendor = price.vendor { numbers.insert(vendor) }
  }
  return numbers.sorted()
}
