package import TradeModel

/// A line about an item that is added to a purchase document.
package struct NewPurchaseLine: Hashable, Sendable {
  /// The item.
  package let item: Item
  /// The variant.
  package var variant: VariantCode?
  /// The location that receives.
  package var location: LocationCode?
  /// The quantity, in the unit.
  package var quantity: Quantity
  /// The unit; none is the item's purchase unit.
  package var unit: UnitCode?
  /// The cost of one unit; none is found as in PO-27.
  package var unitCost: UnitCost?
  /// The day of receipt; none follows from the lead time.
  package var expectedReceiptDate: CalendarDate?

  /// Makes a line of one of an item.
  package init(item: Item, quantity: Quantity = .one) {
    self.item = item
    self.quantity = quantity
  }
}

extension PurchaseDraft {
  /// Returns the edit that adds a line about an item at the end.
  ///
  /// - Parameters:
  ///   - new: The line.
  ///   - book: The book.
  ///   - workDate: The business "today", on which an order is placed.
  /// - Returns: The edit, of the one new line.
  /// - Throws: `PurchaseDraftFailure` when the item may not be bought, or a figure does not fit.
  package func edit(
    adding new: NewPurchaseLine,
    in book: any Book,
    workDate: CalendarDate,
  ) throws(PurchaseDraftFailure) -> PurchaseDraftEdit {
    do throws(TermsFailure) {
      let line = try line(of: new, in: book, workDate: workDate)
      return PurchaseDraftEdit(lines: [.init(number: line.number, before: nil, after: line)])
    } catch {
      switch error {
      case .rule(let rule): throw .refused([RowProblem(line: nil, rule: rule)])
      case .book(let failure): throw .book(failure)
      }
    }
  }

  /// Returns the edit that adds a line of text at the end.
  ///
  /// - Throws: `PurchaseDraftFailure` when the document can have no further line.
  package func edit(
    addingComment text: String
  ) throws(PurchaseDraftFailure) -> PurchaseDraftEdit {
    guard let number = nextLineNumber else {
      throw .refused([RowProblem(line: nil, rule: .outOfRange(figure: "line number"))])
    }
    let line = PurchaseLine(
      document: document.id,
      number: number,
      subject: .comment(code: ""),
      description: text,
    )
    return PurchaseDraftEdit(lines: [.init(number: number, before: nil, after: line)])
  }

  /// Returns the edit that sets the day of receipt of lines; the day to order follows (PO-40).
  ///
  /// - Throws: `PurchaseDraftFailure` when only lines of text are named, or an order date lies
  ///   outside the calendar.
  package func edit(
    settingExpectedDate date: CalendarDate?,
    forLines lines: [LineNumber],
    in book: any Book,
  ) throws(PurchaseDraftFailure) -> PurchaseDraftEdit {
    let vendor: Vendor?
    do throws(BookFailure) {
      vendor = try book.vendor(document.header.vendor)
    } catch {
      throw .book(error)
    }
    return try edit(itemLines: lines) { (line, code) throws(LineTrouble) in
      var line = line
      guard line.expectedReceiptDate != date else { return line }
      line.expectedReceiptDate = date
      guard document.id.kind == .order, let date else { return line }
      let time: DateFormula?
      do throws(BookFailure) {
        time = try deliveryTime(of: code, variant: line.variant, from: vendor, in: book)
      } catch {
        throw .book(error)
      }
      guard let time else { return line }
      guard let day = VendorCalendar(of: vendor).orderDate(receiving: date, after: time) else {
        throw .rule(.outOfRange(figure: "order date"))
      }
      line.orderDate = day
      return line
    }
  }

  // MARK: - The new line

  /// The number of a line at the end; one that the edits removed is not used again.
  private var nextLineNumber: LineNumber? {
    let last = [base.lines.last, document.lines.last].compactMap { $0?.number.value }.max() ?? 0
    let next = last + LineNumber.step
    return next <= LineNumber.limit ? LineNumber(next) : nil
  }

  private func line(
    of new: NewPurchaseLine,
    in book: any Book,
    workDate: CalendarDate,
  ) throws(TermsFailure) -> PurchaseLine {
    let item = new.item
    if let rule = refusal(of: new) { throw .rule(rule) }
    guard let number = nextLineNumber else { throw .rule(.outOfRange(figure: "line number")) }
    let code = document.header.vendor
    let vendor = try reading { () throws(BookFailure) in try book.vendor(code) }
    let entry = try reading { () throws(BookFailure) in
      try catalogueEntry(of: item.number, variant: new.variant, vendor: code, in: book)
    }
    var line = PurchaseLine(document: document.id, number: number, subject: .item(item.number))
    line.variant = new.variant
    line.location = new.location
    line.quantity = new.quantity
    line.unit = new.unit ?? item.purchaseUnit ?? item.baseUnit
    let variant = new.variant.flatMap(item.variant)?.description ?? ""
    line.description = variant.isEmpty ? item.description : variant
    line.vendorItemNumber = vendorItemNumber(of: item, from: vendor, entry: entry)
    let time = leadTime(of: item, from: vendor, entry: entry)
    try setDates(of: &line, new, after: time, VendorCalendar(of: vendor), workDate)
    let price = try purchasePrice(
      PriceQuery(
        item: item,
        variant: new.variant,
        vendor: vendor,
        unit: line.unit,
        quantity: new.quantity,
        date: document.header.orderDate ?? workDate,
      ),
      in: book,
    )
    line.unitCost = new.unitCost ?? price.unitCost
    line.lineDiscount = new.unitCost == nil ? price.lineDiscount : .zero
    return line
  }

  /// Sets the days of a new line: an invoice brings the goods at once (PI-6), an order after the
  /// lead time.
  private func setDates(
    of line: inout PurchaseLine,
    _ new: NewPurchaseLine,
    after leadTime: DateFormula,
    _ calendar: VendorCalendar,
    _ workDate: CalendarDate,
  ) throws(TermsFailure) {
    guard document.id.kind == .order else {
      line.orderDate = workDate
      line.expectedReceiptDate = new.expectedReceiptDate ?? workDate
      return
    }
    if let date = new.expectedReceiptDate {
      line.expectedReceiptDate = date
      line.orderDate = calendar.orderDate(receiving: date, after: leadTime)
    } else {
      line.expectedReceiptDate = calendar.receiptDate(ordering: workDate, for: leadTime)
      line.orderDate = workDate
    }
    guard line.orderDate != nil, line.expectedReceiptDate != nil else {
      throw .rule(.outOfRange(figure: "order date"))
    }
  }

  private func refusal(of new: NewPurchaseLine) -> RowRule? {
    let item = new.item
    if let rule = item.purchaseRefusal { return rule }
    if let code = new.variant {
      guard let variant = item.variant(code) else { return .variantUnknown(item.number, code) }
      if variant.isBlocked { return .variantBlocked(item.number, code) }
    }
    if new.quantity < .zero, document.id.kind == .order {
      return .quantityBelowZero(new.quantity)
    }
    return nil
  }

  // MARK: - Lead times

  private func deliveryTime(
    of code: ItemCode,
    variant: VariantCode?,
    from vendor: Vendor?,
    in book: any Book,
  ) throws(BookFailure) -> DateFormula? {
    guard let item = try book.item(code) else { return nil }
    let entry = try catalogueEntry(of: code, variant: variant, vendor: vendor?.number, in: book)
    return leadTime(of: item, from: vendor, entry: entry)
  }

  private func catalogueEntry(
    of item: ItemCode,
    variant: VariantCode?,
    vendor: VendorCode?,
    in book: any Book,
  ) throws(BookFailure) -> ItemVendor? {
    try book.itemVendors(of: item).first { $0.vendor == vendor && $0.variant == variant }
  }
}
