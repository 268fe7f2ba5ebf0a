package import TradeModel

extension OrderWorksheet {
  /// Returns how the quantity to purchase of a row is divided by shares that vendors shall get.
  ///
  /// - Returns: The quantities, in the order of the shares; together exactly the row's.
  /// - Throws: `SplitProblem` when the shares do not add up, one is nothing, or a vendor has two.
  package func division(
    ofRow place: Int,
    by shares: [VendorShare],
  ) throws(SplitProblem) -> [VendorQuantity] {
    let division = QuantityDivision(
      whole: decisions[place].quantity,
      quantityPerUnit: rows[place].quantityPerUnit,
    )
    let quantities = try division.quantities(of: shares)
    return zip(shares, quantities).map { VendorQuantity(vendor: $0.vendor, quantity: $1) }
  }

  /// Returns the edit that divides a row over vendors; the row is as much as its parts then.
  ///
  /// Cost, discount, currency, order date and vendor item number of a part are those of its vendor
  /// for its quantity (PO-26, PO-27).
  ///
  /// - Parameters:
  ///   - place: The row, from 0.
  ///   - parts: The parts, each vendor once.
  ///   - book: The book.
  /// - Returns: The edit; empty where the row is divided so already.
  /// - Throws: `WorksheetFailure` when a vendor is unknown or blocked, the row is a drop shipment,
  ///   or a figure does not fit.
  package func edit(
    dividing place: Int,
    into parts: [VendorQuantity],
    in book: any Book,
  ) throws(WorksheetFailure) -> WorksheetEdit {
    var editor = RowEditor(worksheet: self, book: book)
    var picked: [(vendor: Vendor, quantity: Quantity)] = []
    for part in parts {
      if let vendor = try editor.pickedVendor(part.vendor) {
        picked.append((vendor, part.quantity))
      }
    }
    do throws(TermsFailure) {
      try editor.divide(place, into: picked)
    } catch {
      try editor.collect(error, at: place)
    }
    return try editor.finish()
  }
}
