package import TradeModel

extension OrderWorksheet {
  /// Returns the edit that sets quantities to purchase; costs and discounts follow them (PO-27).
  ///
  /// - Parameters:
  ///   - quantities: The quantities, each row at most once.
  ///   - book: The book.
  /// - Returns: The edit; rows that have the quantity already are not in it.
  /// - Throws: `WorksheetFailure` when a quantity is below zero or does not fit.
  /// - Complexity: O(n) in the rows named.
  package func edit(
    settingQuantities quantities: [RowQuantity],
    in book: any Book,
  ) throws(WorksheetFailure) -> WorksheetEdit {
    var editor = RowEditor(worksheet: self, book: book)
    for entry in quantities {
      do throws(TermsFailure) {
        try editor.set(entry.quantity, at: entry.row)
      } catch {
        try editor.collect(error, at: entry.row)
      }
    }
    return try editor.finish()
  }

  /// Returns the edit that gives rows a vendor, or none, with what follows from it (PO-25).
  ///
  /// Currency, cost, discount, vendor item number, description and order date follow; the quantity
  /// and the demand date keep their values.
  ///
  /// - Parameters:
  ///   - number: The vendor; none takes the vendor away.
  ///   - places: The rows, from 0, none twice.
  ///   - book: The book.
  /// - Returns: The edit; rows that have the vendor already are not in it.
  /// - Throws: `WorksheetFailure` when the vendor is unknown or blocked, or a figure does not fit.
  /// - Complexity: O(n) in the rows named.
  package func edit(
    pickingVendor number: VendorCode?,
    forRows places: [Int],
    in book: any Book,
  ) throws(WorksheetFailure) -> WorksheetEdit {
    var editor = RowEditor(worksheet: self, book: book)
    let vendor = try editor.pickedVendor(number)
    for place in places {
      do throws(TermsFailure) {
        try editor.set(vendor, at: place)
      } catch {
        try editor.collect(error, at: place)
      }
    }
    return try editor.finish()
  }

  /// Returns the edit that sets whether purchase lines will be reserved for their sales lines.
  ///
  /// - Parameters:
  ///   - reserve: Whether they will.
  ///   - places: The rows, from 0, none twice.
  /// - Returns: The edit; rows that are so already are not in it.
  /// - Throws: `WorksheetFailure` when the item or the sales line of a row forbids it (PO-45).
  /// - Complexity: O(n) in the rows named.
  package func edit(
    settingReserve reserve: Bool,
    forRows places: [Int],
  ) throws(WorksheetFailure) -> WorksheetEdit {
    var changes: [RowChange] = []
    var problems: [RowProblem] = []
    for place in places.sorted() where decisions[place].reserve != reserve {
      let row = rows[place]
      guard row.canReserve || !reserve else {
        problems.append(RowProblem(line: row.line, rule: .reserveNotAllowed(row.item)))
        continue
      }
      var after = decisions[place]
      after.reserve = reserve
      changes.append(RowChange(row: place, before: decisions[place], after: after))
    }
    guard problems.isEmpty else { throw .refused(problems) }
    return WorksheetEdit(changes: changes)
  }
}
