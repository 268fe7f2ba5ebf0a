import TradeModel

/// A book that stops whoever reads it when ^C was pressed, so that long work ends early.
struct InterruptibleBook: Book {
  private let book: any Book
  private let isInterrupted: @Sendable () -> Bool

  /// Makes a book of another one.
  init(_ book: any Book, isInterrupted: @escaping @Sendable () -> Bool) {
    self.book = book
    self.isInterrupted = isInterrupted
  }

  /// Stops the reader where ^C was pressed; the shell tells it as such.
  func checkpoint() throws(BookFailure) {
    if isInterrupted() { throw BookFailure(place: "the store", reason: "reading was stopped") }
  }

  private func reading<Value>(
    _ read: (any Book) throws(BookFailure) -> Value
  ) throws(BookFailure) -> Value {
    try checkpoint()
    return try read(book)
  }

  var revision: Int { book.revision }
  var company: Company { book.company }
  var workDate: CalendarDate? { book.workDate }

  func item(_ number: ItemCode) throws(BookFailure) -> Item? {
    try reading { (book) throws(BookFailure) in try book.item(number) }
  }

  func vendor(_ number: VendorCode) throws(BookFailure) -> Vendor? {
    try reading { (book) throws(BookFailure) in try book.vendor(number) }
  }

  func customer(_ number: CustomerCode) throws(BookFailure) -> Customer? {
    try reading { (book) throws(BookFailure) in try book.customer(number) }
  }

  func location(_ code: LocationCode) throws(BookFailure) -> Location? {
    try reading { (book) throws(BookFailure) in try book.location(code) }
  }

  func currency(_ code: CurrencyCode) throws(BookFailure) -> Currency? {
    try reading { (book) throws(BookFailure) in try book.currency(code) }
  }

  func itemVendors(of item: ItemCode) throws(BookFailure) -> [ItemVendor] {
    try reading { (book) throws(BookFailure) in try book.itemVendors(of: item) }
  }

  func prices(of item: ItemCode) throws(BookFailure) -> [PurchasePrice] {
    try reading { (book) throws(BookFailure) in try book.prices(of: item) }
  }

  func items(startingWith text: String, limit: Int) throws(BookFailure) -> FirstMatches<Item> {
    try reading { (book) throws(BookFailure) in
      try book.items(startingWith: text, limit: limit)
    }
  }

  func vendors(startingWith text: String, limit: Int) throws(BookFailure) -> FirstMatches<Vendor> {
    try reading { (book) throws(BookFailure) in
      try book.vendors(startingWith: text, limit: limit)
    }
  }

  func customers(
    startingWith text: String,
    limit: Int,
  ) throws(BookFailure) -> FirstMatches<Customer> {
    try reading { (book) throws(BookFailure) in
      try book.customers(startingWith: text, limit: limit)
    }
  }

  func salesHeaders(
    _ kind: SalesDocumentKind,
    startingWith text: String,
    limit: Int,
  ) throws(BookFailure) -> FirstMatches<SalesHeader> {
    try reading { (book) throws(BookFailure) in
      try book.salesHeaders(kind, startingWith: text, limit: limit)
    }
  }

  func purchaseHeaders(
    _ kind: PurchaseDocumentKind,
    startingWith text: String,
    limit: Int,
  ) throws(BookFailure) -> FirstMatches<PurchaseHeader> {
    try reading { (book) throws(BookFailure) in
      try book.purchaseHeaders(kind, startingWith: text, limit: limit)
    }
  }

  func items(where isWanted: (Item) -> Bool) throws(BookFailure) -> [Item] {
    try reading { (book) throws(BookFailure) in try book.items(where: isWanted) }
  }

  func vendors() throws(BookFailure) -> [Vendor] {
    try reading { (book) throws(BookFailure) in try book.vendors() }
  }

  func customers() throws(BookFailure) -> [Customer] {
    try reading { (book) throws(BookFailure) in try book.customers() }
  }

  func salesDocument(_ id: SalesDocumentID) throws(BookFailure) -> SalesDocument? {
    try reading { (book) throws(BookFailure) in try book.salesDocument(id) }
  }

  func purchaseDocument(_ id: PurchaseDocumentID) throws(BookFailure) -> PurchaseDocument? {
    try reading { (book) throws(BookFailure) in try book.purchaseDocument(id) }
  }

  func salesDocuments(
    _ kind: SalesDocumentKind,
    where isWanted: (SalesDocument) -> Bool,
  ) throws(BookFailure) -> [SalesDocument] {
    try reading { (book) throws(BookFailure) in try book.salesDocuments(kind, where: isWanted) }
  }

  func purchaseDocuments(
    _ kind: PurchaseDocumentKind,
    where isWanted: (PurchaseDocument) -> Bool,
  ) throws(BookFailure) -> [PurchaseDocument] {
    try reading { (book) throws(BookFailure) in try book.purchaseDocuments(kind, where: isWanted) }
  }

  func movements(of items: [ItemCode]) throws(BookFailure) -> [ItemMovements] {
    try reading { (book) throws(BookFailure) in try book.movements(of: items) }
  }

  func purchaseLines(boughtFor document: DocumentNumber) throws(BookFailure) -> [PurchaseLine] {
    try reading { (book) throws(BookFailure) in try book.purchaseLines(boughtFor: document) }
  }

  func lastNumber(in series: NumberSeries) throws(BookFailure) -> Int {
    try reading { (book) throws(BookFailure) in try book.lastNumber(in: series) }
  }

  func counts() throws(BookFailure) -> BookCounts {
    try reading { (book) throws(BookFailure) in try book.counts() }
  }

  func derived<Key: Hashable & Sendable, Value: Sendable>(
    _ key: Key,
    weight: Int,
    _ derive: () throws(BookFailure) -> Value,
  ) throws(BookFailure) -> Value {
    try reading { (book) throws(BookFailure) in try book.derived(key, weight: weight, derive) }
  }
}
