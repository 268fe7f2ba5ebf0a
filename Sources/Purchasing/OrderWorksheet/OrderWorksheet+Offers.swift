package import TradeModel

extension OrderWorksheet {
  /// The quantity of a row that an offer is asked for: what is to be purchased, else what is needed,
  /// else the demand.
  package func offerQuantity(forRow place: Int) -> Quantity {
    let (row, decision) = (rows[place], decisions[place])
    if decision.quantity > .zero { return decision.quantity }
    return row.needed > .zero ? row.needed : row.demand
  }

  /// Returns what it would be to buy a row from a vendor, known to deliver the item or not.
  ///
  /// - Throws: `BookFailure` when the book cannot be read.
  package func offer(
    of vendor: Vendor,
    forRow place: Int,
    in book: any Book,
  ) throws(BookFailure) -> RowOffer {
    let row = rows[place]
    var known: [VendorCode] = []
    if let item = try book.item(row.item) {
      known = try itemVendorNumbers(of: item, variant: row.variant, in: book)
    }
    var maker = OfferMaker(worksheet: self, book: book)
    return try maker.offer(
      of: vendor,
      forRow: place,
      isKnown: known.contains(vendor.number),
      quantity: offerQuantity(forRow: place),
    )
  }
}
