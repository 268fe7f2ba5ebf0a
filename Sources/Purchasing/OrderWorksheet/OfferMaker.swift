import TradeModel

/// Tells what it would be to buy the rows of a worksheet from vendors, reading each record once.
struct OfferMaker {
  private let worksheet: OrderWorksheet
  private let book: any Book
  private var items: [ItemCode: Item] = [:]
  private var rates: [CurrencyCode: ExchangeRate] = [:]

  init(worksheet: OrderWorksheet, book: any Book) {
    self.worksheet = worksheet
    self.book = book
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
      let query = row.termsQuery(of: item, from: vendor, quantity: quantity)
      terms = try purchaseTerms(query, in: book)
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
    return RowOffer(
      vendor: vendor,
      isDefault: vendor.number == item.vendor,
      isPicked: vendor.number == worksheet.decisions[place].vendor,
      isKnown: isKnown,
      rule: rule,
      quantity: quantity,
      terms: terms,
      amount: amount,
      companyAmount: try amount.flatMap { amount throws(BookFailure) in
        try companyAmount(amount, in: terms?.price.currency)
      },
      arrival: terms.flatMap {
        VendorCalendar(of: vendor).receiptDate(ordering: worksheet.workDate, for: $0.leadTime)
      },
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
      isPicked: vendor.number == worksheet.decisions[place].vendor,
      isKnown: isKnown,
      rule: rule,
      quantity: quantity,
      terms: nil,
      amount: nil,
      companyAmount: nil,
      arrival: nil,
    )
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
