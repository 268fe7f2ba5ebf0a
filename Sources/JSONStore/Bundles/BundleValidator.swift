import JSONText
import TradeModel

/// Checks that the records of a bundle are legal together, and with the book they are added to.
struct BundleValidator {
  let draft: BundleDraft
  let lookup: BundleLookup
  let book: (any Book)?
  let bytes: [UInt8]
  private(set) var errors: RecordErrors

  init(draft: BundleDraft, book: (any Book)?, bytes: [UInt8], errors: RecordErrors) {
    self.draft = draft
    lookup = BundleLookup(draft: draft, book: book)
    self.book = book
    self.bytes = bytes
    self.errors = errors
  }

  mutating func validate() throws(BookFailure) {
    checkCompany()
    try checkKeys()
    for vendor in draft.vendors { try check(vendor.value.currency, vendor.start) }
    for item in draft.items { try checkItem(item.value, item.start) }
    try checkCatalogue()
    try checkEntries()
    for header in draft.salesHeaders {
      try check(header.value.customer, header.start)
      try check(header.value.currency, header.start)
    }
    for line in draft.salesLines { try checkLine(line.value, line.start) }
    for header in draft.purchaseHeaders {
      try check(header.value.vendor, header.start)
      try check(header.value.customer, header.start)
      try check(header.value.currency, header.start)
    }
    for line in draft.purchaseLines { try checkLine(line.value, line.start) }
    try checkReservations()
  }

  /// Notes that something is wrong with a field of the record at an offset.
  mutating func report(_ problem: RecordProblem, _ start: Int, _ path: FieldStep...) {
    let range = FieldStep.range(of: path, from: start, in: bytes.span)
    errors.append(RecordError(problem, at: range))
  }

  // MARK: - The setup and the keys

  private mutating func checkCompany() {
    guard let start = draft.companyStart, let theirs = book?.company.currency,
      let currency = draft.setup.company.currency, currency != theirs
    else { return }
    report(.companyCurrencyDiffers(theirs), start, .key("currency"))
  }

  private mutating func checkKeys() throws(BookFailure) {
    try checkKeys(of: draft.currencies, .key("code"), Record.currency) {
      book,
      currency throws(BookFailure) in try book.currency(currency.code) != nil
    }
    try checkKeys(of: draft.locations, .key("code"), Record.location) {
      book,
      location throws(BookFailure) in try book.location(location.code) != nil
    }
    try checkKeys(of: draft.vendors, .key("no"), Record.vendor) {
      book,
      vendor throws(BookFailure) in try book.vendor(vendor.number) != nil
    }
    try checkKeys(of: draft.customers, .key("no"), Record.customer) {
      book,
      customer throws(BookFailure) in try book.customer(customer.number) != nil
    }
    try checkKeys(of: draft.items, .key("no"), Record.item) {
      book,
      item throws(BookFailure) in try book.item(item.number) != nil
    }
    try checkKeys(of: draft.itemVendors, .key("item"), Record.itemVendor) {
      book,
      entry throws(BookFailure) in
      try book.itemVendors(of: entry.item).contains {
        $0.vendor == entry.vendor && $0.variant == entry.variant
      }
    }
    try checkKeys(of: draft.salesHeaders, .key("no"), Record.salesHeader) {
      book,
      header throws(BookFailure) in try book.salesDocument(header.id) != nil
    }
    try checkKeys(of: draft.purchaseHeaders, .key("no"), Record.purchaseHeader) {
      book,
      header throws(BookFailure) in try book.purchaseDocument(header.id) != nil
    }
  }

  /// Notes each record of a sorted list whose key stood before, or is in the book.
  private mutating func checkKeys<Value>(
    of list: [Sourced<Value>],
    _ place: FieldStep,
    _ record: (Value) -> Record,
    isIn: (any Book, Value) throws(BookFailure) -> Bool,
  ) throws(BookFailure) {
    var previous: RowKey?
    for element in list {
      let key = record(element.value).key
      let table = record(element.value).table
      if key == previous {
        report(.duplicateRecord(key, table), element.start, place)
      } else if let book, try isIn(book, element.value) {
        report(.recordExists(key, table), element.start, place)
      }
      previous = key
    }
  }
}
