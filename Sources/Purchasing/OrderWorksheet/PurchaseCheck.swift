import TradeModel

/// Checks the rows that are to be bought against the book as it is now, all rules of all rows.
struct PurchaseCheck {
  /// The sales order as it is now; as it was planned, where it is gone.
  let order: SalesDocument
  private(set) var problems: [RowProblem] = []

  private let worksheet: OrderWorksheet
  private let book: any Book
  private let isOrderGone: Bool
  /// The purchase orders of the drop shipments, by sales line.
  private var linked: [LineNumber: DocumentNumber] = [:]
  private var vendors: VendorCache

  init(worksheet: OrderWorksheet, book: any Book) throws(BookFailure) {
    self.worksheet = worksheet
    self.book = book
    vendors = VendorCache(book: book)
    let order = try book.salesDocument(worksheet.order.id)
    isOrderGone = order == nil
    self.order = order ?? worksheet.order
    guard worksheet.rows.contains(where: \.isDropShipment) else { return }
    for line in try book.purchaseLines(boughtFor: worksheet.order.id.number)
    where line.isDropShipment && line.document.kind == .order {
      guard let sales = line.sales, linked[sales.line] == nil else { continue }
      linked[sales.line] = line.document.number
    }
  }

  /// Adds what may be bought of a row, vendor by vendor, or nothing after noting each rule that the
  /// row breaks.
  mutating func accept(
    _ place: Int,
    into accepted: inout [AcceptedRow],
  ) throws(BookFailure) {
    let rows = worksheet.rows
    try accept(rows.span[place], at: place, into: &accepted)
  }

  private mutating func accept(
    _ row: borrowing PlannedRow,
    at place: Int,
    into accepted: inout [AcceptedRow],
  ) throws(BookFailure) {
    let parts = worksheet.decisions[place].purchases
    let before = problems.count
    let item = try book.item(row.item)
    let sellers = try checkedVendors(of: row, parts, item: item)
    checkItem(of: row, item)
    let line = openLine(of: row)
    if let line {
      let sales = order.lines
      checkSale(of: row, sales.span[line], item)
      if row.isDropShipment { checkDropShipment(row, sales.span[line], at: place) }
    }
    guard let item, let line, problems.count == before else { return }
    let first = accepted.count
    for (vendor, part) in zip(sellers, parts) {
      guard let price = try price(of: row, part, item: item, from: vendors.vendors[vendor]) else {
        accepted.removeSubrange(first...)
        return
      }
      accepted.append(AcceptedRow(place: place, part: part, line: line, price: price))
    }
  }

  private mutating func note(_ row: borrowing PlannedRow, _ rule: RowRule) {
    problems.append(RowProblem(line: row.line, rule: rule))
  }

  /// Returns the places of the vendors that are known, among those that were read.
  private mutating func checkedVendors(
    of row: borrowing PlannedRow,
    _ parts: [RowPart],
    item: Item?,
  ) throws(BookFailure) -> [Int] {
    if parts.isEmpty {
      let candidates =
        if let item { try itemVendorNumbers(of: item, variant: row.variant, in: book) } else {
          [VendorCode]()
        }
      note(row, .vendorMissing(candidates: candidates))
    }
    var found: [Int] = []
    found.reserveCapacity(parts.count)
    for number in parts.lazy.map(\.vendor) {
      let place = try vendors.place(of: number)
      guard let block = vendors.vendors[place]?.block else {
        note(row, .vendorUnknown(number))
        continue
      }
      if block == .all { note(row, .vendorBlocked(number)) }
      found.append(place)
    }
    return found
  }

  private mutating func checkItem(of row: borrowing PlannedRow, _ item: Item?) {
    guard let item else {
      note(row, .itemUnknown(row.item))
      return
    }
    if item.isBlocked { note(row, .itemBlocked(item.number)) }
    if item.isPurchasingBlocked { note(row, .itemPurchasingBlocked(item.number)) }
    if item.replenishment != .purchase { note(row, .notPurchased(item.number, item.replenishment)) }
    if let code = row.variant {
      switch item.variant(code) {
      case nil: note(row, .variantUnknown(item.number, code))
      case let variant? where variant.isBlocked: note(row, .variantBlocked(item.number, code))
      default: break
      }
    }
    if let perUnit = item.quantityPerUnit(of: row.unit) {
      compare(row, .quantityPerUnit, planned: row.quantityPerUnit, now: perUnit)
    } else {
      note(row, .unitUnknown(item.number, row.unit))
    }
  }

  // MARK: The sale as it was planned (PO-33)

  /// Returns the place of the sales line that a row was planned for.
  private mutating func openLine(of row: borrowing PlannedRow) -> Int? {
    guard !isOrderGone, let place = order.place(of: row.line),
      order.lines[place].subject.item != nil
    else {
      note(row, .saleChanged(.line, planned: "\(row.line)", now: ""))
      return nil
    }
    return place
  }

  private mutating func checkSale(
    of row: borrowing PlannedRow,
    _ line: borrowing SalesLine,
    _ item: Item?,
  ) {
    let date = line.shipmentDate ?? order.header.shipmentDate ?? worksheet.workDate
    compare(row, .demandDate, planned: row.demandDate, now: date)
    compare(row, .item, planned: row.item, now: line.subject.item)
    guard line.subject.item == row.item, let item else { return }
    let perUnit = item.quantityPerUnit(of: line.unit)
    compare(row, .quantityPerUnit, planned: row.salesQuantityPerUnit, now: perUnit)
    compare(row, .variant, planned: row.variant, now: line.variant)
    compare(row, .location, planned: row.location, now: line.location)
    if let perUnit, let outstanding = line.outstanding.inBaseUnits(per: perUnit),
      let reserved = line.reserved.inBaseUnits(per: perUnit)
    {
      let open = max(.zero, outstanding - reserved)
      compare(row, .openQuantity, planned: row.openBase, now: open)
    }
  }

  private mutating func compare<Figure: Equatable & CustomStringConvertible>(
    _ row: borrowing PlannedRow,
    _ figure: PlannedFigure,
    planned: Figure?,
    now: Figure?,
  ) {
    guard planned != now else { return }
    note(
      row,
      .saleChanged(figure, planned: planned?.description ?? "", now: now?.description ?? ""),
    )
  }

  // MARK: Drop shipments (PO-46)

  private mutating func checkDropShipment(
    _ row: borrowing PlannedRow,
    _ line: borrowing SalesLine,
    at place: Int,
  ) {
    if let document = linked[row.line] {
      note(row, .dropShipmentLinked(document))
      return
    }
    guard row.unit == row.salesUnit else {
      note(row, .dropShipmentUnit(row.salesUnit))
      return
    }
    if worksheet.decisions[place].quantity != line.outstanding {
      note(row, .dropShipmentQuantity(outstanding: line.outstanding))
    }
  }

  // MARK: The price on the order's date (PO-39)

  private mutating func price(
    of row: borrowing PlannedRow,
    _ part: RowPart,
    item: Item,
    from vendor: Vendor?,
  ) throws(BookFailure) -> FoundPrice? {
    let query = PriceQuery(
      item: item,
      variant: row.variant,
      vendor: vendor,
      unit: row.unit,
      quantity: part.quantity,
      date: worksheet.workDate,
    )
    do throws(TermsFailure) {
      let found = try purchasePrice(query, in: book)
      if found.hasPriceList || found.currency != part.currency { return found }
      return FoundPrice(
        unitCost: part.unitCost,
        lineDiscount: part.lineDiscount,
        currency: part.currency,
        hasPriceList: false,
      )
    } catch {
      switch error {
      case .rule(let rule): note(row, rule)
      case .book(let failure): throw failure
      }
      return nil
    }
  }
}
