import TradeModel

/// Tells what it would be to buy the rows of a worksheet from vendors, reading each record once.
struct OfferMaker {
  private let worksheet: OrderWorksheet
  private let book: any Book
  private var items: [ItemCode: Item] = [:]
  private var vendors: [VendorCode: Vendor] = [:]
  /// Every vendor, once an item was met that nobody is known to deliver.
  private var allVendors: [Vendor]?
  private var rates: [CurrencyCode: ExchangeRate] = [:]

  init(worksheet: OrderWorksheet, book: any Book) {
    self.worksheet = worksheet
    self.book = book
  }

  /// Returns the offers of the vendors that a row could be bought from, by number.
  mutating func offers(
    forRow place: Int,
    quantity: Quantity,
  ) throws(BookFailure) -> [RowOffer] {
    let row = worksheet.rows[place]
    if items[row.item] == nil { items[row.item] = try book.item(row.item) }
    var known: [Vendor] = []
    if let item = items[row.item] {
      for number in try itemVendorNumbers(of: item, variant: row.variant, in: book) {
        if let vendor = try vendor(number) { known.append(vendor) }
      }
    }
    let vendors = known.isEmpty ? try everyVendor() : known
    var offers: [RowOffer] = []
    for vendor in vendors {
      offers.append(
        try offer(of: vendor, forRow: place, isKnown: !known.isEmpty, quantity: quantity)
      )
    }
    return offers
  }

  private mutating func vendor(_ number: VendorCode) throws(BookFailure) -> Vendor? {
    if let known = vendors[number] { return known }
    let found = try book.vendor(number)
    if let found { vendors[number] = found }
    return found
  }

  private mutating func everyVendor() throws(BookFailure) -> [Vendor] {
    if let allVendors { return allVendors }
    let all = try book.vendors()
    allVendors = all
    return all
  }

  /// Returns the offer of a vendor, known to deliver the item or not, for a quantity of a row.
  mutating func offer(
    of vendor: Vendor,
    forRow place: Int,
    isKnown: Bool,
    quantity: Quantity,
  ) throws(BookFailure) -> RowOffer {
    let row = worksheet.rows[place]
    if items[row.item] == nil { items[row.item] = try book.item(row.item) }
    guard let item = items[row.item] else {
      return offer(of: vendor, forRow: place, isKnown, quantity, rule: .itemUnknown(row.item))
    }
    var rule = row.refusal(of: item) ?? (vendor.block == .all ? .vendorBlocked(vendor.number) : nil)
    var terms: PurchaseTerms?
    do throws(TermsFailure) {
      terms = try row.terms(of: item, from: vendor, quantity: quantity, in: book)
    } catch {
      switch error {
      case .rule(let broken): rule = rule ?? broken
      case .book(let failure): throw failure
      }
    }
    let amount = terms.flatMap {
      Amount(
        quantity: quantity,
        unitCost: $0.price.unitCost,
        lineDiscount: $0.price.lineDiscount
      )
    }
    let calendar = VendorCalendar(of: vendor)
    let rounded = terms?.entry?.quantity(notBelow: quantity)
    return RowOffer(
      vendor: vendor,
      isDefault: vendor.number == item.vendor,
      isPicked: worksheet.decisions[place].vendors.contains(vendor.number),
      isKnown: isKnown,
      rule: rule,
      quantity: quantity,
      terms: terms,
      amount: amount,
      companyAmount: try amount.flatMap { amount throws(BookFailure) in
        try companyAmount(amount, in: terms?.price.currency)
      },
      arrival: terms.flatMap {
        calendar.receiptDate(ordering: worksheet.workDate, for: $0.leadTime)
      },
      roundedQuantity: rounded == quantity ? nil : rounded,
      nextBreak: rule == nil
        ? try nextBreak(of: row, item: item, from: vendor, above: quantity, amount: amount) : nil,
    )
  }

  private func offer(
    of vendor: Vendor,
    forRow place: Int,
    _ isKnown: Bool,
    _ quantity: Quantity,
    rule: RowRule,
  ) -> RowOffer {
    RowOffer(
      vendor: vendor,
      isDefault: false,
      isPicked: worksheet.decisions[place].vendors.contains(vendor.number),
      isKnown: isKnown,
      rule: rule,
      quantity: quantity,
      terms: nil,
      amount: nil,
      companyAmount: nil,
      arrival: nil,
      roundedQuantity: nil,
      nextBreak: nil,
    )
  }

  /// Returns the smallest larger quantity that costs less as a whole: where a price begins, or the
  /// next multiple that the vendor sells from there.
  private func nextBreak(
    of row: PlannedRow,
    item: Item,
    from vendor: Vendor,
    above quantity: Quantity,
    amount: Amount?,
  ) throws(BookFailure) -> PriceBreak? {
    guard let amount else { return nil }
    let prices = try book.prices(of: item.number).filter {
      $0.vendor == nil || $0.vendor == vendor.number
    }
    let starts = prices.compactMap { price in
      price.unit == nil
        ? price.minimumQuantity.neededInUnits(of: row.quantityPerUnit) : price.minimumQuantity
    }
    for start in Set(starts).sorted() where start > quantity {
      do throws(TermsFailure) {
        let terms = try row.terms(of: item, from: vendor, quantity: start, in: book)
        let sold = terms.entry?.quantity(notBelow: start) ?? start
        let total = Amount(
          quantity: sold,
          unitCost: terms.price.unitCost,
          lineDiscount: terms.price.lineDiscount
        )
        if let total, total < amount { return PriceBreak(quantity: sold, amount: total) }
      } catch {
        if case .book(let failure) = error { throw failure }
      }
    }
    return nil
  }

  /// Brings an amount to the company's currency.
  private mutating func companyAmount(
    _ amount: Amount,
    in currency: CurrencyCode?,
  ) throws(BookFailure) -> Amount? {
    guard let currency else { return amount }
    if rates[currency] == nil { rates[currency] = try book.currency(currency)?.rate }
    return rates[currency].flatMap { amount.inCompanyCurrency(at: $0) }
  }
}

extension PlannedRow {
  /// Returns the rule by which the row's item or variant cannot be bought from anybody (PO-47).
  fileprivate func refusal(of item: Item) -> RowRule? {
    if let rule = item.purchaseRefusal { return rule }
    guard let variant else { return nil }
    guard let found = item.variant(variant) else { return .variantUnknown(item.number, variant) }
    return found.isBlocked ? .variantBlocked(item.number, variant) : nil
  }
}
