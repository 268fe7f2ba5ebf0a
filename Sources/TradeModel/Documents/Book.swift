/// The book could not be read: a file behind it is damaged or gone.
public struct BookFailure: Error, Hashable, Sendable {
  /// Where the trouble is: a path, with a position where one is known.
  public let place: String
  /// What the trouble is.
  public let reason: String

  /// Makes a failure.
  public init(place: String, reason: String) {
    self.place = place
    self.reason = reason
  }
}

/// How many documents and records a book has.
public struct BookCounts: Hashable, Sendable {
  /// The items.
  public var items = 0
  /// The vendors.
  public var vendors = 0
  /// The customers.
  public var customers = 0
  /// The sales orders, ongoing or complete.
  public var salesOrders = 0
  /// The sales invoices.
  public var salesInvoices = 0
  /// The purchase orders.
  public var purchaseOrders = 0
  /// The purchase invoices.
  public var purchaseInvoices = 0

  /// Makes counts of nothing.
  public init() {}
}

/// A series of document numbers: two letters and six digits or more.
public enum NumberSeries: String, CaseIterable, Hashable, Sendable {
  /// The purchase orders that are made here.
  case purchaseOrder = "PO"
  /// The purchase invoices that are made here.
  case purchaseInvoice = "PI"
  /// The sales orders that are made here.
  case salesOrder = "SO"
  /// The sales invoices that are made here.
  case salesInvoice = "SI"
}

/// An immutable state of the records: all that the core can read.
///
/// Lists come in the order of their keys, documents with their lines in the order of the numbers.
/// Every function throws `BookFailure` when a file behind the book cannot be read.
public protocol Book: Sendable {
  /// The count of commits behind this state; it tells two states of one store apart.
  var revision: Int { get }
  /// The company.
  var company: Company { get }
  /// The work date that the book proposes.
  var workDate: CalendarDate? { get }

  /// Returns the item of a number.
  func item(_ number: ItemCode) throws(BookFailure) -> Item?
  /// Returns the vendor of a number.
  func vendor(_ number: VendorCode) throws(BookFailure) -> Vendor?
  /// Returns the customer of a number.
  func customer(_ number: CustomerCode) throws(BookFailure) -> Customer?
  /// Returns the location of a code.
  func location(_ code: LocationCode) throws(BookFailure) -> Location?
  /// Returns the foreign currency of a code.
  func currency(_ code: CurrencyCode) throws(BookFailure) -> Currency?
  /// Returns the entries of the catalogue for an item, by vendor, then variant.
  func itemVendors(of item: ItemCode) throws(BookFailure) -> [ItemVendor]
  /// Returns the prices of an item, in the order of recording.
  func prices(of item: ItemCode) throws(BookFailure) -> [PurchasePrice]

  /// Returns the items that are wanted; the others are not held.
  func items(where isWanted: (Item) -> Bool) throws(BookFailure) -> [Item]
  /// Returns every vendor.
  func vendors() throws(BookFailure) -> [Vendor]
  /// Returns every customer.
  func customers() throws(BookFailure) -> [Customer]

  /// Returns the first items whose numbers begin with a text.
  func items(startingWith text: String, limit: Int) throws(BookFailure) -> FirstMatches<Item>
  /// Returns the first vendors whose numbers begin with a text.
  func vendors(startingWith text: String, limit: Int) throws(BookFailure) -> FirstMatches<Vendor>
  /// Returns the first customers whose numbers begin with a text.
  func customers(
    startingWith text: String,
    limit: Int,
  ) throws(BookFailure) -> FirstMatches<Customer>
  /// Returns the headers of the first sales documents of a kind whose numbers begin with a text.
  func salesHeaders(
    _ kind: SalesDocumentKind,
    startingWith text: String,
    limit: Int,
  ) throws(BookFailure) -> FirstMatches<SalesHeader>
  /// Returns the headers of the first purchase documents of a kind whose numbers begin with a text.
  func purchaseHeaders(
    _ kind: PurchaseDocumentKind,
    startingWith text: String,
    limit: Int,
  ) throws(BookFailure) -> FirstMatches<PurchaseHeader>

  /// Returns a sales document with its lines.
  func salesDocument(_ id: SalesDocumentID) throws(BookFailure) -> SalesDocument?
  /// Returns a purchase document with its lines.
  func purchaseDocument(_ id: PurchaseDocumentID) throws(BookFailure) -> PurchaseDocument?
  /// Returns the sales documents of a kind that are wanted, with their lines; the others are not held.
  func salesDocuments(
    _ kind: SalesDocumentKind,
    where isWanted: (SalesDocument) -> Bool,
  ) throws(BookFailure) -> [SalesDocument]
  /// Returns the purchase documents of a kind that are wanted, with their lines; the others are not
  /// held.
  func purchaseDocuments(
    _ kind: PurchaseDocumentKind,
    where isWanted: (PurchaseDocument) -> Bool,
  ) throws(BookFailure) -> [PurchaseDocument]

  /// Returns what supplies and demands each of some items of the book, none twice, in their order.
  func movements(of items: [ItemCode]) throws(BookFailure) -> [ItemMovements]
  /// Returns the lines of purchase orders and invoices that were bought for a sales document.
  func purchaseLines(boughtFor document: DocumentNumber) throws(BookFailure) -> [PurchaseLine]

  /// Returns the highest number in use of a series, as its digits' value; none is 0.
  func lastNumber(in series: NumberSeries) throws(BookFailure) -> Int
  /// Returns how many records there are.
  func counts() throws(BookFailure) -> BookCounts

  /// Throws where whoever reads is to stop; long work asks for it now and then.
  func checkpoint() throws(BookFailure)

  /// Returns what follows from this state, which a book may keep, as the state never changes.
  ///
  /// - Parameters:
  ///   - key: All that it depends on besides the book, and of a type of its own.
  ///   - weight: How many records it takes the room of, about.
  ///   - derive: Derives it.
  /// - Returns: The value.
  /// - Throws: What `derive` throws.
  func derived<Key: Hashable & Sendable, Value: Sendable>(
    _ key: Key,
    weight: Int,
    _ derive: () throws(BookFailure) -> Value,
  ) throws(BookFailure) -> Value
}

extension Book {
  /// Lets the work go on.
  public func checkpoint() throws(BookFailure) {}

  /// Returns the value, which is derived anew each time.
  ///
  /// - Throws: What `derive` throws.
  public func derived<Key: Hashable & Sendable, Value: Sendable>(
    _ key: Key,
    weight: Int,
    _ derive: () throws(BookFailure) -> Value,
  ) throws(BookFailure) -> Value { try derive() }

  /// Returns every item.
  public func items() throws(BookFailure) -> [Item] { try items { _ in true } }

  /// Returns every sales document of a kind with its lines.
  public func salesDocuments(
    _ kind: SalesDocumentKind
  ) throws(BookFailure) -> [SalesDocument] {
    try salesDocuments(kind) { _ in true }
  }

  /// Returns every purchase document of a kind with its lines.
  public func purchaseDocuments(
    _ kind: PurchaseDocumentKind
  ) throws(BookFailure) -> [PurchaseDocument] {
    try purchaseDocuments(kind) { _ in true }
  }
}
