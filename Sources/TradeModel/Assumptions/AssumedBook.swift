/// A book read under assumptions; the book behind it stays as it is.
///
/// What is planned by is read as assumed: what supplies and demands items, what was bought for sales,
/// vendors and prices, and purchase orders where all of them are read. A document that is read by its
/// number is the book's own, since it is what an edit starts from: what is stored rests on nothing
/// assumed.
public struct AssumedBook: Book {
  /// The book as it is.
  public let base: any Book
  /// What is assumed.
  public let assumptions: [Assumption]

  /// Makes a book of another one and what is assumed.
  public init(_ base: any Book, assuming assumptions: [Assumption]) {
    self.base = base
    self.assumptions = assumptions
  }

  public var revision: Int { base.revision }
  public var company: Company { base.company }
  public var workDate: CalendarDate? { base.workDate }

  // MARK: - What is assumed

  public func vendor(_ number: VendorCode) throws(BookFailure) -> Vendor? {
    try base.vendor(number).map(assumed)
  }

  public func vendors() throws(BookFailure) -> [Vendor] { try base.vendors().map(assumed) }

  public func vendors(
    startingWith text: String,
    limit: Int,
  ) throws(BookFailure) -> FirstMatches<Vendor> {
    try base.vendors(startingWith: text, limit: limit).map(assumed)
  }

  private func assumed(_ vendor: Vendor) -> Vendor {
    guard assumptions.contains(.blocked(vendor.number)) else { return vendor }
    var blocked = vendor
    blocked.block = .all
    return blocked
  }

  public func item(_ number: ItemCode) throws(BookFailure) -> Item? {
    try base.item(number).map(assumed)
  }

  public func items(where isWanted: (Item) -> Bool) throws(BookFailure) -> [Item] {
    try base.items { isWanted(assumed($0)) }.map(assumed)
  }

  public func items(
    startingWith text: String,
    limit: Int,
  ) throws(BookFailure) -> FirstMatches<Item> {
    try base.items(startingWith: text, limit: limit).map(assumed)
  }

  /// Takes the vendor away that is assumed to be blocked, so that the item can be planned without.
  private func assumed(_ item: Item) -> Item {
    guard let vendor = item.vendor, assumptions.contains(.blocked(vendor)) else { return item }
    var free = item
    free.vendor = nil
    return free
  }

  public func prices(of item: ItemCode) throws(BookFailure) -> [PurchasePrice] {
    var prices = try base.prices(of: item)
    for case .price(item, let vendor, let cost) in assumptions {
      prices.removeAll { $0.vendor == vendor }
      guard let record = try base.item(item), let seller = try base.vendor(vendor) else { continue }
      prices.append(
        PurchasePrice(
          number: (prices.map(\.number).max() ?? 0) + 1,
          item: item,
          vendor: vendor,
          unit: record.purchaseUnit ?? record.baseUnit,
          unitCost: cost,
          currency: seller.currency,
        )
      )
    }
    return prices
  }

  public func movements(of items: [ItemCode]) throws(BookFailure) -> [ItemMovements] {
    var all = try base.movements(of: items)
    for place in all.indices {
      for assumption in assumptions { assumption.apply(to: &all[place]) }
    }
    return all
  }

  public func purchaseLines(
    boughtFor document: DocumentNumber
  ) throws(BookFailure) -> [PurchaseLine] {
    try base.purchaseLines(boughtFor: document).map(assumed)
  }

  /// Returns a purchase document as it is assumed, to be looked at.
  public func assumed(_ document: PurchaseDocument) -> PurchaseDocument {
    guard document.id.kind == .order, isLate(document.id.number) else { return document }
    return PurchaseDocument(header: document.header, lines: document.lines.map(assumed))
  }

  private func assumed(_ line: PurchaseLine) -> PurchaseLine {
    guard line.document.kind == .order, isLate(line.document.number) else { return line }
    var late = line
    late.expectedReceiptDate = delayed(line.expectedReceiptDate, of: line.document.number)
    return late
  }

  private func isLate(_ order: DocumentNumber) -> Bool {
    assumptions.contains { if case .late(order, _) = $0 { true } else { false } }
  }

  private func delayed(_ date: CalendarDate?, of order: DocumentNumber) -> CalendarDate? {
    guard let date else { return nil }
    for case .late(order, let delay) in assumptions { return delayedDate(date, by: delay) }
    return date
  }

  // MARK: - What is as it is

  public func customer(_ number: CustomerCode) throws(BookFailure) -> Customer? {
    try base.customer(number)
  }

  public func location(_ code: LocationCode) throws(BookFailure) -> Location? {
    try base.location(code)
  }

  public func currency(_ code: CurrencyCode) throws(BookFailure) -> Currency? {
    try base.currency(code)
  }

  public func itemVendors(of item: ItemCode) throws(BookFailure) -> [ItemVendor] {
    try base.itemVendors(of: item)
  }

  public func customers() throws(BookFailure) -> [Customer] { try base.customers() }

  public func customers(
    startingWith text: String,
    limit: Int,
  ) throws(BookFailure) -> FirstMatches<Customer> {
    try base.customers(startingWith: text, limit: limit)
  }

  public func salesHeaders(
    _ kind: SalesDocumentKind,
    startingWith text: String,
    limit: Int,
  ) throws(BookFailure) -> FirstMatches<SalesHeader> {
    try base.salesHeaders(kind, startingWith: text, limit: limit)
  }

  public func purchaseHeaders(
    _ kind: PurchaseDocumentKind,
    startingWith text: String,
    limit: Int,
  ) throws(BookFailure) -> FirstMatches<PurchaseHeader> {
    try base.purchaseHeaders(kind, startingWith: text, limit: limit)
  }

  public func salesDocument(_ id: SalesDocumentID) throws(BookFailure) -> SalesDocument? {
    try base.salesDocument(id)
  }

  public func purchaseDocument(
    _ id: PurchaseDocumentID
  ) throws(BookFailure) -> PurchaseDocument? {
    try base.purchaseDocument(id)
  }

  public func salesDocuments(
    _ kind: SalesDocumentKind,
    where isWanted: (SalesDocument) -> Bool,
  ) throws(BookFailure) -> [SalesDocument] {
    try base.salesDocuments(kind, where: isWanted)
  }

  public func purchaseDocuments(
    _ kind: PurchaseDocumentKind,
    where isWanted: (PurchaseDocument) -> Bool,
  ) throws(BookFailure) -> [PurchaseDocument] {
    try base.purchaseDocuments(kind) { isWanted(assumed($0)) }.map(assumed)
  }

  public func lastNumber(in series: NumberSeries) throws(BookFailure) -> Int {
    try base.lastNumber(in: series)
  }

  public func counts() throws(BookFailure) -> BookCounts { try base.counts() }
}

extension Assumption {
  /// Changes what supplies and demands an item.
  fileprivate func apply(to movements: inout ItemMovements) {
    switch self {
    case .stock(movements.item, let variant, let location, let quantity):
      let there = movements.inventory.reduce(Int128(0)) { sum, entry in
        let counts = entry.variant == variant && entry.location == location
        return counts ? sum + Int128(entry.quantity.units) : sum
      }
      guard let more = Quantity(wide: Int128(quantity.units) - there), !more.isZero else { return }
      movements.inventory.append(
        InventoryEntry(
          number: (movements.inventory.map(\.number).max() ?? 0) + 1,
          item: movements.item,
          variant: variant,
          location: location,
          quantity: more,
        )
      )
    case .late(let order, let delay):
      for place in movements.purchases.indices
      where movements.purchases[place].document == PurchaseDocumentID(.order, order) {
        guard let date = movements.purchases[place].expectedReceiptDate else { continue }
        movements.purchases[place].expectedReceiptDate = delayedDate(date, by: delay)
      }
    case .stock, .blocked, .price: break
    }
  }
}

/// Returns the day on which comes what is late; what comes after the calendar's end comes on its
/// last day.
private func delayedDate(_ date: CalendarDate, by delay: DateFormula) -> CalendarDate {
  delay.applied(to: date) ?? .last
}
