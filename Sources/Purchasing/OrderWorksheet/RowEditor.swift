import TradeModel

/// Collects the changes of an edit, and the problems of all its rows.
struct RowEditor {
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
    if decision.isSplit {
      // The parts of another quantity would be a guess; of nothing there are none.
      guard quantity.isZero else { throw .rule(.rowSplit(vendors: decision.vendors)) }
      decision.parts = []
    }
    decision.quantity = quantity
    let vendor = try decision.vendor.map { number throws(TermsFailure) in
      try reading { () throws(BookFailure) in try vendors.vendor(number) }
    }
    let terms = try terms(of: row, from: vendor ?? nil, quantity: quantity)
    decision.take(terms.price)
    change(place, to: decision)
  }

  mutating func set(_ vendor: Vendor?, at place: Int) throws(TermsFailure) {
    let row = worksheet.rows[place]
    var decision = worksheet.decisions[place]
    guard decision.isSplit || decision.vendor != vendor?.number else { return }
    let terms = try terms(of: row, from: vendor, quantity: decision.quantity)
    decision.take(vendor?.number, terms)
    if row.isDropShipment { decision.description = row.salesDescription }
    change(place, to: decision)
  }

  mutating func divide(
    _ place: Int,
    into parts: [(vendor: Vendor, quantity: Quantity)],
  ) throws(TermsFailure) {
    let row = worksheet.rows[place]
    guard !row.isDropShipment else { throw .rule(.dropShipmentSplit) }
    var made: [RowPart] = []
    for part in parts {
      let terms = try terms(of: row, from: part.vendor, quantity: part.quantity)
      made.append(RowPart(part.quantity, from: part.vendor.number, terms: terms))
    }
    var decision = worksheet.decisions[place]
    decision.divide(into: made)
    if decision != worksheet.decisions[place] { change(place, to: decision) }
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
    return try row.terms(of: item, from: vendor, quantity: quantity, in: book)
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
