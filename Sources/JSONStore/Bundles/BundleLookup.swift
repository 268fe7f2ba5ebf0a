import TradeModel

/// Finds records in the tables that are made of a bundle, or else in the book that it is read for.
struct BundleLookup {
  /// The book.
  let book: (any Book)?
  private var tables: [RowFile?]
  /// The item that was found last: lines and entries of one item often lie together.
  private var recent: Item?

  init(book: (any Book)?) {
    self.book = book
    tables = Array(repeating: nil, count: Table.allCases.count)
  }

  /// Takes over a table that is finished.
  mutating func take(_ rows: RowFile) { tables[rows.table.index] = rows }

  private mutating func find(_ table: Table, _ key: OrderedKey) throws(IntakeFailure) -> Record? {
    do throws(StoreError) {
      return try tables[table.index]?.find(key)
    } catch {
      throw .store(error)
    }
  }

  private mutating func has(_ table: Table, _ key: OrderedKey) throws(IntakeFailure) -> Bool {
    do throws(StoreError) {
      return try tables[table.index]?.contains(key) ?? false
    } catch {
      throw .store(error)
    }
  }

  private func reading<Value>(
    _ work: (any Book) throws(BookFailure) -> Value?
  ) throws(IntakeFailure) -> Value? {
    guard let book else { return nil }
    return try IntakeFailure.reading { () throws(BookFailure) in try work(book) }
  }

  mutating func item(_ code: ItemCode) throws(IntakeFailure) -> Item? {
    if let recent, recent.number == code { return recent }
    var item = try find(.items, OrderedKey(code))?.item
    if item == nil {
      item = try reading { book throws(BookFailure) in try book.item(code) }
    }
    if let item { recent = item }
    return item
  }

  mutating func has(_ code: VendorCode) throws(IntakeFailure) -> Bool {
    if try has(.vendors, OrderedKey(code)) { return true }
    return try reading { book throws(BookFailure) in try book.vendor(code) } != nil
  }

  mutating func has(_ code: CustomerCode) throws(IntakeFailure) -> Bool {
    if try has(.customers, OrderedKey(code)) { return true }
    return try reading { book throws(BookFailure) in try book.customer(code) } != nil
  }

  mutating func has(_ code: LocationCode) throws(IntakeFailure) -> Bool {
    if try has(.locations, OrderedKey(code)) { return true }
    return try reading { book throws(BookFailure) in try book.location(code) } != nil
  }

  mutating func has(_ code: CurrencyCode) throws(IntakeFailure) -> Bool {
    if try has(.currencies, OrderedKey(code)) { return true }
    return try reading { book throws(BookFailure) in try book.currency(code) } != nil
  }

  /// Returns the entry of the catalogue for an item, a vendor and a variant.
  mutating func itemVendor(_ wanted: ItemVendor) throws(IntakeFailure) -> ItemVendor? {
    let key = OrderedKey(of: .itemVendor(wanted))
    if let found = try find(.itemVendors, key)?.itemVendor { return found }
    return try reading { book throws(BookFailure) in
      try book.itemVendors(of: wanted.item).first {
        $0.vendor == wanted.vendor && $0.variant == wanted.variant
      }
    }
  }

  /// Returns the vendor of a purchase document of the bundle.
  mutating func vendor(of id: PurchaseDocumentID) throws(IntakeFailure) -> VendorCode? {
    try find(.purchaseHeaders, OrderedKey(id))?.purchaseHeader?.vendor
  }

  /// Returns whether there is a sales document of a number, whatever its kind.
  mutating func hasSalesDocument(_ number: DocumentNumber) throws(IntakeFailure) -> Bool {
    for kind in SalesDocumentKind.allCases {
      let id = SalesDocumentID(kind, number)
      if try has(.salesHeaders, OrderedKey(id)) { return true }
      if try reading({ book throws(BookFailure) in try book.salesDocument(id) }) != nil {
        return true
      }
    }
    return false
  }

  /// Returns whether a sales document of a number has a line, whatever its kind.
  mutating func hasSalesLine(
    _ number: DocumentNumber,
    _ line: LineNumber,
  ) throws(IntakeFailure) -> Bool {
    for kind in SalesDocumentKind.allCases {
      let id = SalesDocumentID(kind, number)
      if try has(.salesLines, OrderedKey(RowKey(id, line))) { return true }
      let found = try reading { book throws(BookFailure) in
        try book.salesDocument(id)?.line(line)
      }
      if found != nil { return true }
    }
    return false
  }
}
