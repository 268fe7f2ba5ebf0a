import TradeModel

/// Checks that the records of a bundle are legal together, and with the book they are added to.
///
/// The records come table after table in the order of their keys, so that what a record refers to
/// has come before.
struct BundleValidator {
  /// Finds what the records refer to.
  var lookup: BundleLookup
  /// What was wrong so far.
  private(set) var errors: BundleErrors
  /// What the lines have reserved.
  private(set) var reservations = ReservationLedger()
  private var previous: (table: Table, key: RowKey)?

  init(_ lookup: BundleLookup, _ errors: BundleErrors) {
    self.lookup = lookup
    self.errors = errors
  }

  /// Notes that something is wrong with a field of the record at an offset.
  mutating func report(_ problem: RecordProblem, _ start: Int, _ path: FieldStep...) {
    errors.append(problem, at: .field(start: start, path: path))
  }

  /// Checks the company of a bundle that is added to a book.
  mutating func checkCompany(_ company: Company, _ start: Int?) {
    guard let start, let theirs = lookup.book?.company.currency,
      let currency = company.currency, currency != theirs
    else { return }
    report(.companyCurrencyDiffers(theirs), start, .key("currency"))
  }

  /// Checks a record, the defaults of which have been filled in.
  mutating func check(_ record: Record, _ start: Int) throws(IntakeFailure) {
    try checkKey(record, start)
    switch record {
    case .currency, .location, .customer: break
    case .vendor(let vendor): try check(vendor.currency, start)
    case .item(let item): try checkItem(item, start)
    case .itemVendor(let entry): try checkEntry(entry, start)
    case .price(let price): try checkPrice(price, start)
    case .inventory(let entry):
      try checkMovement(entry.item, entry.variant, entry.location, start)
    case .otherSupply(let entry):
      try checkMovement(entry.item, entry.variant, entry.location, start)
    case .otherDemand(let entry):
      try checkMovement(entry.item, entry.variant, entry.location, start)
    case .salesHeader(let header):
      try check(header.customer, start)
      try check(header.currency, start)
    case .purchaseHeader(let header):
      try check(header.vendor, start)
      try check(header.customer, start)
      try check(header.currency, start)
    case .salesLine(let line): try checkLine(line, start)
    case .purchaseLine(let line): try checkLine(line, start)
    }
  }

  /// Notes what a line of sales has reserved of its item.
  mutating func reserve(_ line: SalesLine, of item: Item, _ start: Int) {
    reservations.add(line, of: item, start)
  }

  /// Notes what a line of purchase has reserved of its item.
  mutating func reserve(_ line: PurchaseLine, of item: Item, _ start: Int) {
    reservations.add(line, of: item, start)
  }

  /// Checks that no more is reserved from inventory than there is; all records have come.
  mutating func checkReservations(_ inventory: RecordSorter) throws(IntakeFailure) {
    let book = lookup.book
    guard !reservations.isEmpty || book != nil else { return }
    var check = reservations
    try IntakeFailure.storing { () throws(StoreError) in
      var entries = try inventory.sorted()
      while let entry = try entries.next() {
        if let value = entry.value.inventory {
          check.add(value, isForBook: book != nil, entry.start)
        }
      }
    }
    if let book { try IntakeFailure.reading { () throws(BookFailure) in try check.add(book) } }
    for finding in check.findings() { report(finding.problem, finding.start, .key(finding.key)) }
  }

  /// Notes a record whose key stood before, or is in the book.
  private mutating func checkKey(_ record: Record, _ start: Int) throws(IntakeFailure) {
    guard let name = record.keyName else { return }
    let key = record.key
    if let previous, previous.table == record.table, previous.key == key {
      report(.duplicateRecord(key, record.table), start, .key(name))
    } else if let book = lookup.book,
      try IntakeFailure.reading({ () throws(BookFailure) in try record.isIn(book) })
    {
      report(.recordExists(key, record.table), start, .key(name))
    }
    previous = (record.table, key)
  }
}

extension Record {
  /// The name of the field that must be unique; none where that is seen to otherwise.
  fileprivate var keyName: String? {
    switch self {
    case .currency, .location: "code"
    case .vendor, .customer, .item, .salesHeader, .purchaseHeader: "no"
    case .itemVendor: "item"
    case .price, .inventory, .salesLine, .purchaseLine, .otherSupply, .otherDemand: nil
    }
  }

  /// Returns whether a book has a record of the same key.
  fileprivate func isIn(_ book: any Book) throws(BookFailure) -> Bool {
    switch self {
    case .currency(let currency): try book.currency(currency.code) != nil
    case .location(let location): try book.location(location.code) != nil
    case .vendor(let vendor): try book.vendor(vendor.number) != nil
    case .customer(let customer): try book.customer(customer.number) != nil
    case .item(let item): try book.item(item.number) != nil
    case .itemVendor(let entry):
      try book.itemVendors(of: entry.item).contains {
        $0.vendor == entry.vendor && $0.variant == entry.variant
      }
    case .salesHeader(let header): try book.salesDocument(header.id) != nil
    case .purchaseHeader(let header): try book.purchaseDocument(header.id) != nil
    case .price, .inventory, .salesLine, .purchaseLine, .otherSupply, .otherDemand: false
    }
  }
}
