package import TradeModel

/// The quantity to purchase that a row shall have.
package struct RowQuantity: Hashable, Sendable {
  /// The row's place in the worksheet, from 0.
  package let row: Int
  /// The quantity, in the row's unit.
  package let quantity: Quantity

  /// Makes a pair.
  package init(row: Int, quantity: Quantity) {
    self.row = row
    self.quantity = quantity
  }
}

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

/// Collects the changes of an edit, and the problems of all its rows.
private struct RowEditor {
  let worksheet: OrderWorksheet
  let book: any Book
  private var vendors: VendorCache
  private var items: [ItemCode: Item] = [:]
  private var changes: [RowChange] = []
  private var problems: [RowProblem] = []

  init(worksheet: OrderWorksheet, book: any Book) {
    self.worksheet = worksheet
    self.book = book
    vendors = VendorCache(book: book)
  }

  mutating func set(_ quantity: Quantity, at place: Int) throws(TermsFailure) {
    let row = worksheet.rows[place]
    guard quantity >= .zero else { throw .rule(.quantityBelowZero(quantity)) }
    guard quantity.units <= Quantity.limit,
      quantity.inBaseUnits(per: row.quantityPerUnit) != nil
    else { throw .rule(.outOfRange(figure: "quantity")) }
    var decision = worksheet.decisions[place]
    guard quantity != decision.quantity else { return }
    decision.quantity = quantity
    let vendor = try decision.vendor.map { number throws(TermsFailure) in
      try vendors.termsVendor(number)
    }
    let terms = try terms(of: row, from: vendor ?? nil, quantity: quantity)
    decision.take(terms.price)
    change(place, to: decision)
  }

  mutating func set(_ vendor: Vendor?, at place: Int) throws(TermsFailure) {
    let row = worksheet.rows[place]
    var decision = worksheet.decisions[place]
    guard decision.vendor != vendor?.number else { return }
    let terms = try terms(of: row, from: vendor, quantity: decision.quantity)
    decision.vendor = vendor?.number
    decision.take(terms.price)
    decision.orderDate = terms.orderDate
    decision.vendorItemNumber = terms.vendorItemNumber
    if row.isDropShipment { decision.description = row.salesDescription }
    change(place, to: decision)
  }

  private mutating func change(_ place: Int, to decision: RowDecision) {
    changes.append(
      RowChange(row: place, before: worksheet.decisions[place], after: decision)
    )
  }

  private mutating func terms(
    of row: PlannedRow,
    from vendor: Vendor?,
    quantity: Quantity,
  ) throws(TermsFailure) -> PurchaseTerms {
    let number = row.item
    if items[number] == nil {
      items[number] = try reading { () throws(BookFailure) in try book.item(number) }
    }
    guard let item = items[number] else { throw .rule(.itemUnknown(number)) }
    return try purchaseTerms(row.termsQuery(of: item, from: vendor, quantity: quantity), in: book)
  }

  /// Returns the vendor that is picked, after the checks of PO-25.
  mutating func pickedVendor(_ number: VendorCode?) throws(WorksheetFailure) -> Vendor? {
    guard let number else { return nil }
    let found: Vendor?
    do throws(BookFailure) {
      found = try vendors.vendor(number)
    } catch {
      throw .book(error)
    }
    guard let found else { throw .refused([RowProblem(line: nil, rule: .vendorUnknown(number))]) }
    guard found.block != .all else {
      throw .refused([RowProblem(line: nil, rule: .vendorBlocked(number))])
    }
    return found
  }

  mutating func collect(_ failure: TermsFailure, at place: Int) throws(WorksheetFailure) {
    switch failure {
    case .rule(let rule):
      problems.append(RowProblem(line: worksheet.rows[place].line, rule: rule))
    case .book(let failure): throw .book(failure)
    }
  }

  func finish() throws(WorksheetFailure) -> WorksheetEdit {
    guard problems.isEmpty else { throw .refused(problems) }
    return WorksheetEdit(changes: changes.sorted { $0.row < $1.row })
  }
}
