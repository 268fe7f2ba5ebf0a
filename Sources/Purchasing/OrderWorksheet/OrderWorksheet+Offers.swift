package import TradeModel

extension OrderWorksheet {
  /// The quantity of a row that an offer is asked for: what is to be purchased, else what is needed,
  /// else the demand.
  package func offerQuantity(forRow place: Int) -> Quantity {
    let (row, decision) = (rows[place], decisions[place])
    if decision.quantity > .zero { return decision.quantity }
    return row.needed > .zero ? row.needed : row.demand
  }

  /// Returns what it would be to buy rows from each vendor that they could be bought from.
  ///
  /// They are the vendors known to deliver the item; an item without any can be bought from every
  /// vendor (PO-25). The item's own vendor stands first, then the others by number.
  ///
  /// - Parameters:
  ///   - places: The rows, from 0.
  ///   - book: The book.
  /// - Returns: The offers of each row, in the order of the rows.
  /// - Throws: `BookFailure` when the book cannot be read.
  /// - Complexity: O(n) in the rows, times the vendors and prices of each.
  package func offers(
    forRows places: [Int],
    in book: any Book,
  ) throws(BookFailure) -> [[RowOffer]] {
    var maker = OfferMaker(worksheet: self, book: book)
    var result: [[RowOffer]] = []
    result.reserveCapacity(places.count)
    for place in places {
      let offers = try maker.offers(forRow: place, quantity: offerQuantity(forRow: place))
      result.append(offers.filter(\.isDefault) + offers.filter { !$0.isDefault })
    }
    return result
  }

  /// Returns the edit that gives each of some rows the vendor that a strategy picks for it.
  ///
  /// - Throws: `WorksheetFailure` when a figure does not fit, or the book cannot be read.
  package func edit(
    pickingVendors picks: [StrategyPick],
    in book: any Book,
  ) throws(WorksheetFailure) -> WorksheetEdit {
    var editor = RowEditor(worksheet: self, book: book)
    for pick in picks {
      let vendor = try editor.pickedVendor(pick.vendor)
      do throws(TermsFailure) {
        try editor.set(vendor, at: pick.row)
      } catch {
        try editor.collect(error, at: pick.row)
      }
    }
    return try editor.finish()
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
